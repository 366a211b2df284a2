// The thread that speaks to PostgreSQL for one that waits for it: a statement comes as a message, its rows go back as
// one. While the server is gone it looks again and again whether it is back.
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'

// LineData of line.ts: it is no TypeScript because a thread takes none.
const { address, port, state, places, channel } = workerData

// Milliseconds.
const SETTINGS = {
  connectionString: address,
  connectionTimeoutMillis: 5000,
  statement_timeout: 10_000,
  query_timeout: 10_000,
  keepAlive: true,
  application_name: 'report-bot archive',
  types: { getTypeParser: () => value => value },
}
const AGAIN_AFTER = 500

/** @type {pg.Client | null} */
let client = null
let wasConnected = false
/** @type {NodeJS.Timeout | undefined} */
let again
/** @type {Promise<unknown>} */
let last = Promise.resolve()

port.on('message', request => {
  last = last.then(() => answer(request))
})

async function answer({ id, ...asked }) {
  try {
    if ('copies' in asked) {
      const { bytes, ends } = await saidTwice(() => copied(asked.copies))
      reply({ id, bytes, ends }, [bytes.buffer])
    } else reply({ id, rows: await saidTwice(() => rowsOf(asked)) })
  } catch (error) {
    reply({ id, error: error.message, isLost: isLost(error) })
  }
}

function reply(told, transferred = []) {
  port.postMessage(told, transferred)
  Atomics.add(state, places.replies, 1)
  Atomics.notify(state, places.replies)
}

// A connection that went while nobody used it is noticed by the next statement: that one is said again.
async function saidTwice(say) {
  const isNew = client === null
  try {
    return await say()
  } catch (error) {
    if (!isLost(error)) throw error
    drop()
    if (!isNew) return await say()
    throw error
  }
}

async function rowsOf({ name, text, values }) {
  const connected = await connection()
  const { rows } = await connected.query({ name, text, values: [...values], rowMode: 'array' })
  return rows
}

// pg reads columns as text only; what is copied comes as bytes.
async function copied(copies) {
  const connected = await connection()
  const literal = value => literalOf(value, connected)
  const statements = copies.map(({ text, values }) => {
    const filled = text.replace(/\$(\d)/g, (_, number) => literal(values[number - 1]))
    return `copy (${filled}) to stdout (format binary)`
  })
  return await new Promise((resolve, reject) => {
    connected.query(
      new Copying(statements.join(';'), (error, all) => (error ? reject(error) : resolve(all))),
    )
  })
}

const literalOf = (values, { escapeLiteral }) =>
  values.length === 0 || typeof values[0] === 'number'
    ? `'{${values.join(',')}}'`
    : `array[${values.map(escapeLiteral).join(',')}]`

const FIRST_SIZE = 1 << 16

// What a client of pg says and hears, in place of a query.
class Copying {
  bytes = new Uint8Array(FIRST_SIZE)
  ends = []
  #length = 0
  #text

  constructor(text, callback) {
    this.#text = text
    this.callback = callback
  }

  submit(connection) {
    connection.query(this.#text)
  }

  // The client writes over a chunk as soon as it has told of it.
  handleCopyData({ chunk }) {
    const length = this.#length + chunk.length
    if (length > this.bytes.length) {
      const wider = new Uint8Array(Math.max(length, 2 * this.bytes.length))
      wider.set(this.bytes.subarray(0, this.#length))
      this.bytes = wider
    }
    this.bytes.set(chunk, this.#length)
    this.#length = length
  }

  handleCommandComplete() {
    this.ends.push(this.#length)
  }

  handleReadyForQuery() {
    this.callback(null, this)
  }

  handleError(error) {
    this.callback(error)
  }
}

async function connection() {
  if (client !== null) return client
  const next = new pg.Client(SETTINGS)
  next.on('error', () => {}) // 'end' follows
  next.on('end', () => {
    if (client === next) drop()
  })
  next.on('notification', () => parentPort?.postMessage('changed'))
  try {
    await next.connect()
    if (channel !== null) await next.query(`listen ${channel}`)
  } catch (error) {
    void next.end().catch(() => {}) // it never began
    missed()
    throw error
  }
  client = next
  Atomics.store(state, places.isUp, 1)
  if (channel !== null && wasConnected) parentPort?.postMessage('changed')
  wasConnected = true
  return next
}

function drop() {
  const gone = client
  client = null
  void gone?.end().catch(() => {}) // it is gone already
  missed()
}

// Nobody is kept waiting for a server that is gone: the thread looks for it.
function missed() {
  Atomics.store(state, places.isUp, 0)
  clearTimeout(again)
  again = setTimeout(() => {
    last = last.then(connection).catch(() => {}) // which has asked for the next look
  }, AGAIN_AFTER)
}

// Codes of PostgreSQL for a server that goes or comes, and Node's for one that is not there; pg tells the rest in words.
const LOST_CODE = /^(?:08|57P|53|57014|E[A-Z]{4,})/
const LOST_WORDS =
  /connection (?:terminated|timeout|ended)|timeout expired|read timeout|not queryable|closed/i

function isLost(error) {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return LOST_CODE.test(code) || LOST_WORDS.test(error.message) || error.name === 'AggregateError'
}

last = connection().then(
  () => parentPort?.postMessage(null),
  error => parentPort?.postMessage({ error: error.message, isLost: isLost(error) }),
)
