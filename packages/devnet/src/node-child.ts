import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { NodeConfigInput } from '@opengradient/node'
import { type Clock, fromWireError, type Hex, OgError } from '@opengradient/protocol'

import type { LiarKind } from './liar-kinds.ts'
import type { ToldLie } from './lies/lie-switch.ts'
import type { FromNode, NodeReady, ToNode } from './node-messages.ts'

const fromSource = import.meta.url.endsWith('.ts')
const entry = fileURLToPath(new URL(fromSource ? './node-process.ts' : './node-process.js', import.meta.url))

/** Between the end of a node's process and its next start: doubles with every end soon after a start. */
const restartMs = { first: 300, most: 10_000 } as const
/** A process that ran this long starts anew with the shortest pause. */
const stableMs = 30_000
/** How long a process may take to stop before it is killed. */
const stopMs = 3_000

export interface NodeChildInit {
  readonly id: string
  /** Path of the file that takes the process's logs. */
  readonly logFile: string
  readonly liar: LiarKind | null
  readonly clock: Clock
  /** After the process ended without being told to. */
  onEnded(reason: string, restartInMs: number): void
  /** After a process was started, before it answers. */
  onSpawned(pid: number): void
  /** After it answers, again after every restart. */
  onReady(ready: NodeReady): void
  onLied(lie: ToldLie): void
}

/** One node's process, started again when it ends by itself. */
export interface NodeChild {
  readonly id: string
  readonly pid: number | undefined
  /** Hands over the configuration. Resolves when the node answers. @throws what kept the node from starting */
  start(config: NodeConfigInput): Promise<NodeReady>
  /** Has it lie about one job. @throws UNAVAILABLE when it does not answer */
  arm(kind: LiarKind, inputsDigest: Hex, signal: AbortSignal): Promise<void>
  /** Resolves when the process is gone, at most 3 s later. Twice is fine. */
  stop(): Promise<void>
}

/** Starts the process at once, so that it loads its code while others prepare what it needs. */
export function createNodeChild(init: NodeChildInit): NodeChild {
  const { clock } = init
  const stopping = new AbortController()
  let config: NodeConfigInput | undefined
  let child: ChildProcess | undefined
  let gone: Promise<void> = Promise.resolve()
  let failures = 0
  const armed = new Map<Hex, () => void>()
  let started: { resolve(ready: NodeReady): void; reject(error: unknown): void } | undefined

  const launch = (): void => {
    const log = openSync(init.logFile, 'a', 0o600)
    const startedAt = clock.now()
    const options = fromSource ? ['--conditions=source'] : []
    const next = spawn(process.execPath, [...options, entry], {
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: what a node starts can be ended with it, and a terminal's Ctrl-C goes to the supervisor alone.
      detached: true,
      windowsHide: true,
    })
    closeSync(log)
    child = next
    if (next.pid !== undefined) init.onSpawned(next.pid)
    let failure: string | undefined
    next.on('message', (message: FromNode) => {
      if (message.type === 'ready') {
        const { type: _, ...ready } = message
        started?.resolve(ready)
        started = undefined
        init.onReady(ready)
      } else if (message.type === 'failed') {
        failure = message.error.message
        started?.reject(fromWireError(message.error))
        started = undefined
      } else if (message.type === 'armed') {
        armed.get(message.inputsDigest)?.()
      } else {
        const { type: _, ...lie } = message
        init.onLied(lie)
      }
    })
    next.on('error', (error) => {
      failure ??= error.message
    })
    gone = new Promise((resolve) => {
      const ended = (code: number | null, signal: string | null): void => {
        resolve()
        killGroup(next.pid)
        if (stopping.signal.aborted) return
        failures = clock.now() - startedAt > stableMs ? 1 : failures + 1
        const pauseMs = Math.min(restartMs.most, restartMs.first * 2 ** (failures - 1))
        const reason = failure ?? (signal === null ? `exit code ${code}` : `signal ${signal}`)
        // Who waits for the first start hears of it; later ends are mended in silence.
        started?.reject(
          new OgError('UNAVAILABLE', `The node ${init.id} ended while it started: ${reason}.`, {
            next: [`Its log is ${init.logFile}.`],
          }),
        )
        started = undefined
        if (config === undefined) return
        init.onEnded(reason, pauseMs)
        void restart(pauseMs)
      }
      next.once('exit', ended)
      next.once('error', () => next.pid === undefined && ended(null, 'spawn failed'))
    })
    if (config !== undefined) send({ type: 'start', config, liar: init.liar })
  }

  const restart = async (pauseMs: number): Promise<void> => {
    await clock.sleep(pauseMs, stopping.signal).catch(() => undefined)
    if (!stopping.signal.aborted) launch()
  }

  const send = (message: ToNode): void => {
    // A channel that closes shows as the process's end.
    if (child?.connected) child.send(message, () => undefined)
  }

  launch()
  return {
    id: init.id,
    get pid() {
      return child?.pid
    },
    start(given) {
      if (stopping.signal.aborted) return Promise.reject(new OgError('ABORTED', `The node ${init.id} was stopped.`))
      return new Promise((resolve, reject) => {
        started = { resolve, reject }
        config = given
        if (child?.exitCode === null && child.signalCode === null) send({ type: 'start', config, liar: init.liar })
        else launch()
      })
    },
    async arm(kind, inputsDigest, signal) {
      if (!child?.connected)
        throw new OgError('UNAVAILABLE', `The node ${init.id} is being restarted.`, { retryAfterMs: 2_000 })
      await new Promise<void>((resolve, reject) => {
        const abort = (): void =>
          reject(new OgError('ABORTED', `The node ${init.id} did not answer.`, { cause: signal.reason }))
        if (signal.aborted) return abort()
        signal.addEventListener('abort', abort, { once: true })
        armed.set(inputsDigest, () => {
          signal.removeEventListener('abort', abort)
          armed.delete(inputsDigest)
          resolve()
        })
        send({ type: 'arm', kind, inputsDigest })
      })
    },
    async stop() {
      stopping.abort()
      started?.reject(new OgError('ABORTED', `The node ${init.id} was stopped.`))
      started = undefined
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      send({ type: 'stop' })
      const { pid } = child
      const timer = setTimeout(() => killGroup(pid), stopMs)
      await gone
      clearTimeout(timer)
    },
  }
}

/** Ends a process and what it started; whatever is gone already is fine. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // No process of the group is left.
  }
}
