import { floatsOf } from './compare.ts'
import { type Tensor, tensorOf, tensorValues } from './tensor.ts'

/**
 * Limits of a difference that rounding explains (docs/adr/0032). They are constants and not fields of a manifest: its publisher may
 * collude with the worker.
 */
export const noiseLimits = {
  /** Multiple of the measured noise of a tensor: two and a half times what correct runtimes of the devnet's models reach (393). */
  multiple: 1_024,
  /**
   * Units in the last place of an element, which count without a measurement: implementations of one function (exp, tanh, erf) differ
   * by a few of them, also where the measuring runs agree.
   */
  unmeasuredUlps: 16,
  /** Runs that measure the noise. The first one that explains the difference is the last. */
  runs: 3,
} as const

/** Distance of 1 to the next number, and the least normal number, of each floating-point type. */
const precisions = {
  FP16: { epsilon: 2 ** -10, least: 2 ** -14 },
  FP32: { epsilon: 2 ** -23, least: 2 ** -126 },
  FP64: { epsilon: 2 ** -52, least: 2 ** -1022 },
} as const
type FloatTensor = Tensor & { readonly datatype: keyof typeof precisions }

/**
 * The inputs of a run that measures noise: of the first run (0) the job's own; of others their floating-point elements differ in the
 * last three bits, in half precision in the last one. Zeros become as small relative to the tensor's largest element. Such inputs show
 * what rounding does where another order of sums gives the same bits or, by chance, almost the same numbers.
 */
export function noiseInputs(inputs: readonly Tensor[], run: number): readonly Tensor[] {
  if (run === 0) return inputs
  return inputs.map((tensor, index) => (isFloat(tensor) ? nudged(tensor, run * 0x10001 + index) : tensor))
}

/**
 * The largest |y′ − y| of each output: what rounding changes.
 *
 * @param own outputs of the canonical run
 * @param measured outputs of a run on {@link noiseInputs} with another order of sums
 * @returns 0 for an output of another datatype or shape, which shows no noise
 */
export function roundingNoise(own: readonly Tensor[], measured: readonly Tensor[]): readonly number[] {
  return own.map((tensor, index) => {
    const other = measured[index]
    if (!isFloat(tensor) || other?.datatype !== tensor.datatype || other.data.length !== tensor.data.length) return 0
    const [values, others] = [floatsOf(tensor), floatsOf(other)]
    let noise = 0
    for (let i = 0; i < values.length; i++) {
      const difference = Math.abs((values[i] as number) - (others[i] as number))
      if (Number.isFinite(difference)) noise = Math.max(noise, difference)
    }
    return noise
  })
}

/**
 * The largest |ŷ − y| ÷ noise of the tensor, over the elements that differ by more than `noiseLimits.unmeasuredUlps`. Rounding
 * explains the difference up to `noiseLimits.multiple`.
 *
 * @param own outputs of the canonical run
 * @param claimed outputs of the same names, datatypes and shapes, equal where they are not finite (see `compareOutputs`)
 * @param noise of each output, see {@link roundingNoise}
 * @returns 0 where no element differs by more; Infinity where one does and its tensor has no noise
 */
export function multipleOfNoise(own: readonly Tensor[], claimed: readonly Tensor[], noise: readonly number[]): number {
  let worst = 0
  for (const [index, tensor] of own.entries()) {
    if (!isFloat(tensor)) continue
    const { epsilon, least } = precisions[tensor.datatype]
    const [values, others] = [floatsOf(tensor), floatsOf(claimed[index] as Tensor)]
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      const difference = Math.abs(value - (others[i] as number))
      const unmeasured = noiseLimits.unmeasuredUlps * epsilon * Math.max(Math.abs(value), least)
      if (difference > unmeasured) worst = Math.max(worst, difference / (noise[index] as number))
    }
  }
  return worst
}

function isFloat(tensor: Tensor): tensor is FloatTensor {
  return tensor.datatype in precisions
}

function nudged(tensor: FloatTensor, seed: number): Tensor {
  const values = tensorValues(tensor) as Float32Array | Float64Array | Uint16Array
  const numbers = floatsOf(tensor)
  const bytes = new Uint8Array(values.buffer)
  const { epsilon } = precisions[tensor.datatype]
  const scale = largest(numbers) || 1
  for (let i = 0; i < values.length; i++) {
    const value = numbers[i] as number
    if (!Number.isFinite(value)) continue
    const bits = mixed(i, seed) >>> 29
    if (tensor.datatype === 'FP16') bytes[2 * i] = (bytes[2 * i] as number) ^ (bits & 1)
    else if (value === 0) values[i] = (bits - 3.5) * epsilon * scale
    else bytes[i * values.BYTES_PER_ELEMENT] = (bytes[i * values.BYTES_PER_ELEMENT] as number) ^ bits
  }
  return tensorOf(tensor.name, tensor.datatype, tensor.shape, values)
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number)
    if (Number.isFinite(magnitude)) most = Math.max(most, magnitude)
  }
  return most
}

/** 32 bits without a pattern along the index: the finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mixed(index: number, seed: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
