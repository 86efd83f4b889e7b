import type { Datatype, Tensor } from '@opengradient/protocol'
import type { Tensor as OrtTensor } from 'onnxruntime-common'

export type OrtModule = typeof import('onnxruntime-common')

/** Named tensors in ONNX Runtime's own form. */
export type Feeds = Record<string, OrtTensor>

/** The error of a run whose outputs exceed the limit. */
export function tooLarge(outputBytes: number): Error {
  return Object.assign(new Error(`The outputs have more than ${outputBytes} bytes.`), { code: 'OUTPUT_TOO_LARGE' })
}

const ortTypes = {
  BOOL: ['bool', Uint8Array],
  UINT8: ['uint8', Uint8Array],
  UINT16: ['uint16', Uint16Array],
  UINT32: ['uint32', Uint32Array],
  UINT64: ['uint64', BigUint64Array],
  INT8: ['int8', Int8Array],
  INT16: ['int16', Int16Array],
  INT32: ['int32', Int32Array],
  INT64: ['int64', BigInt64Array],
  FP16: ['float16', Uint16Array],
  FP32: ['float32', Float32Array],
  FP64: ['float64', Float64Array],
} as const satisfies Record<Datatype, readonly [OrtTensor.Type, unknown]>

const datatypeNames = new Map<string, Datatype>(
  Object.entries(ortTypes).map(([datatype, [type]]) => [type, datatype as Datatype]),
)

/** A tensor as ONNX Runtime's, over the same memory, which must be aligned to 16 bytes: see `frames.ts`. */
export function toOrt(make: OrtModule['Tensor'], { datatype, shape, data }: Tensor): OrtTensor {
  const [type, TypedArray] = ortTypes[datatype]
  const length = data.length / TypedArray.BYTES_PER_ELEMENT
  const values = new TypedArray(data.buffer as ArrayBuffer, data.byteOffset, length)
  return new make(type as 'float32', values as Float32Array, shape)
}

/** A tensor over ONNX Runtime's memory. */
export function fromOrt(name: string, tensor: OrtTensor | undefined): Tensor {
  const datatype = datatypeNames.get(tensor?.type ?? '')
  if (tensor === undefined || datatype === undefined) throw new Error(`The output ${name} is not a tensor of numbers.`)
  const values = tensor.data as Float32Array
  return {
    name,
    datatype,
    shape: tensor.dims,
    data: new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength),
  }
}
