import { type BytesTensor, checkTensorHeader, type OipTensor } from '@opengradient/api'
import { type Datatype, datatypes, OgError, type Tensor, tensorValues } from '@opengradient/protocol'

import { FieldBudget, malformed, WireReader, wireTypes } from './wire-reader.ts'
import type { WireWriter } from './wire-writer.ts'

/** Field of the typed contents that holds the elements of a datatype. 16-bit floats have none. */
const contentFields: Partial<Record<Datatype, number>> = {
  ...{ BOOL: 1, INT8: 2, INT16: 2, INT32: 2, INT64: 3, UINT8: 4, UINT16: 4, UINT32: 4, UINT64: 5, FP32: 6, FP64: 7 },
}
const fieldNames = ['', 'bool', 'int', 'int64', 'uint', 'uint64', 'fp32', 'fp64', 'bytes']
const bytesField = 8

/** Elements of a tensor of BYTES: a task takes one. */
const maxByteElements = 1_024

/** Smallest and largest integers of the datatypes that are narrower than their field. */
const ranges: Partial<Record<Datatype, readonly [number, number]>> = {
  ...{ INT8: [-128, 127], INT16: [-32_768, 32_767], UINT8: [0, 255], UINT16: [0, 65_535] },
}

/**
 * Reads the typed contents of a tensor into its bytes. Its shape is checked before memory is allocated.
 * @param contents the message `InferTensorContents`
 * @throws BAD_TENSOR, TOO_LARGE, BAD_ENCODING
 */
export function tensorFromContents(tensor: OipTensor, contents: Uint8Array): Tensor {
  const { datatype, count } = checkTensorHeader(tensor)
  const { name, shape } = tensor
  const field = contentFields[datatype]
  if (field === undefined) throw refused(name, `${datatype} has no typed contents.`, 'Send raw_input_contents.')
  const elements = new ElementWriter(name, datatype, count)
  forEachElement({ name, contents, expected: field, most: count }, (reader, type) => elements.read(reader, type))
  return { name, datatype, shape, data: elements.finish() }
}

/** Reads `bytes_contents`. The elements share no memory with the message. @throws BAD_TENSOR, BAD_ENCODING */
export function bytesFromContents({ name, shape }: OipTensor, contents: Uint8Array): BytesTensor {
  const elements: Uint8Array[] = []
  forEachElement({ name, contents, expected: bytesField, most: maxByteElements }, (reader, type) => {
    if (type !== wireTypes.bytes) throw malformed()
    if (elements.length === maxByteElements) {
      throw refused(name, `it has more than ${maxByteElements} elements of BYTES.`, 'Send one in each request.')
    }
    elements.push(reader.bytes().slice())
  })
  const expected = shape.reduce((product, size) => product * size, 1)
  if (elements.length === expected) return { name, shape, elements }
  throw refused(name, `BYTES[${shape.join(',')}] has ${expected} elements, but bytes_contents has ${elements.length}.`)
}

/** Writes a tensor as typed contents; every datatype but 16-bit floats has some. */
export function writeContents(contents: WireWriter, tensor: Tensor): void {
  const { datatype, data } = tensor
  const field = contentFields[datatype] as number
  // The packed form of these is their bytes.
  if (datatype === 'FP32' || datatype === 'FP64' || datatype === 'BOOL') {
    if (data.length > 0) contents.bytes(field, data)
  } else contents.integers(field, tensorValues(tensor) as Iterable<number | bigint>)
}

/** Whether typed contents can hold a tensor. */
export function hasContents({ datatype }: Pick<Tensor, 'datatype'>): boolean {
  return contentFields[datatype] !== undefined
}

interface ElementFields {
  readonly name: string
  readonly contents: Uint8Array
  readonly expected: number
  /** Elements at most: each may have a field of its own. */
  readonly most: number
}

/** Fields of typed contents beside one for each element: empty or unknown ones. */
const spareFields = 1_024

