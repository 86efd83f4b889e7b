import { type OipTensor, tensorToOip } from '@opengradient/api'
import {
  encodeReceiptFile,
  type Hex,
  halfToNumber,
  OgError,
  type ReceiptFacts,
  type ReceiptFile,
  receiptFileToJson,
  type Tensor,
  tensorValues,
} from '@opengradient/protocol'
import type { TaskResult } from '@opengradient/tasks'
import { type Check, firstFailure } from '@opengradient/verifier'

import { verify } from './actions/verify.ts'
import { CheckFailedError } from './check-failed-error.ts'
import type { ClientContext } from './client-context.ts'
import { nodeProcess } from './platform-access.ts'
import { runWithDeadline } from './run-with-deadline.ts'

/** Numbers in arrays, nested by the shape of a tensor. */
export type NestedNumbers = number | readonly NestedNumbers[]

/** The data of an {@link Answer}. */
export interface AnswerData {
  readonly outputs: readonly Tensor[]
  readonly result: TaskResult
  readonly summary: string
  readonly guarantee: string
  readonly standing: ReceiptFacts
  readonly stillTrusted: readonly string[]
  readonly receiptHash: Hex
  readonly receiptFile: ReceiptFile
  readonly checks: readonly Check[]
  readonly latencyMs: number
}

/** The JSON form of an {@link Answer}. */
export interface AnswerJson extends Pick<AnswerData, 'result' | 'guarantee' | 'receiptHash' | 'latencyMs' | 'checks'> {
  readonly outputs: readonly Pick<OipTensor, 'name' | 'datatype' | 'shape' | 'data'>[]
  /** The receipt file as a JSON value. */
  readonly receipt: unknown
}

export interface UpdateAnswerOptions {
  /** Time limit in milliseconds. @default 30_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

/** A verified answer. */
export class Answer implements AnswerData {
  readonly outputs: readonly Tensor[]
  /** The decoded outputs; null for tasks without a decoder, and when only some outputs were requested. */
  readonly result: TaskResult
  /** The result as one line of text. */
  readonly summary: string
  /** The guarantee as text, with numbers. */
  readonly guarantee: string
  readonly standing: ReceiptFacts
  /** Assumptions that remain, one per entry. */
  readonly stillTrusted: readonly string[]
  readonly receiptHash: Hex
  /** A self-contained file, from which a third party can verify the answer. */
  readonly receiptFile: ReceiptFile
  readonly checks: readonly Check[]
  /** Time from the request to the verified answer, without the wait for `require`, in milliseconds. */
  readonly latencyMs: number
  readonly #context: ClientContext

  constructor(context: ClientContext, data: AnswerData) {
    this.#context = context
    this.outputs = data.outputs
    this.result = data.result
    this.summary = data.summary
    this.guarantee = data.guarantee
    this.standing = data.standing
    this.stillTrusted = data.stillTrusted
    this.receiptHash = data.receiptHash
    this.receiptFile = data.receiptFile
    this.checks = data.checks
    this.latencyMs = data.latencyMs
  }

  /** The text of the receipt file. */
  get receiptText(): string {
    return encodeReceiptFile(this.receiptFile)
  }

  /**
   * The numbers of one output, in row-major order or nested by its shape. Integers beyond 2^53 are rounded.
   *
   * @param name the output's name; the first output by default
   * @throws USAGE when the answer has no such output
   */
  values(name: string | undefined, options: { readonly nested: true }): NestedNumbers
  values(name?: string, options?: { readonly nested?: false }): number[]
  values(name = this.outputs[0]?.name, { nested = false }: { readonly nested?: boolean } = {}): NestedNumbers {
    const tensor = this.outputs.find((output) => output.name === name)
    if (tensor === undefined) {
      throw new OgError('USAGE', `The answer has no output ${name}.`, {
        next: [`Outputs: ${this.outputs.map((output) => output.name).join(', ')}.`],
      })
    }
    const numbers = Array.from(tensorValues(tensor) as ArrayLike<number | bigint>, (value) =>
      tensor.datatype === 'FP16' ? halfToNumber(Number(value)) : Number(value),
    )
    return nested ? nest(numbers, tensor.shape) : numbers
  }

  /**
   * Saves the receipt file, in Node.
   *
   * @throws USAGE where there is no file system, or when the file cannot be written
   */
  async saveReceipt(path: string): Promise<void> {
    const fs = nodeProcess()?.getBuiltinModule('node:fs')
    if (fs === undefined) {
      throw new OgError('USAGE', 'This platform has no file system.', { next: ['Store `receiptText` instead.'] })
    }
    try {
      await fs.promises.writeFile(path, this.receiptText)
    } catch (cause) {
      throw new OgError('USAGE', `${path} cannot be written: ${(cause as Error).message}.`, {
        next: ['Name a file in a folder that exists.'],
        cause,
      })
    }
  }

  /**
   * The answer with what the network knows by now: its place in a batch, the draw, verdicts and cases, verified against the chain.
   *
   * @throws CHECK_FAILED when the receipt no longer holds; CHAIN, RPC_DISAGREE, TIMEOUT, ABORTED
   */
  async update({ timeoutMs = 30_000, signal }: UpdateAnswerOptions = {}): Promise<Answer> {
    const { clock } = this.#context
    const report = await runWithDeadline({ clock, timeoutMs, signal, what: 'Updating the answer' }, (deadline) =>
      verify(this.#context, this.receiptFile, { refresh: true, signal: deadline }),
    )
    const { receiptFile = this.receiptFile, guarantee, standing, stillTrusted, checks } = report
    const failed = firstFailure(checks)
    if (failed) {
      throw new CheckFailedError(`The receipt failed a check: ${failed.name}: ${failed.detail}`, checks, receiptFile)
    }
    return new Answer(this.#context, { ...this.#data(), receiptFile, guarantee, standing, stillTrusted, checks })
  }

  /** The answer as a JSON value, as `og infer --json` prints it. */
  toJSON(): AnswerJson {
    const { result, guarantee, receiptHash, receiptFile, checks } = this
    const latencyMs = Math.round(this.latencyMs * 10) / 10
    const outputs = this.outputs.map((tensor) => {
      const { name, datatype, shape, data } = tensorToOip(tensor)
      return { name, datatype, shape, data }
    })
    return { outputs, result, guarantee, receiptHash, receipt: receiptFileToJson(receiptFile), latencyMs, checks }
  }

  #data(): AnswerData {
    const { outputs, result, summary, guarantee, standing, stillTrusted, receiptHash, receiptFile, checks, latencyMs } =
      this
    return { outputs, result, summary, guarantee, standing, stillTrusted, receiptHash, receiptFile, checks, latencyMs }
  }
}

/** Row-major numbers as arrays by shape; a number for a scalar. */
function nest(numbers: readonly number[], shape: readonly number[]): NestedNumbers {
  const [length, ...rest] = shape
  if (length === undefined) return numbers[0] as number
  if (rest.length === 0) return numbers
  const size = rest.reduce((product, axis) => product * axis, 1)
  return Array.from({ length }, (_, index) => nest(numbers.slice(index * size, (index + 1) * size), rest))
}
