import { equalBytes } from './canonical.ts'
import { halfToNumber } from './half.ts'
import { type Tensor, tensorValues } from './tensor.ts'

/** How far two runs of one model lie apart. */
export interface Comparison {
  /** Names, datatypes, shapes and every byte agree. */
  readonly sameBits: boolean
  /**
   * Largest |y − ŷ| ÷ largest |ŷ| over the outputs, ŷ the expected one. 0 where the bits agree; Infinity where names,
   * datatypes, shapes or the places of non-finite elements disagree, or where something is expected to be all zeros
   * and is not.
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
    worst = Math.max(worst, distance(numbers(tensor), numbers(other)))
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

function distance(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  let difference = 0
  let largest = 0
  for (let i = 0; i < expected.length; i++) {
    const left = expected[i] as number
    const right = actual[i] as number
    if (Object.is(left, right) || left === right) {
      if (Number.isFinite(left)) largest = Math.max(largest, Math.abs(left))
      continue
    }
    if (!Number.isFinite(left) || !Number.isFinite(right)) return Number.POSITIVE_INFINITY
    largest = Math.max(largest, Math.abs(left))
    difference = Math.max(difference, Math.abs(left - right))
  }
  return difference === 0 ? 0 : difference / largest
}

/** Elements as numbers; 64-bit integers are rounded, which matters only where they differ by less than one part in 2^53. */
function numbers(tensor: Tensor): ArrayLike<number> {
  const values = tensorValues(tensor)
  if (tensor.datatype === 'FP16') return Float64Array.from(values as Uint16Array, halfToNumber)
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return Float64Array.from(values, Number)
  return values
}
