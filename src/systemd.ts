import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const AT_MOST = 5000

/**
 * Tells systemd, where it has started this process and waits for it (`Type=notify`), that the bot serves. systemd
 * listens at a datagram socket, which Node cannot write to; the small program that comes with systemd does it.
 *
 * @throws where that program is not there, or does not come to an end
 * @example await tellSystemd(process.env)
 */
export async function tellSystemd(environment: NodeJS.ProcessEnv): Promise<void> {
  if (!environment.NOTIFY_SOCKET) return
  await promisify(execFile)('systemd-notify', ['--ready'], { env: environment, timeout: AT_MOST })
}
