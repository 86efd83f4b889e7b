import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { backoffMs, pause, raceWithSignal } from '@opengradient/async'
import type { NodeConfigInput } from '@opengradient/node'
import { type Clock, fromWireError, type Hex, OgError } from '@opengradient/protocol'

import type { Disturbance } from './disturbance.ts'
import type { InjectedFault } from './faults/fault-switch.ts'
import type { LiarKind } from './liar-kinds.ts'
import type { MessageFromNode, MessageToNode, NodeReady } from './node-messages.ts'
import { killProcessGroup } from './process-group.ts'
import { ProcessThrottle } from './process-throttle.ts'

const fromSource = import.meta.url.endsWith('.ts')
const entry = fileURLToPath(new URL(fromSource ? './node-process.ts' : './node-process.js', import.meta.url))

/**
 * Flags of V8 for a dozen processes on one small machine. A node without work would collect its whole heap several times in a minute,
 * which took half of its CPU time: it collects once when it becomes idle (`collectWhenIdle`). A node with work collected a heap of 60 MB
 * whenever it had grown by 20; it waits until the heap has grown by one and a half times. Threads that collect beside the main one only
 * take the cores from other processes.
 */
const heapFlags = ['--no-memory-reducer', '--heap-growing-percent=150', '--single-threaded-gc']
/** Pools of glibc's allocator. It makes up to eight for each core, each of which keeps memory that was freed: 10 MB and more in a node. */
const mallocArenas = '2'

/** Delay between the end of a node's process and its restart: doubles with each end soon after a start. */
const restartBackoff = { firstDelayMs: 300, maxDelayMs: 10_000 } as const
/** After a run of this length the delay starts again from the first. */
const stableMs = 30_000
/** Time that a process has to stop before it is killed. */
const stopTimeoutMs = 3_000

export interface NodeChildInit {
  readonly id: string
  /** Path of the file to which the process logs. */
  readonly logFile: string
  readonly liar: LiarKind | null
  /** Folder in which the process keeps compiled code; undefined for that of Node. */
  readonly compileCache: string | undefined
  /** Whether the process is spawned by {@link NodeChild.start}. */
  readonly isDeferred: boolean
  readonly clock: Clock
  /** Milliseconds by which the network's clock is ahead of the system's, at the time of the call. */
  clockOffsetMs(): number
  /** Called when the process ended without being stopped, before it is restarted. */
  onEnded(reason: string, restartInMs: number): void
  /** Called after each spawn, before the node is ready. */
  onSpawned(pid: number): void
  /** Called when the node is ready, after each start. */
  onReady(ready: NodeReady): void
  onFaultInjected(fault: InjectedFault): void
}

/** A start whose caller waits for the node to be ready. */
type PendingStart = ReturnType<typeof Promise.withResolvers<NodeReady>>

/**
 * One node's process, restarted when it ends without being stopped. Unless it is deferred, the process is spawned at construction,
 * so that it loads its code while its configuration is being prepared.
 */
export class NodeChild {
  readonly #init: NodeChildInit
  readonly #stopping = new AbortController()
  readonly #throttle = new ProcessThrottle()
  /** Resolvers of {@link arm}, by digest of the inputs. */
  readonly #armed = new Map<Hex, () => void>()
  /** Resolvers of {@link setClock}, by offset. */
  readonly #clocks = new Map<number, () => void>()
  #config: NodeConfigInput | undefined
  #process: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #failures = 0
  #pendingStart: PendingStart | undefined

  constructor(init: NodeChildInit) {
    this.#init = init
    if (!init.isDeferred) this.#spawn()
  }

