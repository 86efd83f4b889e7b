/**
 * The HTTP contract of OpenGradient gateways: route definitions with schemas, the OpenAPI document, a typed client and the
 * bodies of the Open Inference Protocol. Runs in Node and in browsers.
 */
export { type JsonLimits, parseBoundedJson } from './bounded-json.ts'
export {
  encodeBinaryRequest,
  encodeBinaryResponse,
  headerLengthName,
  parseBinaryRequest,
  parseBinaryResponse,
} from './oip/binary-body.ts'
export {
  type OipRequest,
  type OipResponse,
  parseOipRequest,
  parseOipResponse,
  wantsBinary,
} from './oip/oip-messages.ts'
export { type OipTensor, tensorFromOip, tensorToOip } from './oip/oip-tensor.ts'
