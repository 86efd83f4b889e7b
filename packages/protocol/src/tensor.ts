import { OgError } from './og-error.ts'

/** Element types by their Open Inference Protocol names, with their width in bytes. Strings are not tensors here. */
export const datatypes = {
  BOOL: 1,
  UINT8: 1,
  UINT16: 2,
  UINT32: 4,
  UINT64: 8,
  INT8: 1,
  INT16: 2,
  INT32: 4,
  INT64: 8,
  FP16: 2,
  FP32: 4,
  FP64: 8,
} as const

export type Datatype = keyof typeof datatypes

/** One named tensor: raw little-endian row-major bytes, which is also what is hashed. */
export interface Tensor {
  readonly name: string
  readonly datatype: Datatype
  /** Dimensions, each a safe integer ≥ 0; empty for a scalar. */
  readonly shape: readonly number[]
  readonly data: Uint8Array
}

/**
 * A model's declaration of a tensor. A string in `shape` stands for an axis of any size: its name is a hint, and axes of one name
 * need not agree. {@link unknownRank} stands for any number of axes.
 */
export interface TensorSpec {
  readonly name: string
  readonly datatype: Datatype
  readonly shape: readonly (number | string)[]
}

/** The only element of a declared shape whose number of axes is unknown. */
export const unknownRank = '...'

/** Whether a shape is one that a declaration allows. */
export function fitsShape(shape: readonly number[], declared: readonly (number | string)[]): boolean {
  if (declared.length === 1 && declared[0] === unknownRank) return true
  return (
    shape.length === declared.length &&
    declared.every((dimension, axis) => typeof dimension === 'string' || dimension === shape[axis])
  )
}

export function isDatatype(name: string): name is Datatype {
  return Object.hasOwn(datatypes, name)
}

/** Number of elements. @throws BAD_TENSOR when a dimension is not a safe integer ≥ 0 or the product overflows 2^53. */
export function elementCount(shape: readonly number[], name = 'tensor'): number {
  let count = 1
  for (const dimension of shape) {
    if (!Number.isSafeInteger(dimension) || dimension < 0) {
      throw new OgError('BAD_TENSOR', `${name}: ${dimension} is not a dimension.`, {
        next: ['Dimensions are integers ≥ 0.'],
        details: { tensor: name },
      })
    }
    count *= dimension
    if (!Number.isSafeInteger(count)) {
      throw new OgError('BAD_TENSOR', `${name}: the product of its shape overflows.`, { details: { tensor: name } })
    }
  }
  return count
}

/** @throws BAD_TENSOR when rank, dimensions or byte count do not agree. */
export function assertTensor(tensor: Tensor): void {
  if (tensor.shape.length > 16) {
    throw new OgError('BAD_TENSOR', `${tensor.name}: more than 16 dimensions.`, { details: { tensor: tensor.name } })
  }
  const expected = elementCount(tensor.shape, tensor.name) * datatypes[tensor.datatype]
  if (tensor.data.length !== expected) {
    throw new OgError(
      'BAD_TENSOR',
      `${tensor.name}: ${tensor.datatype}[${tensor.shape.join(',')}] takes ${expected} bytes, ${tensor.data.length} were given.`,
      { next: ['Make shape, datatype and data agree.'], details: { tensor: tensor.name } },
    )
  }
}

type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array

/** The tensor's elements as a typed array over a copy that is aligned; FP16 as raw bits. Assumes a little-endian host. */
export function tensorValues(tensor: Tensor): NumberArray | BigInt64Array | BigUint64Array {
  // Not `slice`: a Buffer's does not copy.
  const { buffer } = new Uint8Array(tensor.data)
  switch (tensor.datatype) {
    case 'BOOL':
    case 'UINT8':
      return new Uint8Array(buffer)
    case 'INT8':
      return new Int8Array(buffer)
    case 'UINT16':
    case 'FP16':
      return new Uint16Array(buffer)
    case 'INT16':
      return new Int16Array(buffer)
    case 'UINT32':
      return new Uint32Array(buffer)
    case 'INT32':
      return new Int32Array(buffer)
    case 'UINT64':
      return new BigUint64Array(buffer)
    case 'INT64':
      return new BigInt64Array(buffer)
    case 'FP32':
      return new Float32Array(buffer)
    case 'FP64':
      return new Float64Array(buffer)
  }
}

/** A tensor over the bytes of a typed array (not copied). */
export function tensorOf(name: string, datatype: Datatype, shape: readonly number[], values: ArrayBufferView): Tensor {
  return {
    name,
    datatype,
    shape,
    data: new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength),
  }
}

/**
 * Inputs of a job must be finite and below 2^100, unless the manifest allows other numbers: an input cannot put a kernel outside
 * its guard domain. A BOOL is 0 or 1: the result of a kernel for other bytes is undefined. Integers are always accepted.
 * @param allowNonFinite `allowNonFinite` of the manifest: all floating-point numbers are accepted
 * @throws BAD_TENSOR naming the first rejected element.
 */
export function assertInputNumbers(tensor: Tensor, allowNonFinite: boolean): void {
  const { name, datatype } = tensor
  const bad = datatype === 'BOOL' ? firstOther(tensor) : allowNonFinite ? undefined : firstUnbounded(tensor)
  if (bad === undefined) return
  const next =
    datatype === 'BOOL'
      ? 'Booleans are 0 or 1.'
      : 'This model takes finite numbers smaller than 2^100 in magnitude. Its publisher can allow others: og models publish --allow-non-finite.'
  throw new OgError('BAD_TENSOR', `${name}: element ${bad.index} is ${bad.value}.`, {
    next: [next],
    details: { tensor: name },
  })
}

const bound = 2 ** 100

interface RejectedElement {
  readonly index: number
  readonly value: string
}

function firstOther({ data }: Tensor): RejectedElement | undefined {
  const index = data.findIndex((byte) => byte > 1)
  return index < 0 ? undefined : { index, value: String(data[index]) }
}

function firstUnbounded(tensor: Tensor): RejectedElement | undefined {
  const { datatype, data } = tensor
  if (datatype === 'FP16') {
    for (let i = 0; i + 1 < data.length; i += 2) {
      if (((data[i + 1] as number) & 0x7c) === 0x7c) return { index: i / 2, value: 'NaN or infinite' }
    }
    return undefined
  }
  if (datatype !== 'FP32' && datatype !== 'FP64') return undefined
  const values = tensorValues(tensor) as Float32Array | Float64Array
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(value < bound && value > -bound)) return { index: i, value: String(value) }
  }
  return undefined
}
