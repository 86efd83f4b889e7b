/**
 * The HTTP contract of OpenGradient gateways: route definitions with schemas, the OpenAPI document, a typed client and the
 * bodies of the Open Inference Protocol. Runs in Node and in browsers.
 */
export { ApiClient, type ApiClientInit, type CallOptions } from './client/api-client.ts'
export { parseEventStream, type ServerSentEvent } from './client/event-stream.ts'
export type { HttpFetch } from './client/exchanger.ts'
export { type AuditAnswer, type AuditRequest, auditRequestSchema } from './contract/audit-routes.ts'
export { type ErrorBody, errorBodySchema, errorOfResponse, statusOf, toErrorBody } from './contract/error-body.ts'
export {
  type ModelMetadata,
  type RequestExtension,
  type ResponseExtension,
  requestExtensionSchema,
} from './contract/inference-routes.ts'
export type { ModelDetails, ModelSummary } from './contract/model-routes.ts'
export type { NodeStatus } from './contract/node-routes.ts'
export {
  type CompletionAnswer,
  type CompletionRequest,
  completionRequestSchema,
  maxPrompts,
} from './contract/openai-completion-route.ts'
export {
  isOpenAiPath,
  type OpenAiErrorBody,
  openAiErrorBodySchema,
  toOpenAiErrorBody,
} from './contract/openai-error-body.ts'
export {
  type Constraints,
  type EmbeddingsAnswer,
  type EmbeddingsRequest,
  embeddingsRequestSchema,
  maxEmbeddingTexts,
  type OpenAiModel,
  type ReceiptReference,
} from './contract/openai-routes.ts'
export type { Quote } from './contract/quote-routes.ts'
export type { AuditorVerdict, JobDetails, ReceiptDetails, ReceiptListing } from './contract/receipt-routes.ts'
export {
  type BodyContent,
  type BytesContent,
  buildPath,
  defineRoute,
  type EmptyContent,
  type EventsContent,
  type HttpMethod,
  type JsonContent,
  json,
  type ResponseDefinition,
  type RouteDefinition,
  type TextContent,
} from './contract/route-definition.ts'
export type {
  ContentValue,
  EventRoute,
  Immutable,
  RequestBytes,
  RouteAnswer,
  RouteEvent,
  RouteRequest,
  ServedRequest,
} from './contract/route-types.ts'
export { routes } from './contract/routes.ts'
export { type TaskAnswer, type TaskRequest, taskRequestSchema } from './contract/task-inference-routes.ts'
export { type ModelConfig, type ModelStats, repositoryIndexRequestSchema } from './contract/triton-routes.ts'
export {
  encodeInferenceRequest,
  type InferenceAnswer,
  type InferenceRequestInit,
  parseInferenceAnswer,
} from './inference-messages.ts'
export {
  encodeBinaryRequest,
  encodeBinaryResponse,
  headerLengthName,
  parseBinaryRequest,
  parseBinaryResponse,
  parseServedBody,
} from './oip/binary-body.ts'
export { type BytesTensor, bytesFromBinary, type TextsOutput, textsOutput } from './oip/bytes-tensor.ts'
export {
  type OipRequest,
  type OipResponse,
  parseOipRequest,
  parseOipResponse,
  wantsBinary,
} from './oip/oip-messages.ts'
export { checkTensorHeader, type OipTensor, type TensorSource, tensorFromOip, tensorToOip } from './oip/oip-tensor.ts'
export { withoutNulls } from './oip/without-nulls.ts'
export { createOpenApiDocument, type OpenApiDocument } from './openapi-document.ts'
export { apiPageStyle, renderApiPage } from './render-api-page.ts'
