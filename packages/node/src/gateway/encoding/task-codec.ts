import { BoundedMap, KeyedMutex, raceWithSignal, withDeadline } from '@opengradient/async'
import { type Hex, isOgError, type Manifest, OgError } from '@opengradient/protocol'
import type { TaskInput } from '@opengradient/tasks'

import { toAborted } from '../../aborted.ts'
import type { Components } from '../../components.ts'
import { EncodingChild } from './encoding-child.ts'
import type { EncodedInput, OutputTensors, PlainResult } from './encoding-messages.ts'

export interface TaskCodecInit extends Pick<Components, 'clock' | 'signal'> {
  readonly models: Pick<Components['models'], 'file'>
  /** Time for one piece of work, in milliseconds, that of reading files excluded. */
  readonly limitMs: number
}

/** Models whose tasks are loaded at the same time, each in a process of its own. */
const maxProcesses = 4
/** Inputs and outputs of one model that are encoded and decoded, or wait for it. */
const maxWaiting = 64
/** Memory of each process's heap, in MiB. */
const heapMiB = 512
/** Largest file that a task reads, in bytes; clients have the same limit. */
const maxFileBytes = 32 * 1024 * 1024
/** Time for reading a file, in milliseconds. */
const fileMs = 30_000
/** Output tensors of a run that are decoded, in bytes: they are copied to the process. */
const maxOutputBytes = 16 * 1024 * 1024
/** Time for which a model is refused after an error, in milliseconds: each such input would occupy a process for long. */
const restMs: ReadonlyMap<string, number> = new Map([
  ['MODEL_TIMEOUT', 60_000],
  ['MODEL_MEMORY', 60_000],
  ['MODEL_CRASHED', 60_000],
  ['UNAVAILABLE', 10_000],
])

/**
 * Encodes user input and decodes outputs by the tasks of models. A task runs on files of the model's publisher, a tokenizer above all, so that it runs
 * in a process with limits on time and memory, and only work for the same model waits for it.
 */
export class TaskCodec {
  readonly #init: TaskCodecInit
  readonly #children = new Map<Hex, EncodingChild>()
  readonly #turns = new KeyedMutex<Hex>()
  readonly #waiting = new Map<Hex, number>()
  readonly #resting = new BoundedMap<Hex, { readonly error: OgError; readonly until: number }>({ maxEntries: 4_096 })

  #hasStopped = false

  constructor(init: TaskCodecInit) {
    this.#init = init
  }

  /**
   * The input tensors for user input, in the manifest's order: those that a client makes of it, and what its result needs of it.
   * @throws the errors of the task: USAGE, BAD_INPUT, TOO_LARGE, BAD_MODEL; UNAVAILABLE when no peer has its files;
   *   MODEL_TIMEOUT, MODEL_MEMORY over a limit, MODEL_CRASHED; OVERLOADED, ABORTED
   */
  encode(modelId: Hex, manifest: Manifest, input: TaskInput, signal: AbortSignal): Promise<EncodedInput> {
    return this.#queue(modelId, manifest, (child) => child.encode(input), signal)
  }

  /**
   * The result of a task for the outputs of a run.
   * @throws as {@link encode}; BAD_MODEL for outputs that do not fit the task; OUTPUT_TOO_LARGE for outputs or a result over the limit
   */
  async decode(modelId: Hex, manifest: Manifest, tensors: OutputTensors, signal: AbortSignal): Promise<PlainResult> {
    const bytes = tensors.outputs.reduce((sum, { data }) => sum + data.length, 0)
    if (bytes > maxOutputBytes) {
      throw new OgError(
        'OUTPUT_TOO_LARGE',
        `The outputs have ${bytes} bytes; a gateway decodes at most ${maxOutputBytes}.`,
        { details: { limit: maxOutputBytes, actual: bytes } },
      )
    }
    return this.#queue(modelId, manifest, (child) => child.decode(tensors), signal)
  }

  /** @throws the error of a model that is refused for a while */
  assertAvailable(modelId: Hex): void {
    const rest = this.#resting.get(modelId)
    if (rest !== undefined && rest.until > this.#init.clock.now()) throw rest.error
  }

  async #queue<T>(
    modelId: Hex,
    manifest: Manifest,
    work: (child: EncodingChild) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const waiting = this.#waiting.get(modelId) ?? 0
    if (waiting >= maxWaiting) throw overloaded(maxWaiting, waiting + 1)
    this.#waiting.set(modelId, waiting + 1)
    const run = this.#turns
      .run(modelId, () => this.#run(modelId, manifest, work), signal)
      .finally(() => {
        const left = (this.#waiting.get(modelId) ?? 1) - 1
        if (left > 0) this.#waiting.set(modelId, left)
        else this.#waiting.delete(modelId)
      })
    // A caller that leaves does not end the process: loading the task again costs more than the rest of its work.
    return raceWithSignal(run, signal, toAborted)
  }

  /** Ends all processes. Work that waits is not done. */
  stop(): void {
    this.#hasStopped = true
    for (const child of this.#children.values()) child.end(stopping())
    this.#children.clear()
  }

  async #run<T>(modelId: Hex, manifest: Manifest, work: (child: EncodingChild) => Promise<T>): Promise<T> {
    if (this.#hasStopped) throw stopping()
    this.assertAvailable(modelId)
    const child = this.#childOf(modelId, manifest)
    try {
      return await work(child)
    } catch (error) {
      const ms = isOgError(error) ? restMs.get(error.code) : undefined
      if (ms !== undefined) this.#resting.set(modelId, { error: error as OgError, until: this.#init.clock.now() + ms })
      throw error
    } finally {
      if (child.hasEnded) this.#children.delete(modelId)
    }
  }

  /** The model's process, which becomes the one that was used last. @throws OVERLOADED when all processes are busy */
  #childOf(modelId: Hex, manifest: Manifest): EncodingChild {
    const known = this.#children.get(modelId)
    this.#children.delete(modelId)
    if (known === undefined || known.hasEnded) this.#makeRoom()
    const child = known?.hasEnded === false ? known : this.#start(manifest)
    this.#children.set(modelId, child)
    return child
  }

  #start(manifest: Manifest): EncodingChild {
    const { models, clock, signal, limitMs } = this.#init
    const readFile = (path: string): Promise<Uint8Array> => {
      const timeoutError = (): OgError =>
        new OgError('UNAVAILABLE', `The file ${path} of ${manifest.name} did not arrive.`)
      return withDeadline({ clock, timeoutMs: fileMs, signal, timeoutError }, (stop) =>
        models.file(manifest, path, maxFileBytes, stop),
      )
    }
    return new EncodingChild({ manifest, readFile, clock, limitMs, heapMiB })
  }

  /** Ends the idle process that was used longest ago. */
  #makeRoom(): void {
    if (this.#children.size < maxProcesses) return
    const idle = [...this.#children].find(([, child]) => !child.isBusy)
    if (idle === undefined) throw overloaded(maxProcesses, maxProcesses + 1)
    const [modelId, child] = idle
    this.#children.delete(modelId)
    child.end(new OgError('ABORTED', 'Another model needs the process.'))
  }
}

function stopping(): OgError {
  return new OgError('ABORTED', 'The gateway is stopping.')
}

function overloaded(limit: number, actual: number): OgError {
  return new OgError('OVERLOADED', 'Too much input is being encoded, or output decoded.', {
    details: { limit, actual },
    retryAfterMs: 1_000,
  })
}
