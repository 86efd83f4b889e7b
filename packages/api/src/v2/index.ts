/**
 * The HTTP contract of version 2: routes that differ from those of `@opengradient/api`, the whole list of routes, the OpenAPI
 * document and the bodies of inference. The typed client, route types and error bodies are those of `@opengradient/api`.
 */
export { type AuditAnswer, type AuditRequest, auditRequestSchema } from './contract/audit-routes.ts'
export { type RequestExtension, type ResponseExtension, requestExtensionSchema } from './contract/inference-routes.ts'
export type { Quote } from './contract/quote-routes.ts'
export type { AuditorVerdict, JobDetails, ReceiptDetails, ReceiptListing } from './contract/receipt-routes.ts'
export { routes } from './contract/routes.ts'
export {
  encodeInferenceRequest,
  type InferenceAnswer,
  type InferenceRequestInit,
  parseInferenceAnswer,
} from './inference-messages.ts'
export { createOpenApiDocument } from './openapi-document.ts'
