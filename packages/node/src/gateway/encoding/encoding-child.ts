import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { startDeadline } from '@opengradient/async'
import { type Clock, fromWireError, type Manifest, OgError, toOgError, toWireError } from '@opengradient/protocol'
import type { ReadModelFile, TaskInput } from '@opengradient/tasks'

import type {
  EncodedInput,
  EncodingRequest,
  EncodingResponse,
  OutputTensors,
  PlainResult,
} from './encoding-messages.ts'

export interface EncodingChildInit {
  readonly manifest: Manifest
  readonly readFile: ReadModelFile
  readonly clock: Clock
  /** Time of the process for one piece of work, that of reading files excluded. */
  readonly limitMs: number
  /** Memory of the process's heap, in MiB. */
  readonly heapMiB: number
}

/** Exit code of a shell or of Windows for an abort. */
const abortedExitCode = 134

const fromSource = import.meta.url.endsWith('.ts')
const entry = fileURLToPath(new URL(fromSource ? './encoding-process.ts' : './encoding-process.js', import.meta.url))

/**
 * A process that encodes input and decodes outputs of one model, and ends with its first failure that is not an answer of the task. A thread would not
 * do: one that runs out of memory ends its whole process.
 */
export class EncodingChild {
  readonly #init: EncodingChildInit
  readonly #child: ChildProcess
  #job: (PromiseWithResolvers<EncodingResponse> & { readonly what: string }) | undefined
  #stopLimit: () => void = () => undefined
  #failure: OgError | undefined

  constructor(init: EncodingChildInit) {
    this.#init = init
    this.#child = fork(entry, {
      execArgv: [`--max-old-space-size=${init.heapMiB}`, ...(fromSource ? ['--conditions=source'] : [])],
      // A process that reads untrusted files must not see keys and tokens of the node.
      env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] },
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (response) => this.#onResponse(response as EncodingResponse))
    this.#child.on('error', (cause) => this.end(new OgError('UNAVAILABLE', 'No process for encoding.', { cause })))
    this.#child.on('exit', (code, signal) => this.end(this.#failureOf(code, signal)))
    this.#child.stdin?.on('error', () => undefined)
  }

  /** Whether it works now. */
  get isBusy(): boolean {
    return this.#job !== undefined
  }

  get hasEnded(): boolean {
    return this.#failure !== undefined
  }

  /**
   * Encodes one input; the caller waits for the end of the work before.
   * @throws the errors of the task and of reading its files, MODEL_TIMEOUT, MODEL_MEMORY, ABORTED
   */
  async encode(input: TaskInput): Promise<EncodedInput> {
    const { manifest } = this.#init
    return this.#run(`Encoding the input for ${manifest.name}`, { kind: 'encode', manifest, input }, (response) =>
      response.kind === 'encoded' ? { tensors: response.tensors, details: response.details } : undefined,
    )
  }

  /**
   * Decodes the outputs of one run; the caller waits for the end of the work before.
   * @throws as {@link encode}; OUTPUT_TOO_LARGE
   */
  async decode(tensors: OutputTensors): Promise<PlainResult> {
    const { manifest } = this.#init
    return this.#run(`Decoding the outputs of ${manifest.name}`, { kind: 'decode', manifest, tensors }, (response) =>
      response.kind === 'result' ? response.result : undefined,
    )
  }

  async #run<T>(
    what: string,
    request: EncodingRequest,
    read: (response: EncodingResponse) => T | undefined,
  ): Promise<T> {
    if (this.#failure !== undefined) throw this.#failure
    const job = { ...Promise.withResolvers<EncodingResponse>(), what }
    this.#job = job
    this.#send(request)
    try {
      const answer = read(await job.promise)
      if (answer === undefined) throw new OgError('INTERNAL', `${what} has an answer of another kind.`)
      return answer
    } finally {
      this.#job = undefined
    }
  }

  /** Ends the process, and its input with an error. Idempotent. */
  end(failure: OgError): void {
    if (this.#failure !== undefined) return
    this.#failure = failure
    this.#stopLimit()
    this.#job?.reject(failure)
    this.#child.kill('SIGKILL')
  }

  #onResponse(response: EncodingResponse): void {
    this.#stopLimit()
    if (response.kind === 'read') void this.#read(response.path)
    else if (response.kind === 'failed') this.#job?.reject(fromWireError(response.error))
    else this.#job?.resolve(response)
  }

  async #read(path: string): Promise<void> {
    try {
      this.#send({ kind: 'file', path, bytes: await this.#init.readFile(path) })
    } catch (error) {
      this.#send({ kind: 'missing', path, error: toWireError(toOgError(error)) })
    }
  }

  /** Passes a message, with which the process has work for at most the limit. */
  #send(request: EncodingRequest): void {
    if (this.#failure !== undefined) return
    const { clock, limitMs } = this.#init
    const deadline = startDeadline({ clock, timeoutMs: limitMs })
    deadline.signal.addEventListener('abort', () => {
      this.end(new OgError('MODEL_TIMEOUT', `${this.#what()} took more than ${limitMs} ms.`))
    })
    this.#stopLimit = () => deadline.clear()
    this.#child.send(request)
  }

  #failureOf(code: number | null, signal: NodeJS.Signals | null): OgError {
    // Node.js aborts when its heap is full.
    const isMemory = signal === 'SIGABRT' || code === abortedExitCode
    return isMemory
      ? new OgError('MODEL_MEMORY', `${this.#what()} takes too much memory.`)
      : new OgError('MODEL_CRASHED', `${this.#what()} ended with ${signal ?? `exit code ${code}`}.`)
  }

  /** The work, for errors. */
  #what(): string {
    return this.#job?.what ?? `The task of ${this.#init.manifest.name}`
  }
}
