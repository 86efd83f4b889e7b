import { datatypes, type JsonLimits, OgError, parseBoundedJson, type Tensor } from '@opengradient/protocol'
import { type BytesTensor, bytesFromBinary, bytesFromJson, type TextsOutput, textsToOip } from './bytes-tensor.ts'
import { type OipRequest, type OipResponse, parseOipRequest, parseOipResponse } from './oip-messages.ts'
import { checkTensorHeader, type OipTensor, tensorFromOip, tensorToOipText } from './oip-tensor.ts'

/** Name of the HTTP header with the number of JSON bytes in a body; tensors follow them. In lower case, as in Node. */
export const headerLengthName = 'inference-header-content-length'

/**
 * Parses a request body with or without the binary tensor extension (Triton, `extension_binary_data`): JSON of
 * `headerLength` bytes, then the raw little-endian tensors of all inputs that have `parameters.binary_data_size`, in
 * order. Does not compare the tensors with the inputs of a model.
 * @param headerLength the value of {@link headerLengthName}; without it the whole body is JSON
 * @throws BAD_INPUT, BAD_ENCODING, BAD_TENSOR, TOO_LARGE
 */
export function parseBinaryRequest(
  body: Uint8Array,
  headerLength: number | undefined,
  limits?: JsonLimits,
): { request: OipRequest; tensors: Tensor[] } {
  const { json, rest } = split(body, headerLength)
  const request = parseOipRequest(parseBoundedJson(json, limits))
  return { request, tensors: readTensors(request.inputs, rest, json, 'inputs') }
}

/**
 * As {@link parseBinaryRequest}, for a server that encodes user input itself: inputs of the datatype BYTES are read too.
 * @throws as {@link parseBinaryRequest}
 */
export function parseServedBody(
  body: Uint8Array,
  headerLength: number | undefined,
  limits?: JsonLimits,
): { request: OipRequest; tensors: Tensor[]; bytes: BytesTensor[] } {
  const { json, rest } = split(body, headerLength)
  const request = parseOipRequest(parseBoundedJson(json, limits))
  const bytes: BytesTensor[] = []
  const tensors = readTensors(request.inputs, rest, json, 'inputs', (tensor) => bytes.push(tensor))
  return { request, tensors, bytes }
}

/** Parses a response body; see {@link parseBinaryRequest}. */
export function parseBinaryResponse(
  body: Uint8Array,
  headerLength: number | undefined,
  limits?: JsonLimits,
): { response: OipResponse; tensors: Tensor[] } {
  const { json, rest } = split(body, headerLength)
  const response = parseOipResponse(parseBoundedJson(json, limits))
  return { response, tensors: readTensors(response.outputs, rest, json, 'outputs') }
}

/** Encodes a request with all tensors in binary, for the content type `application/octet-stream`. */
export function encodeBinaryRequest(
  request: Omit<OipRequest, 'inputs'>,
  tensors: readonly Tensor[],
): { body: Uint8Array; headerLength: number } {
  return encode(request, 'inputs', tensors, () => true)
}

/**
 * Encodes a response with any other fields; `isBinary` selects the outputs that are sent in binary, the others are sent as JSON. 64-bit
 * integers beyond ±(2^53 - 1) are strings of decimal digits in JSON, and -0 keeps its sign.
 */
export function encodeBinaryResponse(
  response: object,
  tensors: readonly (Tensor | TextsOutput)[],
  isBinary: (name: string) => boolean = () => true,
): { body: Uint8Array; headerLength: number } {
  return encode(response, 'outputs', tensors, isBinary)
}

function split(body: Uint8Array, headerLength = body.length): { json: Uint8Array; rest: Uint8Array } {
  if (!Number.isSafeInteger(headerLength) || headerLength < 0 || headerLength > body.length) {
    throw new OgError(
      'BAD_INPUT',
      `Inference-Header-Content-Length is ${headerLength}, but the body has ${body.length} bytes.`,
      { details: { field: `headers.${headerLengthName}` } },
    )
  }
  return { json: body.subarray(0, headerLength), rest: body.subarray(headerLength) }
}

/** @param takeBytes receives the tensors of the datatype BYTES. @default they are refused */
function readTensors(
  given: readonly OipTensor[],
  rest: Uint8Array,
  json: Uint8Array,
  field: 'inputs' | 'outputs',
  takeBytes?: (tensor: BytesTensor) => void,
): Tensor[] {
  let at = 0
  const tensors: Tensor[] = []
  for (const [i, tensor] of given.entries()) {
    const isBytes = takeBytes !== undefined && tensor.datatype === 'BYTES'
    const isBinary = (tensor.parameters?.binary_data_size ?? undefined) !== undefined
    const size = isBinary ? partSize(tensor, isBytes, rest.length - at) : 0
    const part = rest.subarray(at, at + size)
    at += size
    if (isBytes) takeBytes(isBinary ? bytesFromBinary(tensor, part) : bytesFromJson(tensor))
    else if (!isBinary) tensors.push(tensorFromOip(tensor, { json, path: [field, i] }))
    else {
      const { datatype } = checkTensorHeader(tensor)
      // Copied, so that a retained tensor does not retain the whole body.
      tensors.push({ name: tensor.name, datatype, shape: tensor.shape, data: part.slice() })
    }
  }
  if (at !== rest.length) {
    throw new OgError('BAD_TENSOR', `${rest.length - at} bytes at the end of the body belong to no tensor.`, {
      next: ['Make the sum of all binary_data_size equal to the bytes after the JSON.'],
    })
  }
  return tensors
}

/** The bytes of a tensor's binary part. @throws BAD_TENSOR when it has another length, or there are fewer bytes */
function partSize(tensor: OipTensor, isBytes: boolean, left: number): number {
  const { name, shape, data, parameters } = tensor
  const size = parameters?.binary_data_size
  const refused = (text: string): OgError =>
    new OgError('BAD_TENSOR', `${name}: ${text}`, { details: { tensor: name } })
  const shown = JSON.stringify(size)?.slice(0, 40)
  if (isBytes) {
    if (!Number.isSafeInteger(size) || (size as number) < 0) {
      throw refused(`binary_data_size is ${shown}, which is no number of bytes.`)
    }
  } else {
    const { datatype, count } = checkTensorHeader(tensor)
    const expected = count * datatypes[datatype]
    if (size !== expected) {
      throw refused(`${datatype}[${shape.join(',')}] needs ${expected} bytes, but binary_data_size is ${shown}.`)
    }
  }
  if (data !== undefined) throw refused('both JSON data and binary data are present.')
  if ((size as number) > left) throw refused(`binary_data_size is ${size}, but ${left} bytes are left in the body.`)
  return size as number
}

function encode(
  message: object,
  field: 'inputs' | 'outputs',
  tensors: readonly (Tensor | TextsOutput)[],
  isBinary: (name: string) => boolean,
): { body: Uint8Array; headerLength: number } {
  const described = tensors.map((tensor) =>
    isBinary(tensor.name)
      ? JSON.stringify({
          name: tensor.name,
          shape: tensor.shape,
          datatype: tensor.datatype,
          parameters: { binary_data_size: tensor.data.length },
        })
      : 'texts' in tensor
        ? textsToOip(tensor)
        : tensorToOipText(tensor),
  )
  const fields = JSON.stringify(message).slice(1, -1)
  const list = `"${field}":[${described.join(',')}]`
  const header = new TextEncoder().encode(`{${fields}${fields === '' ? '' : ','}${list}}`)
  const parts = [header, ...tensors.filter(({ name }) => isBinary(name)).map(({ data }) => data)]
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return { body, headerLength: header.length }
}
