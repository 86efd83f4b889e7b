import { errorBodySchema } from '../contract/error-body.ts'
import { modelMetadataSchema } from '../contract/inference-routes.ts'
import { modelDetailsSchema, modelSummarySchema } from '../contract/model-routes.ts'
import { nodeStatusSchema } from '../contract/node-routes.ts'
import { describeRoutes, type NamedSchemas, type OpenApiDocument } from '../openapi-document.ts'
import { auditAnswerSchema, auditRequestSchema } from './contract/audit-routes.ts'
import { requestExtensionSchema, responseExtensionSchema } from './contract/inference-routes.ts'
import { quoteSchema } from './contract/quote-routes.ts'
import { jobDetailsSchema, receiptDetailsSchema, receiptListingSchema } from './contract/receipt-routes.ts'
import { routes } from './contract/routes.ts'

const components: NamedSchemas = {
  AuditAnswer: auditAnswerSchema,
  AuditRequest: auditRequestSchema,
  Error: errorBodySchema,
  Job: jobDetailsSchema,
  ModelDetails: modelDetailsSchema,
  ModelMetadata: modelMetadataSchema,
  ModelSummary: modelSummarySchema,
  NodeStatus: nodeStatusSchema,
  Quote: quoteSchema,
  Receipt: receiptDetailsSchema,
  ReceiptListing: receiptListingSchema,
  InferenceRequestExtension: requestExtensionSchema,
  InferenceResponseExtension: responseExtensionSchema,
}

/**
 * The contract as an OpenAPI 3.1 document.
 * @param url base URL of the server, if known
 */
export function createOpenApiDocument(url?: string): OpenApiDocument {
  return describeRoutes(Object.values(routes), components, url)
}
