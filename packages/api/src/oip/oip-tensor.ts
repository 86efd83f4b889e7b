import {
  type Datatype,
  datatypes,
  elementCount,
  halfToNumber,
  isDatatype,
  jsonTextAt,
  limits,
  numberToHalf,
  OgError,
  type Tensor,
  tensorOf,
  tensorValues,
} from '@opengradient/protocol'
import type * as z from 'zod'

import type { oipTensorSchema } from './oip-messages.ts'

/** A tensor in its JSON form. */
export type OipTensor = z.infer<typeof oipTensorSchema>

/** The JSON from which a tensor was parsed. Errors quote its numbers from there: `JSON.parse` rounds them. */
export interface TensorSource {
  /** Valid JSON in UTF-8. */
  readonly json: Uint8Array
  /** Keys and indices from the outermost value to the tensor. */
  readonly path: readonly (string | number)[]
}

/**
 * Converts one tensor from JSON. `data` is flat in row-major order, or nested according to the shape. Integers must be
 * representable in the tensor's type, fractions of floating-point types are rounded. 64-bit integers may be strings of decimal
 * digits. Beyond ±(2^53 - 1) they must be: many writers and readers of JSON round larger numbers. NaN and the infinities of
 * floating-point types are `"NaN"`, `"Infinity"` and `"-Infinity"`. Booleans may be 0 and 1. Sizes are compared
 * before memory is allocated.
 * @param source where the tensor is in its JSON; without it, errors quote numbers as they were parsed
 * @throws BAD_INPUT for an integer that must be a string; BAD_TENSOR, TOO_LARGE
 */
export function tensorFromOip(tensor: OipTensor, source?: TensorSource): Tensor {
  const { name, data, shape } = tensor
  const { datatype, count } = checkTensorHeader(tensor)
  if ((tensor.parameters?.binary_data_size ?? undefined) !== undefined) {
    throw new OgError('BAD_TENSOR', `${name}: binary_data_size is set, but the body has no binary part.`, {
      details: { tensor: name },
      next: ['Send the header Inference-Header-Content-Length with a binary body, or give data.'],
    })
  }
  const flat = flattenData(name, datatype, data, shape)
  const isNested = flat !== data
  const { create, parse } = elements[datatype]
  const values = create(count)
  for (let i = 0; i < count; i++) {
    const parsed = parse(flat[i])
    if (parsed === undefined) {
      const path = [...(source?.path ?? [name]), 'data', ...(isNested ? coordinatesOf(i, shape) : [i])]
      const sent = source && jsonTextAt(new TextDecoder().decode(source.json), path)
      throw elementError({ name, datatype, value: flat[i], sent, index: i, field: path.join('.') })
    }
    values[i] = parsed
  }
  return tensorOf(name, datatype, shape, values)
}

/**
 * Returns the type and the number of elements that a tensor's JSON claims.
 * @throws BAD_TENSOR for an unknown type or an impossible shape; TOO_LARGE over the limit of a job
 */
export function checkTensorHeader({ name, datatype, shape }: OipTensor): { datatype: Datatype; count: number } {
  if (!isDatatype(datatype)) {
    throw new OgError('BAD_TENSOR', `${name}: ${JSON.stringify(datatype)} is not a supported datatype.`, {
      details: { tensor: name },
      next: [
        `Supported: ${Object.keys(datatypes).join(', ')}.`,
        ...(datatype === 'BYTES'
          ? ['Texts become tensors in the client: og infer --text, or @opengradient/client.']
          : []),
      ],
    })
  }
  const count = elementCount(shape, name)
  const bytes = count * datatypes[datatype]
  if (bytes > limits.jobBytes) {
    throw new OgError(
      'TOO_LARGE',
      `${name}: ${datatype}[${shape.join(',')}] is over the limit of ${limits.jobBytes} bytes.`,
      { details: { limit: limits.jobBytes, actual: bytes } },
    )
  }
  return { datatype, count }
}

/**
 * Converts one tensor to JSON with flat data. Integers beyond ±(2^53 - 1) become decimal strings; NaN and the infinities, which
 * JSON cannot represent, become `"NaN"`, `"Infinity"` and `"-Infinity"`. Only the binary extension preserves a NaN's
 * payload and the sign of zero.
 */
export function tensorToOip(tensor: Tensor): OipTensor & { data: (number | string | boolean)[] } {
  const { name, datatype, shape } = tensor
  const data = Array.from(tensorValues(tensor) as ArrayLike<number | bigint>, (value): number | string | boolean => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
    if (datatype === 'BOOL') return value !== 0
    const number = datatype === 'FP16' ? halfToNumber(value) : value
    return Number.isFinite(number) ? number : String(number)
  })
  return { name, shape: [...shape], datatype, data }
}

/** The JSON text of {@link tensorToOip}. Other than `JSON.stringify` it keeps the sign of -0. */
export function tensorToOipText(tensor: Tensor): string {
  const { data, ...header } = tensorToOip(tensor)
  const elements = data.map((element) => (Object.is(element, -0) ? '-0' : JSON.stringify(element)))
  return `${JSON.stringify(header).slice(0, -1)},"data":[${elements.join(',')}]}`
}

/**
 * The elements of a tensor's `data`, which is flat in row-major order, or nested according to the shape.
 * @throws BAD_TENSOR when their number is not that of the shape
 */
export function flattenData(
  name: string,
  datatype: string,
  data: unknown,
  shape: readonly number[],
): readonly unknown[] {
  if (!Array.isArray(data))
    throw new OgError('BAD_TENSOR', `${name}: data must be an array.`, { details: { tensor: name } })
  const count = elementCount(shape, name)
  const flat = shape.length > 1 && Array.isArray(data[0]) ? flatten(name, data, shape) : data
  if (flat.length === count) return flat
  throw new OgError(
    'BAD_TENSOR',
    `${name}: ${datatype}[${shape.join(',')}] has ${count} elements, but data has ${flat.length}.`,
    { details: { tensor: name } },
  )
}

