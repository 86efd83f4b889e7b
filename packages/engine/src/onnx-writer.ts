import { type Datatype, type TensorSpec, unknownRank } from '@opengradient/protocol'

import { elemTypeOf } from './element-types.ts'

/** Content of a model for {@link onnxModel}. */
export interface OnnxModelSpec extends OnnxGraphSpec {
  /** Version of the default operator set. @default 17 */
  readonly opset?: number
  /** Versions of other operator sets. @default none */
  readonly domains?: Readonly<Record<string, number>>
  /** @default none */
  readonly functions?: readonly OnnxFunctionSpec[]
  /** @default 8 */
  readonly irVersion?: number
  /** Name of the program that made the model. @default not written */
  readonly producerName?: string
  /** @default none */
  readonly metadata?: Readonly<Record<string, string>>
}

export interface OnnxTensorSpec {
  readonly name?: string
  /** A datatype, or ONNX's number of an unsupported element type. */
  readonly datatype: Datatype | number
  readonly shape: readonly number[]
  /** Raw little-endian data, or the location of external data. */
  readonly data: ArrayBufferView | { readonly location: string; readonly offset?: string; readonly length?: string }
}

export interface OnnxGraphSpec {
  /** @default 'graph' */
  readonly name?: string
  readonly inputs?: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
  readonly initializers?: readonly OnnxTensorSpec[]
  readonly nodes: readonly OnnxNodeSpec[]
}

export interface OnnxNodeSpec {
  /** @default not written */
  readonly name?: string
  /** The operator. */
  readonly type: string
  readonly domain?: string
  /** An absent optional input is ''. */
  readonly inputs?: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<Record<string, OnnxAttributeSpec>>
}

/** Integers are written as ints; `{ float }` is written as a float. */
export type OnnxAttributeSpec =
  | number
  | string
  | readonly number[]
  | { readonly float: number }
  | { readonly tensor: OnnxTensorSpec }
  | { readonly graph: OnnxGraphSpec }

export interface OnnxFunctionSpec {
  readonly name: string
  readonly domain: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly nodes: readonly OnnxNodeSpec[]
  readonly opset?: number
}

/**
 * Writes an ONNX ModelProto. The same content gives the same bytes: fields in the order of their numbers, lists in the order
 * given, repeated numbers packed. Checks nothing, so that tests can write invalid models; `inspectModel` does.
 */
export function onnxModel(spec: OnnxModelSpec): Uint8Array {
  const opsets = { '': spec.opset ?? 17, ...spec.domains }
  return join([
    ...int(1, spec.irVersion ?? 8),
    ...optionalText(2, spec.producerName),
    ...message(7, graph(spec)),
    ...Object.entries(opsets).flatMap(([domain, version]) => opsetId(8, domain, version)),
    ...Object.entries(spec.metadata ?? {}).flatMap(([key, value]) => message(14, [...text(1, key), ...text(2, value)])),
    ...(spec.functions ?? []).flatMap((definition) =>
      message(25, [
        ...text(1, definition.name),
        ...definition.inputs.flatMap((name) => text(4, name)),
        ...definition.outputs.flatMap((name) => text(5, name)),
        ...definition.nodes.flatMap((value) => message(7, node(value))),
        ...opsetId(9, '', definition.opset ?? spec.opset ?? 17),
        ...text(10, definition.domain),
      ]),
    ),
  ])
}

/** Encoded bytes in pieces, joined once at the end: a model's weights are copied once, however deep they are nested. */
type Pieces = readonly Uint8Array[]

function graph(spec: OnnxGraphSpec): Pieces {
  return [
    ...spec.nodes.flatMap((value) => message(1, node(value))),
    ...text(2, spec.name ?? 'graph'),
    ...(spec.initializers ?? []).flatMap((value) => message(5, tensor(value))),
    ...(spec.inputs ?? []).flatMap((value) => message(11, valueInfo(value))),
    ...spec.outputs.flatMap((value) => message(12, valueInfo(value))),
  ]
}

function node(spec: OnnxNodeSpec): Pieces {
  return [
    ...(spec.inputs ?? []).flatMap((name) => text(1, name)),
    ...spec.outputs.flatMap((name) => text(2, name)),
    ...optionalText(3, spec.name),
    ...text(4, spec.type),
    ...Object.entries(spec.attributes ?? {}).flatMap(([name, value]) =>
      message(5, [...text(1, name), ...attribute(value)]),
    ),
    ...optionalText(7, spec.domain),
  ]
}

function attribute(value: OnnxAttributeSpec): Pieces {
  if (typeof value === 'number') return [...int(3, value), ...int(20, 2)]
  if (typeof value === 'string') return [...text(4, value), ...int(20, 3)]
  if (Array.isArray(value)) return [...ints(8, value as number[]), ...int(20, 7)]
  if ('float' in value) return [varint(2 * 8 + 5), bytesOf(Float32Array.of(value.float)), ...int(20, 1)]
  if ('tensor' in value) return [...message(5, tensor(value.tensor)), ...int(20, 4)]
  if ('graph' in value) return [...message(6, graph(value.graph)), ...int(20, 5)]
  throw new TypeError('The value is not an attribute.')
}

function tensor({ name, datatype, shape, data }: OnnxTensorSpec): Pieces {
  const parts = [
    ...ints(1, shape),
    ...int(2, typeof datatype === 'number' ? datatype : elemTypeOf(datatype)),
    ...optionalText(8, name),
  ]
  if (ArrayBuffer.isView(data)) return [...parts, ...message(9, [bytesOf(data)])]
  const entries = Object.entries(data).flatMap(([key, value]) => message(13, [...text(1, key), ...text(2, value)]))
  return [...parts, ...entries, ...int(14, 1)]
}

function valueInfo({
  name,
  datatype,
  shape,
}: {
  name: string
  datatype: Datatype | number
  shape: TensorSpec['shape']
}): Pieces {
  const dimensions = shape.flatMap((dimension) =>
    message(1, typeof dimension === 'number' ? int(1, dimension) : text(2, dimension)),
  )
  const elemType = typeof datatype === 'number' ? datatype : elemTypeOf(datatype)
  const shapeField = shape[0] === unknownRank ? [] : message(2, dimensions)
  return [...text(1, name), ...message(2, message(1, [...int(1, elemType), ...shapeField]))]
}

/** The default domain is written as an empty string, as exporters write it. */
function opsetId(field: number, domain: string, version: number): Pieces {
  return message(field, [...text(1, domain), ...int(2, version)])
}

const encoder = new TextEncoder()

function text(field: number, value: string): Pieces {
  return message(field, [encoder.encode(value)])
}

function optionalText(field: number, value: string | undefined): Pieces {
  return value === undefined ? [] : text(field, value)
}

function int(field: number, value: number): Pieces {
  return [varint(field * 8), varint(value)]
}

/** A packed repeated field; an empty list is not written. */
function ints(field: number, values: readonly number[]): Pieces {
  return values.length === 0 ? [] : message(field, values.map(varint))
}

function message(field: number, parts: Pieces): Pieces {
  const length = parts.reduce((total, part) => total + part.length, 0)
  return [varint(field * 8 + 2), varint(length), ...parts]
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Uint8Array.from(bytes)
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function join(parts: Pieces): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
