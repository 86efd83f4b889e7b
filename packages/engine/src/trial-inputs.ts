import { type Datatype, datatypes, type Tensor, type TensorSpec } from '@opengradient/protocol'

/** Values of generated inputs. */
export type TrialValues = 'mixed' | 'ones' | 'special'

export interface TrialInputsInit {
  readonly specs: readonly TensorSpec[]
  /** Size of an axis that the model leaves open. An input of unknown rank has one axis. */
  sizeOf(axis: string): number
  /**
   * `mixed`: numbers between -1 and 1 of floating-point tensors, and zeros and ones of others, which booleans and indices accept.
   * `ones`: ones. `special`: as `mixed`, with NaN, infinities and the lowest number in floating-point tensors.
   */
  readonly values: TrialValues
  /** Larger inputs are not made. */
  readonly maxBytes: number
}

/** Inputs for a run that shows whether a model runs, of the shapes that it declares. @returns undefined for inputs above the limit */
export function trialInputs({ specs, sizeOf, values, maxBytes }: TrialInputsInit): Tensor[] | undefined {
  let bytes = 0
  const inputs: Tensor[] = []
  for (const { name, datatype, shape: declared } of specs) {
    const shape = declared.map((size) => (typeof size === 'number' ? size : sizeOf(size)))
    const count = shape.reduce((product, size) => product * size, 1)
    bytes += count * datatypes[datatype]
    if (bytes > maxBytes) return undefined
    inputs.push({ name, datatype, shape, data: trialData(datatype, count, values) })
  }
  return inputs
}

/** Bits of 1, 0.5, NaN, the infinities and the lowest number in half precision. */
const halves = { one: 0x3c00, half: 0x3800, special: [0x7e00, 0x7c00, 0xfc00, 0xfbff] } as const

function trialData(datatype: Datatype, count: number, values: TrialValues): Uint8Array {
  if (datatype === 'FP16') {
    const bits = (_: unknown, i: number): number =>
      (values === 'special' ? halves.special[i] : undefined) ??
      (values === 'ones' || i % 2 === 0 ? halves.one : halves.half)
    return new Uint8Array(Uint16Array.from({ length: count }, bits).buffer)
  }
  if (datatype === 'FP32' || datatype === 'FP64') {
    const lowest = datatype === 'FP32' ? -(2 - 2 ** -23) * 2 ** 127 : -Number.MAX_VALUE
    const special = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, lowest]
    const number = (_: unknown, i: number): number =>
      (values === 'special' ? special[i] : undefined) ?? (values === 'ones' ? 1 : (((i * 37) % 17) - 8) / 8)
    const numbers = { length: count }
    return new Uint8Array(
      (datatype === 'FP32' ? Float32Array.from(numbers, number) : Float64Array.from(numbers, number)).buffer,
    )
  }
  const data = new Uint8Array(count * datatypes[datatype])
  const step = values === 'ones' ? 1 : 2
  for (let i = step - 1; i < count; i += step) data[i * datatypes[datatype]] = 1
  return data
}