  /** Whether it was given a configuration, and was not stopped. */
  get isStarted(): boolean {
    return this.#config !== undefined && !this.#stopping.signal.aborted
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Sends the configuration. Resolves when the node is ready. @throws the node's error, UNAVAILABLE, ABORTED */
  async start(config: NodeConfigInput): Promise<NodeReady> {
    if (this.#stopping.signal.aborted) throw this.#stoppedError()
    const pending = Promise.withResolvers<NodeReady>()
    this.#pendingStart = pending
    this.#config = config
    if (this.#isRunning()) this.#sendStart(config)
    else this.#spawn()
    return pending.promise
  }

  /** Arms the node for one fault. @throws UNAVAILABLE while it restarts, ABORTED */
  async arm(kind: LiarKind, inputsDigest: Hex, signal: AbortSignal): Promise<void> {
    const { id } = this.#init
    if (!this.#process?.connected) throw this.#restartingError()
    const armed = Promise.withResolvers<void>()
    this.#armed.set(inputsDigest, armed.resolve)
    try {
      if (!signal.aborted) this.#send({ type: 'arm', kind, inputsDigest })
      await raceWithSignal(
        armed.promise,
        signal,
        (cause) => new OgError('ABORTED', `The node ${id} did not confirm the fault in time.`, { cause }),
      )
    } finally {
      this.#armed.delete(inputsDigest)
    }
  }

  /** Moves the node's clock. Resolves when the node goes by it, or will when it has started again. @throws ABORTED */
  async setClock(offsetMs: number, signal: AbortSignal): Promise<void> {
    if (!this.isStarted || !this.#isRunning()) return
    const isSet = Promise.withResolvers<void>()
    this.#clocks.set(offsetMs, isSet.resolve)
    try {
      this.#send({ type: 'setClock', offsetMs })
      await raceWithSignal(
        Promise.race([isSet.promise, this.#ended]),
        signal,
        (cause) => new OgError('ABORTED', `The node ${this.#init.id} did not confirm its clock in time.`, { cause }),
      )
    } finally {
      this.#clocks.delete(offsetMs)
    }
  }

  /**
   * Stops the process for a short time, until {@link release}.
   * @throws UNAVAILABLE while it restarts or is paused
   */
  hold(): void {
    const { pid } = this
    const { id } = this.#init
    if (pid === undefined || !this.#isRunning()) throw this.#restartingError()
    if (this.#throttle.isPaused) {
      throw new OgError('UNAVAILABLE', `The node ${id} is paused.`, { next: [`Resume it: og devnet resume ${id}.`] })
    }
    this.#throttle.hold(pid)
  }

  /** Has the process go on as before {@link hold}. */
  release(): void {
    if (this.pid !== undefined) this.#throttle.release(this.pid)
  }

  /** Ends the faults of a liar. */
  reform(): void {
    this.#send({ type: 'reform' })
  }

  /** Ends the process, which starts again on its state. Resolves when it has ended. */
  async restart(): Promise<void> {
    this.#send({ type: 'stop' })
    await this.#ended
  }

  /** Disturbs the process: kills it, after which it starts again on its state, or stops, slows or continues it. */
  disturb(disturbance: Disturbance): void {
    const { pid } = this
    if (pid === undefined || !this.#isRunning()) return
    if (disturbance === 'kill') killProcessGroup(pid)
    else if (disturbance === 'resume') this.#throttle.resume()
    else this.#throttle[disturbance](pid)
  }

  /** Resolves when the process has ended, within {@link stopTimeoutMs}. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#throttle.resume()
    this.#rejectStart(this.#stoppedError())
    if (!this.#isRunning()) return
    this.#send({ type: 'stop' })
    const { pid } = this
    const timer = setTimeout(() => killProcessGroup(pid), stopTimeoutMs)
    await this.#ended
    clearTimeout(timer)
  }

  #spawn(): void {
    const { logFile, compileCache, onSpawned } = this.#init
    const log = openSync(logFile, 'a', 0o600)
    const startedAt = this.#init.clock.now()
    const conditions = fromSource ? ['--conditions=source'] : []
    const child = spawn(process.execPath, [...heapFlags, ...conditions, entry], {
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: its children can be killed with it, and a terminal sends Ctrl-C to the supervisor alone.
      detached: true,
      windowsHide: true,
      env: {
        MALLOC_ARENA_MAX: mallocArenas,
        ...(compileCache !== undefined && { NODE_COMPILE_CACHE: compileCache }),
        ...process.env,
      },
    })
    closeSync(log)
    this.#process = child
    if (child.pid !== undefined) onSpawned(child.pid)
    let failure: string | undefined
    child.on('message', (message: MessageFromNode) => {
      if (message.type === 'failed') failure = message.error.message
      this.#onMessage(message)
    })
    child.on('error', (error) => {
      failure ??= error.message
    })
    this.#ended = new Promise((resolve) => {
      const onEnd = (code: number | null, signal: string | null): void => {
        resolve()
        this.#throttle.resume()
        killProcessGroup(child.pid)
        this.#onEnd(startedAt, failure ?? (signal === null ? `exit code ${code}` : `signal ${signal}`))
      }
      child.once('exit', onEnd)
      child.once('error', () => child.pid === undefined && onEnd(null, 'spawn failed'))
    })
    if (this.#config !== undefined) this.#sendStart(this.#config)
  }

  #onMessage(message: MessageFromNode): void {
    if (message.type === 'ready') {
      const { type: _, ...ready } = message
      this.#pendingStart?.resolve(ready)
      this.#pendingStart = undefined
      this.#init.onReady(ready)
    } else if (message.type === 'failed') this.#rejectStart(fromWireError(message.error))
    else if (message.type === 'armed') this.#armed.get(message.inputsDigest)?.()
    else if (message.type === 'clockSet') this.#clocks.get(message.offsetMs)?.()
    else {
      const { type: _, ...fault } = message
      this.#init.onFaultInjected(fault)
    }
  }

  #onEnd(startedAt: number, reason: string): void {
    const { id, clock, logFile, onEnded } = this.#init
    if (this.#stopping.signal.aborted) return
    this.#failures = clock.now() - startedAt > stableMs ? 1 : this.#failures + 1
    const delayMs = backoffMs(this.#failures, restartBackoff)
    // The caller of `start` gets the error of the first start; after later ends the node is only restarted.
    this.#rejectStart(
      new OgError('UNAVAILABLE', `The node ${id} ended while it was starting: ${reason}.`, {
        next: [`See its log, ${logFile}.`],
      }),
    )
    if (this.#config === undefined) return
    onEnded(reason, delayMs)
    void this.#restart(delayMs)
  }

  async #restart(delayMs: number): Promise<void> {
    if (await pause(this.#init.clock, delayMs, this.#stopping.signal)) this.#spawn()
  }

  #sendStart(config: NodeConfigInput): void {
    const { liar, clockOffsetMs } = this.#init
    this.#send({ type: 'start', config, liar, clockOffsetMs: clockOffsetMs() })
  }

  #send(message: MessageToNode): void {
    // An error of the channel shows as the end of the process.
    if (this.#process?.connected) this.#process.send(message, () => undefined)
  }

  #isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null
  }

  #rejectStart(error: OgError): void {
    this.#pendingStart?.reject(error)
    this.#pendingStart = undefined
  }

  #restartingError(): OgError {
    return new OgError('UNAVAILABLE', `The node ${this.#init.id} is restarting.`, { retryAfterMs: 2_000 })
  }

  #stoppedError(): OgError {
    return new OgError('ABORTED', `The node ${this.#init.id} was stopped.`)
  }
}
