// Child processes of the benchmark: each receives one message, sends one, and exits when its channel closes.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { environment } from './count-collections.mjs'

/**
 * @param {string} file beside this one
 * @param {unknown} message the first message of the process
 * @returns {Promise<{ answer: any, pid: number, stop(): Promise<void> }>}
 */
export async function startChild(file, message) {
  const stdio = ['ignore', 2, 2, 'ipc']
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio, env: environment() })
  const ended = once(child, 'exit')
  child.send(message)
  const answer = await Promise.race([
    once(child, 'message').then(([first]) => first),
    ended.then(([code, signal]) => {
      throw new Error(`${file} exited during its start: ${signal ?? `exit code ${code}`}`)
    }),
  ])
  if (answer.error) throw new Error(answer.error)
  return {
    answer,
    pid: child.pid,
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
