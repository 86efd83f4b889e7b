import {
  type BytesTensor,
  bytesFromBinary,
  checkTensorHeader,
  type OipRequest,
  type OipTensor,
  parseOipRequest,
} from '@opengradient/api'
import { datatypes, limits, OgError, parseBoundedJson, type Tensor } from '@opengradient/protocol'

import { bytesFromContents, tensorFromContents } from './tensor-contents.ts'
import { malformed, WireReader, wireTypes } from './wire-reader.ts'

/** Entries of any repeated field: the same limit as in JSON. */
const maxEntries = 1_024
/** Axes of a tensor that are read; the request's schema refuses all beyond 16. */
const maxAxes = 17

/** A message `ModelInferRequest`, as the same request in JSON would be read. */
export interface InferRequestMessage {
  readonly request: OipRequest
  readonly tensors: Tensor[]
  readonly bytes: BytesTensor[]
  /** Whether the inputs came as raw bytes: the outputs go back in the same form. */
  readonly isRaw: boolean
}

type Parameters = Map<string, unknown>

interface GivenTensor {
  readonly tensor: { name: string; datatype: string; shape: number[]; parameters: Parameters }
  /** The message `InferTensorContents`. */
  readonly contents: Uint8Array | undefined
}

/**
 * Reads `ModelInferRequest`. The parameter `opengradient` has the network's extension as JSON.
 * @throws BAD_ENCODING, BAD_INPUT, BAD_TENSOR, TOO_LARGE
 */
export function readInferRequest(message: Uint8Array): InferRequestMessage {
  const texts: Record<string, string> = {}
  const [inputs, outputs, raw]: [GivenTensor[], object[], Uint8Array[]] = [[], [], []]
  const parameters: Parameters = new Map()
  forEachField(
    new WireReader(message),
    (reader, field) => {
      if (field === 1) texts['model_name'] = reader.text()
      else if (field === 2) texts['model_version'] = reader.text()
      else if (field === 3) texts['id'] = reader.text()
      else if (field === 4) addParameter(parameters, reader.message())
      else if (field === 5) add(inputs, readTensor(reader.message()), 'inputs')
      else if (field === 6) add(outputs, readRequestedOutput(reader.message()), 'outputs')
      else add(raw, reader.bytes(), 'raw_input_contents')
    },
    [1, 2, 3, 4, 5, 6, 7],
  )
  const opengradient = parameters.get('opengradient')
  parameters.delete('opengradient')
  const request = parseOipRequest({
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    parameters: Object.fromEntries(parameters),
    inputs: inputs.map(({ tensor }) => ({ ...tensor, parameters: Object.fromEntries(tensor.parameters) })),
    outputs,
    opengradient: opengradient === undefined ? undefined : extensionOf(opengradient),
  })
  return { request, ...readContents(request.inputs, inputs, raw), isRaw: raw.length > 0 }
}

/** The elements of all inputs, raw or typed. */
function readContents(
  declared: readonly OipTensor[],
  given: readonly GivenTensor[],
  raw: readonly Uint8Array[],
): { tensors: Tensor[]; bytes: BytesTensor[] } {
  if (raw.length > 0 && raw.length !== given.length) {
    throw new OgError('BAD_INPUT', `raw_input_contents has ${raw.length} entries for ${given.length} inputs.`, {
      details: { field: 'request.raw_input_contents' },
      next: ['Send one entry for each input, in the order of inputs, or none.'],
    })
  }
  const result = { tensors: [] as Tensor[], bytes: [] as BytesTensor[] }
  let size = 0
  for (const [i, tensor] of declared.entries()) {
    const [part, contents] = [raw[i], given[i]?.contents]
    if (part !== undefined && contents !== undefined && contents.length > 0) {
      throw badTensor(tensor.name, 'it has contents beside raw_input_contents.', 'Send one of both.')
    }
    if (tensor.datatype === 'BYTES') {
      const isRaw = part !== undefined
      result.bytes.push(
        isRaw ? bytesFromBinary(tensor, part) : bytesFromContents(tensor, contents ?? new Uint8Array(0)),
      )
      continue
    }
    const { datatype, count } = checkTensorHeader(tensor)
    // In all, before memory is allocated: typed integers take an eighth of it in the message.
    size += count * datatypes[datatype]
    if (size > limits.jobBytes) {
      throw new OgError('TOO_LARGE', `The inputs exceed the limit of ${limits.jobBytes} bytes.`, {
        details: { limit: limits.jobBytes, actual: size },
      })
    }
    result.tensors.push(
      part === undefined
        ? tensorFromContents(tensor, contents ?? new Uint8Array(0))
        : tensorFromRaw(tensor, datatype, count, part),
    )
  }
  return result
}

