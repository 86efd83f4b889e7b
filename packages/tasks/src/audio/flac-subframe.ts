import type { FlacBits } from './flac-bits.ts'
import { invalidAudio } from './recording.ts'

/** Coefficients of the fixed predictors, the nearest sample first. */
const fixedPredictors = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]] as const

/**
 * Decodes the samples of one channel of a frame (RFC 9639, section 9.2).
 * @param bits of one sample
 * @throws BAD_INPUT
 */
export function readSubframe(input: FlacBits, count: number, bits: number): Float64Array {
  if (input.unsigned(1) !== 0) throw damagedFlac()
  const kind = input.unsigned(6)
  const wasted = input.unsigned(1) === 0 ? 0 : input.unary() + 1
  const width = bits - wasted
  if (width < 1) throw damagedFlac()
  const samples = new Float64Array(count)
  if (kind === 0) samples.fill(input.signed(width))
  else if (kind === 1) for (let i = 0; i < count; i++) samples[i] = input.signed(width)
  else if (kind >= 8 && kind <= 12) readFixed(input, samples, kind - 8, width)
  else if (kind >= 32) readLinear(input, samples, kind - 31, width)
  else throw damagedFlac()
  if (wasted > 0) for (let i = 0; i < count; i++) samples[i] = (samples[i] as number) * 2 ** wasted
  return samples
}

function readFixed(input: FlacBits, samples: Float64Array, order: number, width: number): void {
  readWarmUp(input, samples, order, width)
  readResidual(input, samples, order)
  predict(samples, fixedPredictors[order] as readonly number[], 0)
}

function readLinear(input: FlacBits, samples: Float64Array, order: number, width: number): void {
  readWarmUp(input, samples, order, width)
  const precision = input.unsigned(4) + 1
  const shift = input.signed(5)
  if (precision === 16 || shift < 0) throw damagedFlac()
  const coefficients = Array.from({ length: order }, () => input.signed(precision))
  readResidual(input, samples, order)
  predict(samples, coefficients, shift)
}

function readWarmUp(input: FlacBits, samples: Float64Array, order: number, width: number): void {
  if (order > samples.length) throw damagedFlac()
  for (let i = 0; i < order; i++) samples[i] = input.signed(width)
}

/** Adds the prediction to each residual. All sums are integers below 2^53: floating point holds them exactly. */
function predict(samples: Float64Array, coefficients: readonly number[], shift: number): void {
  const order = coefficients.length
  const divisor = 2 ** shift
  for (let i = order; i < samples.length; i++) {
    let sum = 0
    for (let j = 0; j < order; j++) sum += (coefficients[j] as number) * (samples[i - 1 - j] as number)
    const sample = (samples[i] as number) + Math.floor(sum / divisor)
    // A damaged file could grow without bound.
    if (!(Math.abs(sample) <= 2 ** 33)) throw damagedFlac()
    samples[i] = sample
  }
}

/** Reads the residuals behind the warm-up samples (Rice codes in partitions). */
function readResidual(input: FlacBits, samples: Float64Array, order: number): void {
  const method = input.unsigned(2)
  if (method > 1) throw damagedFlac()
  const parameterBits = method === 0 ? 4 : 5
  const escapeCode = 2 ** parameterBits - 1
  const partitions = 2 ** input.unsigned(4)
  const size = samples.length / partitions
  if (!Number.isInteger(size) || size < order) throw damagedFlac()
  let at = order
  for (let partition = 1; partition <= partitions; partition++) {
    const parameter = input.unsigned(parameterBits)
    const width = parameter === escapeCode ? input.unsigned(5) : undefined
    for (const end = size * partition; at < end; at++) {
      if (width !== undefined) samples[at] = width === 0 ? 0 : input.signed(width)
      else {
        const folded = input.unary() * 2 ** parameter + input.unsigned(parameter)
        samples[at] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
      }
    }
  }
}

/** The error of a file with a value that no encoder writes. */
export function damagedFlac(): Error {
  return invalidAudio('FLAC', 'its data is damaged.')
}
