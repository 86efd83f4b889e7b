import type { Datatype, TensorSpec } from '@opengradient/protocol'

import { elemTypeOf } from './element-types.ts'

/** Content of a model for {@link onnxModel}. */
export interface OnnxModelSpec {
  readonly inputs?: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
  readonly initializers?: readonly OnnxTensorSpec[]
  readonly nodes: readonly OnnxNodeSpec[]
  /** Version of the default operator set; 17 when absent. */
  readonly opset?: number
  /** Versions of other operator sets. */
  readonly domains?: Readonly<Record<string, number>>
  readonly functions?: readonly OnnxFunctionSpec[]
  readonly irVersion?: number
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
  readonly inputs?: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
  readonly initializers?: readonly OnnxTensorSpec[]
  readonly nodes: readonly OnnxNodeSpec[]
}

export interface OnnxNodeSpec {
  readonly type: string
  readonly domain?: string
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

/** Writes an ONNX ModelProto: enough for the engine's probe and for tests. Checks nothing, so that tests can write invalid models. */
export function onnxModel(spec: OnnxModelSpec): Uint8Array {
  const opsets = { '': spec.opset ?? 17, ...spec.domains }
  return join([
    int(1, spec.irVersion ?? 8),
    ...Object.entries(opsets).map(([domain, version]) => opsetId(8, domain, version)),
    message(7, graph({ ...spec, nodes: spec.nodes })),
    ...Object.entries(spec.metadata ?? {}).map(([key, value]) => message(14, [text(1, key), text(2, value)])),
    ...(spec.functions ?? []).map((definition) =>
      message(25, [
        text(1, definition.name),
        ...definition.inputs.map((name) => text(4, name)),
        ...definition.outputs.map((name) => text(5, name)),
        ...definition.nodes.map((value) => message(7, node(value))),
        opsetId(9, '', definition.opset ?? spec.opset ?? 17),
        text(10, definition.domain),
      ]),
    ),
  ])
}

function graph(spec: OnnxGraphSpec): Uint8Array[] {
  return [
    ...spec.nodes.map((value) => message(1, node(value))),
    text(2, 'graph'),
    ...(spec.initializers ?? []).map((value) => message(5, tensor(value))),
    ...(spec.inputs ?? []).map((value) => message(11, valueInfo(value))),
    ...spec.outputs.map((value) => message(12, valueInfo(value))),
  ]
}

function node(spec: OnnxNodeSpec): Uint8Array[] {
  return [
    ...(spec.inputs ?? []).map((name) => text(1, name)),
    ...spec.outputs.map((name) => text(2, name)),
    text(4, spec.type),
    ...Object.entries(spec.attributes ?? {}).map(([name, value]) => message(5, [text(1, name), ...attribute(value)])),
    ...(spec.domain === undefined ? [] : [text(7, spec.domain)]),
  ]
}

function attribute(value: OnnxAttributeSpec): Uint8Array[] {
  if (typeof value === 'number') return [int(3, value), int(20, 2)]
  if (typeof value === 'string') return [text(4, value), int(20, 3)]
  if (Array.isArray(value)) return [...(value as number[]).map((item) => int(8, item)), int(20, 7)]
  if ('float' in value)
    return [join([varint(2 * 8 + 5), new Uint8Array(Float32Array.of(value.float).buffer)]), int(20, 1)]
  if ('tensor' in value) return [message(5, tensor(value.tensor)), int(20, 4)]
  if ('graph' in value) return [message(6, graph(value.graph)), int(20, 5)]
  throw new TypeError('The value is not an attribute.')
}

function tensor({ name, datatype, shape, data }: OnnxTensorSpec): Uint8Array[] {
  const parts = [
    ...shape.map((dimension) => int(1, dimension)),
    int(2, typeof datatype === 'number' ? datatype : elemTypeOf(datatype)),
    ...(name === undefined ? [] : [text(8, name)]),
  ]
  if (ArrayBuffer.isView(data)) {
    return [...parts, message(9, [new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength)])]
  }
  const entries = Object.entries(data).map(([key, value]) => message(13, [text(1, key), text(2, value)]))
  return [...parts, ...entries, int(14, 1)]
}

function valueInfo({
  name,
  datatype,
  shape,
}: {
  name: string
  datatype: Datatype | number
  shape: TensorSpec['shape']
}): Uint8Array[] {
  const dimensions = shape.map((dimension) =>
    message(1, [typeof dimension === 'number' ? int(1, dimension) : text(2, dimension)]),
  )
  const elemType = typeof datatype === 'number' ? datatype : elemTypeOf(datatype)
  return [text(1, name), message(2, [message(1, [int(1, elemType), message(2, dimensions)])])]
}

function opsetId(field: number, domain: string, version: number): Uint8Array {
  return message(field, [...(domain === '' ? [] : [text(1, domain)]), int(2, version)])
}

const encoder = new TextEncoder()

function text(field: number, value: string): Uint8Array {
  return message(field, [encoder.encode(value)])
}

function int(field: number, value: number): Uint8Array {
  return join([varint(field * 8), varint(value)])
}

function message(field: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((total, part) => total + part.length, 0)
  return join([varint(field * 8 + 2), varint(length), ...parts])
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

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
