import type { Datatype } from '@opengradient/protocol'

/** TensorProto.DataType: the supported element types with their protocol names. */
const held = new Map<number, Datatype>([
  [1, 'FP32'],
  [2, 'UINT8'],
  [3, 'INT8'],
  [4, 'UINT16'],
  [5, 'INT16'],
  [6, 'INT32'],
  [7, 'INT64'],
  [9, 'BOOL'],
  [10, 'FP16'],
  [11, 'FP64'],
  [12, 'UINT32'],
  [13, 'UINT64'],
])

const others = new Map([
  [0, 'an undefined type'],
  [8, 'STRING'],
  [14, 'COMPLEX64'],
  [15, 'COMPLEX128'],
  [16, 'BFLOAT16'],
  [17, 'FLOAT8E4M3FN'],
  [18, 'FLOAT8E4M3FNUZ'],
  [19, 'FLOAT8E5M2'],
  [20, 'FLOAT8E5M2FNUZ'],
  [21, 'UINT4'],
  [22, 'INT4'],
  [23, 'FLOAT4E2M1'],
  [24, 'FLOAT8E8M0'],
  [25, 'UINT2'],
  [26, 'INT2'],
])

/** The datatype behind an ONNX element type; undefined for unsupported types. */
export function datatypeOf(elemType: number): Datatype | undefined {
  return held.get(elemType)
}

/** The ONNX element type of a datatype. */
export function elemTypeOf(datatype: Datatype): number {
  for (const [elemType, name] of held) if (name === datatype) return elemType
  throw new TypeError(`${datatype} is not a datatype`)
}

/** ONNX's name of an element type. */
export function elemTypeName(elemType: number): string {
  return held.get(elemType) ?? others.get(elemType) ?? `element type ${elemType}`
}
