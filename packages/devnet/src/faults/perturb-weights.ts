/** Field numbers of onnx.proto, and the wire type of length-delimited fields. */
const modelGraph = 7
const graphNode = 1
const graphInitializer = 5
const nodeAttribute = 5
const attribute = { tensor: 5, graph: 6, tensors: 10, graphs: 11 } as const
const tensor = { dataType: 2, floats: 4, rawData: 9 } as const
const floatType = 1
const lengthDelimited = 2

/** Tensors with fewer elements are usually scales, bounds and shapes, not weights. */
const weightElements = 16

/**
 * The ONNX model with every fp32 weight changed by at most the share `strength` of its value, deterministically and without
 * changing the length. In a model without fp32 weights (an integer one) the fp32 scales are changed instead.
 */
export function perturbWeights(onnx: Uint8Array, strength: number): Uint8Array {
  const copy = new Uint8Array(onnx)
  const found: DataView[] = []
  walkModel(copy, found)
  const weights = found.filter(({ byteLength }) => byteLength >= 4 * weightElements)
  const random = mulberry32(0x09)
  for (const view of weights.length > 0 ? weights : found) {
    for (let at = 0; at + 4 <= view.byteLength; at += 4) {
      const value = view.getFloat32(at, true)
      // An infinity means "no bound" and a zero "no connection".
      if (Number.isFinite(value) && value !== 0) view.setFloat32(at, value * (1 + strength * (2 * random() - 1)), true)
    }
  }
  return copy
}

function walkModel(bytes: Uint8Array, found: DataView[]): void {
  for (const field of fieldsOf(bytes)) if (field.number === modelGraph) walkGraph(field.bytes, found)
}

function walkGraph(bytes: Uint8Array, found: DataView[]): void {
  for (const field of fieldsOf(bytes)) {
    if (field.number === graphInitializer) readTensor(field.bytes, found)
    else if (field.number === graphNode) walkNode(field.bytes, found)
  }
}

function walkNode(bytes: Uint8Array, found: DataView[]): void {
  for (const field of fieldsOf(bytes)) {
    if (field.number !== nodeAttribute) continue
    for (const part of fieldsOf(field.bytes)) {
      if (part.number === attribute.tensor || part.number === attribute.tensors) readTensor(part.bytes, found)
      else if (part.number === attribute.graph || part.number === attribute.graphs) walkGraph(part.bytes, found)
    }
  }
}

function readTensor(bytes: Uint8Array, found: DataView[]): void {
  const fields = [...fieldsOf(bytes)]
  if (fields.find(({ number }) => number === tensor.dataType)?.value !== floatType) return
  for (const { number, bytes: data, wire } of fields) {
    if (wire !== lengthDelimited || (number !== tensor.rawData && number !== tensor.floats)) continue
    found.push(new DataView(data.buffer, data.byteOffset, data.byteLength))
  }
}

interface ProtobufField {
  readonly number: number
  readonly wire: number
  /** Value of a varint below 2^53; 0 for other wire types. */
  readonly value: number
  /** View of a length-delimited field's bytes; empty for other wire types. */
  readonly bytes: Uint8Array
}

/** The fields of a protobuf message. The model passed inspection, so the message is well formed. */
function* fieldsOf(bytes: Uint8Array): Generator<ProtobufField> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] as number
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }
  const none = new Uint8Array(0)
  while (at < bytes.length) {
    const key = varint()
    const [number, wire] = [Math.floor(key / 8), key % 8]
    if (wire === 0) yield { number, wire, value: varint(), bytes: none }
    else if (wire === lengthDelimited) {
      const length = varint()
      yield { number, wire, value: 0, bytes: bytes.subarray(at, at + length) }
      at += length
    } else at += wire === 1 ? 8 : 4
  }
}

/** Tommy Ettinger's mulberry32. The weights only have to be the same after a restart; quality does not matter. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
