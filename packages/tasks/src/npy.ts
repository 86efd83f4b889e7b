import { assertTensor, type Datatype, datatypes, elementCount, OgError, type Tensor } from '@opengradient/protocol'

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]

/** NumPy's type codes (`dtype.str` without the byte order). */
const codes: Readonly<Record<string, Datatype>> = {
  b1: 'BOOL',
  u1: 'UINT8',
  u2: 'UINT16',
  u4: 'UINT32',
  u8: 'UINT64',
  i1: 'INT8',
  i2: 'INT16',
  i4: 'INT32',
  i8: 'INT64',
  f2: 'FP16',
  f4: 'FP32',
  f8: 'FP64',
}

/** One entry of the header's dictionary; NumPy writes exactly these three keys, in any order. */
const pair =
  /\s*(?:'descr'\s*:\s*'(?<descr>[^']*)'|'fortran_order'\s*:\s*(?<fortran>True|False)|'shape'\s*:\s*\((?<shape>[0-9,\sL]*)\))\s*(?:,|$)/y

/**
 * Reads a tensor from a file in NumPy's `.npy` format (NEP 1), versions 1 to 3, little-endian, C order.
 * @param name name of the resulting tensor
 * @throws BAD_TENSOR
 */
export function readNpy(name: string, bytes: Uint8Array): Tensor {
  if (bytes.length < 10 || magic.some((byte, i) => bytes[i] !== byte)) throw bad(name, 'it is not an .npy file.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = bytes[6] as number
  if (version < 1 || version > 3) throw bad(name, `its format version ${version} is unknown.`)
  if (version > 1 && bytes.length < 12) throw bad(name, 'its header is truncated.')
  const from = version === 1 ? 10 : 12
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (from + length > bytes.length || length > 65_535) throw bad(name, 'its header is truncated or too long.')
  const { descr, fortran, shape } = parseHeader(name, new TextDecoder().decode(bytes.subarray(from, from + length)))

  const datatype = parseType(name, descr)
  if (fortran && shape.filter((dimension) => dimension > 1).length > 1) {
    throw bad(name, 'its elements are in Fortran order.', 'Save it with np.save(file, np.ascontiguousarray(array)).')
  }
  const expected = elementCount(shape, name) * datatypes[datatype]
  const data = bytes.subarray(from + length)
  if (data.length !== expected) {
    throw bad(name, `${datatype}[${shape.join(',')}] takes ${expected} bytes; the file has ${data.length}.`)
  }
  return { name, datatype, shape, data: data.slice() }
}

/** Writes a tensor as an `.npy` file of version 1. @throws BAD_TENSOR when the tensor is inconsistent */
export function writeNpy(tensor: Tensor): Uint8Array {
  assertTensor(tensor)
  const [code] = Object.entries(codes).find(([, datatype]) => datatype === tensor.datatype) as [string, Datatype]
  const shape = tensor.shape.length === 1 ? `${tensor.shape[0]},` : tensor.shape.join(', ')
  const order = datatypes[tensor.datatype] === 1 ? '|' : '<'
  const text = `{'descr': '${order}${code}', 'fortran_order': False, 'shape': (${shape}), }`
  // NumPy pads the header with spaces and a line feed, so that the data begins at a multiple of 64.
  const size = Math.ceil((10 + text.length + 1) / 64) * 64
  const bytes = new Uint8Array(size + tensor.data.length)
  bytes.set([...magic, 1, 0])
  new DataView(bytes.buffer).setUint16(8, size - 10, true)
  bytes.set(new TextEncoder().encode(`${text.padEnd(size - 11)}\n`), 10)
  bytes.set(tensor.data, size)
  return bytes
}

function parseHeader(name: string, text: string): { descr: string; fortran: boolean; shape: number[] } {
  const inner = /^\s*\{([^{}]*)\}\s*$/.exec(text)?.[1]?.trimEnd()
  const found: Record<string, string> = {}
  pair.lastIndex = 0
  while (inner !== undefined && pair.lastIndex < inner.length) {
    const groups = pair.exec(inner)?.groups
    const entry = groups && Object.entries(groups).find(([, value]) => value !== undefined)
    if (!entry || entry[0] in found) throw bad(name, 'its header cannot be read.', objectAdvice)
    found[entry[0]] = entry[1] as string
  }
  const { descr, fortran, shape } = found
  if (descr === undefined || fortran === undefined || shape === undefined) {
    throw bad(name, 'its header cannot be read.', objectAdvice)
  }
  const parts = shape.split(',').map((part) => part.trim())
  if (parts.at(-1) === '') parts.pop()
  if (parts.length > 16 || parts.some((part) => !/^[0-9]{1,16}L?$/.test(part))) {
    throw bad(name, 'its shape cannot be read.')
  }
  return { descr, fortran: fortran === 'True', shape: parts.map((part) => Number(part.replace('L', ''))) }
}

const objectAdvice = 'Save an array of numbers, without fields or objects.'

function parseType(name: string, descr: string): Datatype {
  const order = descr[0]
  const code = descr.slice(1)
  const datatype = Object.hasOwn(codes, code) ? codes[code] : undefined
  if (datatype === undefined) {
    throw bad(name, `its type ${JSON.stringify(descr.slice(0, 20))} is not supported.`, objectAdvice)
  }
  if (order === '>' && datatypes[datatype] > 1) {
    throw bad(name, 'its numbers are big-endian.', `Save it with np.save(file, array.astype('<${code}')).`)
  }
  if (order !== '<' && order !== '|' && order !== '=' && order !== '>') throw bad(name, 'its byte order is unknown.')
  return datatype
}

function bad(name: string, why: string, advice?: string): OgError {
  return new OgError('BAD_TENSOR', `${name}: ${why}`, {
    details: { tensor: name },
    next: advice === undefined ? [] : [advice],
  })
}
