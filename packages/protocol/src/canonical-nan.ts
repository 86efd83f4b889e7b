import { type Tensor, tensorValues } from './tensor.ts'

/** Quiet, positive, without payload: NumPy's and JavaScript's. Little-endian bytes. */
const canonicalBytes = {
  FP16: [0x00, 0x7e],
  FP32: [0x00, 0x00, 0xc0, 0x7f],
  FP64: [0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf8, 0x7f],
} as const

type Float = keyof typeof canonicalBytes

/**
 * The tensor with the canonical NaN in the place of each NaN: sign and payload of a NaN depend on the processor that made it.
 * A tensor without another NaN is returned itself.
 */
export function withCanonicalNaN(tensor: Tensor): Tensor {
  const { datatype } = tensor
  if (!isFloat(datatype)) return tensor
  let data: Uint8Array | undefined
  for (const index of strayNaNs(tensor, datatype)) {
    data ??= new Uint8Array(tensor.data)
    data.set(canonicalBytes[datatype], index * canonicalBytes[datatype].length)
  }
  return data === undefined ? tensor : { ...tensor, data }
}

/** Index of the first NaN of other bits than the canonical one; undefined where there is none. */
export function firstStrayNaN(tensor: Tensor): number | undefined {
  const { datatype } = tensor
  if (!isFloat(datatype)) return undefined
  for (const index of strayNaNs(tensor, datatype)) return index
  return undefined
}

function isFloat(datatype: Tensor['datatype']): datatype is Float {
  return datatype in canonicalBytes
}

function* strayNaNs(tensor: Tensor, datatype: Float): Generator<number, void, void> {
  const { data } = tensor
  const expected = canonicalBytes[datatype]
  const isCanonical = (index: number): boolean =>
    expected.every((byte, offset) => data[index * expected.length + offset] === byte)
  if (datatype === 'FP16') {
    for (let i = 0; 2 * i + 1 < data.length; i++) {
      const high = data[2 * i + 1] as number
      const isNotANumber = (high & 0x7c) === 0x7c && ((high & 0x03) !== 0 || data[2 * i] !== 0)
      if (isNotANumber && !isCanonical(i)) yield i
    }
    return
  }
  const values = floatsOf(tensor, datatype)
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]) && !isCanonical(i)) yield i
}

/** Without a copy where the bytes are aligned: outputs of every job are read. */
function floatsOf(tensor: Tensor, datatype: 'FP32' | 'FP64'): Float32Array | Float64Array {
  const { buffer, byteOffset, length } = tensor.data as Uint8Array<ArrayBuffer>
  const FloatArray = datatype === 'FP32' ? Float32Array : Float64Array
  const width = FloatArray.BYTES_PER_ELEMENT
  if (byteOffset % width !== 0) return tensorValues(tensor) as Float32Array | Float64Array
  return new FloatArray(buffer, byteOffset, Math.floor(length / width))
}