/** Flattens nested arrays and checks their lengths against the shape. */
function flatten(name: string, data: readonly unknown[], shape: readonly number[]): unknown[] {
  let level: readonly unknown[] = [data]
  for (const [axis, length] of shape.entries()) {
    const next: unknown[] = []
    for (const part of level) {
      if (!Array.isArray(part) || part.length !== length) {
        throw new OgError(
          'BAD_TENSOR',
          `${name}: nested arrays do not have the shape [${shape.join(',')}] (axis ${axis}).`,
          { details: { tensor: name } },
        )
      }
      for (const element of part) next.push(element)
    }
    level = next
  }
  return level as unknown[]
}

/** The indices of an element of a tensor along its axes. */
function coordinatesOf(index: number, shape: readonly number[]): number[] {
  const coordinates: number[] = []
  let rest = index
  for (const length of shape.toReversed()) {
    coordinates.unshift(rest % length)
    rest = Math.floor(rest / length)
  }
  return coordinates
}

type Values = Parameters<typeof tensorOf>[3] & { [index: number]: number | bigint }

interface ElementCodec {
  create(length: number): Values
  /** Returns undefined when the type cannot represent the value. */
  parse(value: unknown): number | bigint | undefined
}

function integer(create: (length: number) => Values, low: number, high: number): ElementCodec {
  return {
    create,
    parse: (value) =>
      Number.isInteger(value) && (value as number) >= low && (value as number) <= high ? (value as number) : undefined,
  }
}

function bigInteger(create: (length: number) => Values, low: bigint, high: bigint): ElementCodec {
  return {
    create,
    parse(value) {
      const whole =
        Number.isSafeInteger(value) || (typeof value === 'string' && /^-?[0-9]{1,20}$/.test(value))
          ? BigInt(value as number | string)
          : undefined
      return whole !== undefined && whole >= low && whole <= high ? whole : undefined
    },
  }
}

/** Values without a number in JSON. */
const words: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity'])

/** @param round rounds to the nearest number of the type; values that round to infinity are rejected */
function float(create: (length: number) => Values, round: (value: number) => number, store = round): ElementCodec {
  return {
    create,
    parse(value) {
      if (typeof value === 'string') return words.has(value) ? store(Number(value)) : undefined
      return typeof value === 'number' && Number.isFinite(round(value)) ? store(value) : undefined
    },
  }
}

const elements: Record<Datatype, ElementCodec> = {
  BOOL: {
    create: (n) => new Uint8Array(n),
    parse: (value) => (typeof value === 'boolean' || value === 0 || value === 1 ? Number(value) : undefined),
  },
  UINT8: integer((n) => new Uint8Array(n), 0, 0xff),
  UINT16: integer((n) => new Uint16Array(n), 0, 0xffff),
  UINT32: integer((n) => new Uint32Array(n), 0, 0xffffffff),
  UINT64: bigInteger((n) => new BigUint64Array(n), 0n, (1n << 64n) - 1n),
  INT8: integer((n) => new Int8Array(n), -0x80, 0x7f),
  INT16: integer((n) => new Int16Array(n), -0x8000, 0x7fff),
  INT32: integer((n) => new Int32Array(n), -0x80000000, 0x7fffffff),
  INT64: bigInteger((n) => new BigInt64Array(n), -(1n << 63n), (1n << 63n) - 1n),
  FP16: float(
    (n) => new Uint16Array(n),
    (value) => halfToNumber(numberToHalf(value)),
    numberToHalf,
  ),
  FP32: float((n) => new Float32Array(n), Math.fround),
  FP64: float(
    (n) => new Float64Array(n),
    (value) => value,
  ),
}

interface RefusedElement {
  readonly name: string
  readonly datatype: Datatype
  readonly index: number
  readonly value: unknown
  /** The element's text in the JSON, where that is known. */
  readonly sent: string | undefined
  readonly field: string
}

function elementError({ name, datatype, index, value, sent, field }: RefusedElement): OgError {
  const isNumber = typeof value === 'number'
  const text = isNumber
    ? (sent ?? String(value))
    : Array.isArray(value)
      ? 'an array'
      : (JSON.stringify(value) ?? String(value))
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  if (isNumber && Number.isInteger(value)) {
    const digits = /^-?[0-9]+$/.test(sent ?? '') ? sent : BigInt(value).toString()
    // A string with these digits is accepted, so that only the number is at fault.
    if (elements[datatype].parse(digits) !== undefined) {
      return new OgError(
        'BAD_INPUT',
        `${name}: element ${index} is ${shown}: send it as a string, because JSON numbers beyond ±(2^53 - 1) are rounded.`,
        { details: { field }, next: ['A string of decimal digits is read exactly.'] },
      )
    }
  }
  return new OgError('BAD_TENSOR', `${name}: element ${index} is ${shown}, which ${datatype} cannot represent.`, {
    details: { tensor: name },
    next: [adviceOf(datatype)],
  })
}

function adviceOf(datatype: Datatype): string {
  if (datatype.startsWith('FP')) return 'Floating-point elements are numbers, "NaN", "Infinity" or "-Infinity".'
  if (datatype === 'BOOL') return 'Booleans are true, false, 0 or 1.'
  const digits = datatype.endsWith('64') ? ', as numbers or as strings of decimal digits' : ''
  return `Elements of ${datatype} are integers in its range${digits}.`
}