/** Calls `read` for the elements of one field, packed or not. @throws BAD_TENSOR for those of another field; TOO_LARGE */
function forEachElement(
  { name, contents, expected, most }: ElementFields,
  read: (reader: WireReader, type: number) => void,
): void {
  const reader = new WireReader(contents, new FieldBudget(most + spareFields))
  while (!reader.isAtEnd) {
    const { field, type } = reader.tag()
    if (field === expected) read(reader, type)
    else if (field > bytesField) reader.skip(type)
    else {
      throw refused(
        name,
        `it has ${fieldNames[field]}_contents.`,
        `Its elements go into ${fieldNames[expected]}_contents.`,
      )
    }
  }
}

/** The bytes of a tensor, element by element. */
class ElementWriter {
  readonly #name: string
  readonly #datatype: Datatype
  readonly #width: number
  readonly #data: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(name: string, datatype: Datatype, count: number) {
    this.#name = name
    this.#datatype = datatype
    this.#width = datatypes[datatype]
    this.#data = new Uint8Array(count * this.#width)
    this.#view = new DataView(this.#data.buffer)
  }

  /** Reads one element, or a packed field of them. */
  read(reader: WireReader, type: number): void {
    const isFloat = this.#datatype === 'FP32' || this.#datatype === 'FP64'
    const own = isFloat ? (this.#width === 4 ? wireTypes.fixed32 : wireTypes.fixed64) : wireTypes.varint
    if (type === own) this.#readOne(reader, isFloat)
    else if (type === wireTypes.bytes) this.#readPacked(reader.bytes(), isFloat)
    else throw malformed()
  }

  finish(): Uint8Array {
    if (this.#at !== this.#data.length) throw this.#wrongCount(String(this.#at / this.#width))
    return this.#data
  }

  #readPacked(packed: Uint8Array, isFloat: boolean): void {
    if (isFloat) {
      if (packed.length % this.#width !== 0) throw malformed()
      this.#add(packed)
      return
    }
    const elements = new WireReader(packed)
    while (!elements.isAtEnd) this.#readOne(elements, false)
  }

  #readOne(reader: WireReader, isFloat: boolean): void {
    if (isFloat) {
      this.#add(reader.fixed(this.#width))
      return
    }
    reader.varint()
    if (this.#at === this.#data.length) throw this.#wrongCount('more')
    const { low, high } = reader
    const at = this.#at
    this.#at += this.#width
    if (this.#datatype === 'BOOL') {
      this.#data[at] = low === 0 && high === 0 ? 0 : 1
      return
    }
    this.#assertRange(low)
    if (this.#width === 1) this.#data[at] = low
    else if (this.#width === 2) this.#view.setUint16(at, low & 0xffff, true)
    else {
      this.#view.setUint32(at, low, true)
      if (this.#width === 8) this.#view.setUint32(at + 4, high, true)
    }
  }

  #add(elements: Uint8Array): void {
    if (elements.length > this.#data.length - this.#at) throw this.#wrongCount('more')
    this.#data.set(elements, this.#at)
    this.#at += elements.length
  }

  #assertRange(low: number): void {
    const range = ranges[this.#datatype]
    if (range === undefined) return
    const value = range[0] < 0 ? low | 0 : low
    if (value >= range[0] && value <= range[1]) return
    throw refused(
      this.#name,
      `${value} is no ${this.#datatype}.`,
      `It has the integers from ${range[0]} to ${range[1]}.`,
    )
  }

  #wrongCount(given: string): OgError<'BAD_TENSOR'> {
    const count = this.#data.length / this.#width
    return refused(this.#name, `its shape has ${count} elements, but its contents have ${given}.`)
  }
}

function refused(name: string, text: string, next?: string): OgError<'BAD_TENSOR'> {
  return new OgError('BAD_TENSOR', `${name}: ${text}`, {
    details: { tensor: name },
    next: next === undefined ? [] : [next],
  })
}