function tensorFromRaw(
  { name, shape }: OipTensor,
  datatype: Tensor['datatype'],
  count: number,
  part: Uint8Array,
): Tensor {
  const expected = count * datatypes[datatype]
  if (part.length !== expected) {
    throw badTensor(
      name,
      `${datatype}[${shape.join(',')}] needs ${expected} bytes, but its raw contents have ${part.length}.`,
    )
  }
  // Copied, so that a retained tensor does not retain the whole message.
  return { name, datatype, shape, data: part.slice() }
}

function readTensor(message: WireReader): GivenTensor {
  const tensor: GivenTensor['tensor'] = { name: '', datatype: '', shape: [], parameters: new Map() }
  let contents: Uint8Array | undefined
  forEachField(
    message,
    (reader, field, type) => {
      if (field === 1) tensor.name = reader.text()
      else if (field === 2) tensor.datatype = reader.text()
      else if (field === 3) readShape(reader, type, tensor.shape)
      else if (field === 4) addParameter(tensor.parameters, reader.message())
      else if (contents !== undefined) throw malformed()
      else contents = reader.bytes()
    },
    [1, 2, 3, 4, 5],
  )
  return { tensor, contents }
}

function readShape(reader: WireReader, type: number, shape: number[]): void {
  const sizes = type === wireTypes.bytes ? reader.message() : reader
  do {
    if (sizes.isAtEnd) return
    const size = sizes.integer()
    // The rest is not read: the request is refused.
    if (shape.length === maxAxes) return
    shape.push(size)
  } while (sizes !== reader)
}

function readRequestedOutput(message: WireReader): object {
  let name = ''
  const parameters: Parameters = new Map()
  forEachField(
    message,
    (reader, field) => {
      if (field === 1) name = reader.text()
      else addParameter(parameters, reader.message())
    },
    [1, 2],
  )
  return { name, parameters: Object.fromEntries(parameters) }
}

/** Adds one entry of a map of parameters. */
function addParameter(parameters: Parameters, entry: WireReader): void {
  let [key, value]: [string, unknown] = ['', undefined]
  forEachField(
    entry,
    (reader, field) => {
      if (field === 1) key = reader.text()
      else value = readParameter(reader.message())
    },
    [1, 2],
  )
  if (parameters.size === maxEntries) throw tooMany('parameters')
  parameters.set(key, value)
}

function readParameter(message: WireReader): unknown {
  let value: unknown
  forEachField(
    message,
    (reader, field) => {
      if (field === 1) value = reader.integer() !== 0
      else if (field === 3) value = reader.text()
      else if (field === 4) value = reader.double()
      else value = reader.integer()
    },
    [1, 2, 3, 4, 5],
  )
  return value
}

/** Reads the known fields of a message; others are skipped, as the encoding asks for. */
function forEachField(
  reader: WireReader,
  read: (reader: WireReader, field: number, type: number) => void,
  known: readonly number[],
): void {
  while (!reader.isAtEnd) {
    const { field, type } = reader.tag()
    if (known.includes(field)) read(reader, field, type)
    else reader.skip(type)
  }
}

function extensionOf(value: unknown): unknown {
  if (typeof value === 'string') return parseBoundedJson(new TextEncoder().encode(value))
  throw new OgError('BAD_INPUT', 'The parameter opengradient is no text.', {
    details: { field: 'request.parameters.opengradient' },
    next: ['Send its JSON as string_param.'],
  })
}

function add<T>(list: T[], entry: T, name: string): void {
  if (list.length === maxEntries) throw tooMany(name)
  list.push(entry)
}

function tooMany(name: string): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', `The request has more than ${maxEntries} ${name}.`, {
    details: { field: `request.${name}` },
    next: [`Send at most ${maxEntries}.`],
  })
}

function badTensor(name: string, text: string, next?: string): OgError<'BAD_TENSOR'> {
  return new OgError('BAD_TENSOR', `${name}: ${text}`, {
    details: { tensor: name },
    next: next === undefined ? [] : [next],
  })
}
