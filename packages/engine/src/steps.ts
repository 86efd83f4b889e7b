import { type Datatype, datatypes, fromHex, type Hex, type Steps, type Tensor } from '@opengradient/protocol'
import type { Tensor as OrtTensor } from 'onnxruntime-common'

import { type Feeds, fromOrt, tooLarge } from './ort-tensor.ts'

/** Arguments of {@link runSteps}. */
export interface StepsRun {
  readonly steps: Steps
  readonly inputs: readonly Tensor[]
  /** The inputs in ONNX Runtime's form, as every step receives them; the stepped one is replaced. */
  readonly feeds: Feeds
  readonly outputs: readonly string[]
  readonly outputBytes: number
  readonly make: (datatype: Datatype, shape: readonly number[], data: Uint8Array) => OrtTensor
  readonly run: (feeds: Feeds, names: string[]) => Promise<Readonly<Record<string, OrtTensor>>>
}

/**
 * Runs all frames of one job in order and feeds state outputs back as state inputs. Every output has the step as a new
 * first axis; outputs whose shape changes between steps cannot be joined.
 */
export async function runSteps({ steps, inputs, feeds, outputs, outputBytes, make, run }: StepsRun): Promise<Tensor[]> {
  const stepped = inputs.find((tensor) => tensor.name === steps.input) as Tensor
  const values: Feeds = { ...feeds }
  for (const state of steps.state) {
    const elements = state.shape.reduce((product, dimension) => product * dimension, 1)
    values[state.input] = make(state.datatype, state.shape, new Uint8Array(elements * datatypes[state.datatype]))
  }
  for (const constant of steps.constants) {
    values[constant.input] = make(constant.datatype, constant.shape, fromHex(constant.data as Hex).slice())
  }
  const frames = new Frames(stepped, steps)
  const names = [...new Set([...outputs, ...steps.state.map((state) => state.output)])]
  const joined = outputs.map((name) => new Joined(name, frames.count))
  let bytes = 0
  for (let step = 0; step < frames.count; step++) {
    values[steps.input] = make(stepped.datatype, frames.shape, frames.at(step))
    const results = await run(values, names)
    for (const output of joined) {
      bytes += output.add(step, fromOrt(output.name, results[output.name]))
      if (bytes > outputBytes) throw tooLarge(outputBytes)
    }
    for (const state of steps.state) values[state.input] = results[state.output] as OrtTensor
  }
  return joined.map((output) => output.tensor())
}

/** An input cut along its last axis. */
class Frames {
  readonly count: number
  /** Of one step's input: the frame with its context. */
  readonly shape: readonly number[]
  readonly #data: Uint8Array
  readonly #rows: number
  readonly #row: number
  readonly #frame: number
  readonly #context: number

  constructor(tensor: Tensor, steps: Steps) {
    const length = tensor.shape.at(-1) ?? 0
    const width = datatypes[tensor.datatype]
    this.#data = tensor.data
    this.#rows = tensor.shape.slice(0, -1).reduce((product, dimension) => product * dimension, 1)
    this.#row = length * width
    this.#frame = steps.frame * width
    this.#context = steps.context * width
    this.count = Math.ceil(length / steps.frame)
    this.shape = [...tensor.shape.slice(0, -1), steps.context + steps.frame]
  }

  /** Bytes of one step's input; positions before the start or behind the end are zero. */
  at(step: number): Uint8Array {
    const size = this.#context + this.#frame
    const bytes = new Uint8Array(this.#rows * size)
    const from = step * this.#frame - this.#context
    const start = Math.max(from, 0)
    const end = Math.min(from + size, this.#row)
    for (let row = 0; row < this.#rows; row++) {
      bytes.set(this.#data.subarray(row * this.#row + start, row * this.#row + end), row * size + start - from)
    }
    return bytes
  }
}

/** The values of one output in all steps, in one buffer. */
class Joined {
  readonly name: string
  readonly #count: number
  #first: Tensor | undefined
  #data = new Uint8Array(0)

  constructor(name: string, count: number) {
    this.name = name
    this.#count = count
  }

  /** Adds the value of one step. @returns its number of bytes */
  add(step: number, tensor: Tensor): number {
    this.#first ??= tensor
    const size = tensor.data.length
    if (tensor.shape.join() !== this.#first.shape.join()) {
      throw new Error(`The output ${this.name} changes its shape between steps.`)
    }
    const needed = (step + 1) * size
    if (this.#data.length < needed) {
      const grown = new Uint8Array(Math.min(this.#count * size, Math.max(needed, 2 * this.#data.length)))
      grown.set(this.#data)
      this.#data = grown
    }
    this.#data.set(tensor.data, step * size)
    return size
  }

  tensor(): Tensor {
    const { datatype, shape } = this.#first as Tensor
    return { name: this.name, datatype, shape: [this.#count, ...shape], data: this.#data }
  }
}
