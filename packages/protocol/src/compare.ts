import { equalBytes } from './canonical.ts'
import { halfToNumber } from './half.ts'
import { type Tensor, tensorValues } from './tensor.ts'

/** How far two runs of one model lie apart. */
export interface Comparison {
  /** Names, datatypes, shapes and every byte agree. */
  readonly sameBits: boolean
  /**
   * Largest |y − ŷ| ÷ scale over the outputs, ŷ the expected one; the scale of a tensor is its largest |ŷ|, and
   * outliers have a scale of their own.
   * 0 where the bits agree; Infinity where integers or booleans differ, where names, datatypes, shapes or the places of
   * non-finite elements disagree, or where something is expected to be all zeros and is not.
   */
  readonly worst: number
}

/** Compares outputs one by one, in order, with those that were expected. */
export function compareOutputs(expected: readonly Tensor[], actual: readonly Tensor[]): Comparison {
  if (expected.length !== actual.length) return { sameBits: false, worst: Number.POSITIVE_INFINITY }
  let sameBits = true
  let worst = 0
  for (const [index, tensor] of expected.entries()) {
    const other = actual[index] as Tensor
    if (!sameKind(tensor, other)) return { sameBits: false, worst: Number.POSITIVE_INFINITY }
    if (equalBytes(tensor.data, other.data)) continue
    sameBits = false
    worst = Math.max(worst, isFloat(tensor) ? distance(floatsOf(tensor), floatsOf(other)) : Number.POSITIVE_INFINITY)
  }
  return { sameBits, worst }
}

function sameKind(left: Tensor, right: Tensor): boolean {
  return (
    left.name === right.name &&
    left.datatype === right.datatype &&
    left.shape.length === right.shape.length &&
    left.shape.every((dimension, axis) => dimension === right.shape[axis]) &&
    left.data.length === right.data.length
  )
}

/** Integers and booleans are exact: a class or a token id that differs by one is another answer. */
function isFloat({ datatype }: Tensor): boolean {
  return datatype === 'FP16' || datatype === 'FP32' || datatype === 'FP64'
}

/** Magnitudes of at least `least` that exceed all smaller ones by `factor` are outliers, such as a mask of −1e9 beside logits. */
const outlier = { least: 1e4, factor: 1e3 } as const

/** The largest difference relative to the scale; of an outlier relative to itself, since its size would hide all others. */
function distance(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  const { usual, largest } = scalesOf(expected)
  const hasOutliers = usual > 0 && largest > outlier.factor * usual
  const scale = hasOutliers ? usual : largest
  let worst = 0
  for (let i = 0; i < expected.length; i++) {
    const left = expected[i] as number
    const right = actual[i] as number
    if (Object.is(left, right) || left === right) continue
    if (!Number.isFinite(left) || !Number.isFinite(right)) return Number.POSITIVE_INFINITY
    const ownScale = Math.abs(left) > outlier.factor * scale ? Math.abs(left) : scale
    worst = Math.max(worst, Math.abs(left - right) / ownScale)
  }
  return worst
}

/** The largest finite magnitude, and the largest below the least outlier. */
function scalesOf(values: ArrayLike<number>): { readonly usual: number; readonly largest: number } {
  let usual = 0
  let largest = 0
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number)
    if (!Number.isFinite(magnitude)) continue
    largest = Math.max(largest, magnitude)
    if (magnitude < outlier.least) usual = Math.max(usual, magnitude)
  }
  return { usual, largest }
}

/** Elements of a float tensor as numbers. */
export function floatsOf(tensor: Tensor): ArrayLike<number> {
  const values = tensorValues(tensor)
  return tensor.datatype === 'FP16' ? Float64Array.from(values as Uint16Array, halfToNumber) : (values as Float32Array)
}
