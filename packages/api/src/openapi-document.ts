import { errorCatalogue } from '@opengradient/protocol'
import * as z from 'zod'

import { auditAnswerSchema, auditRequestSchema } from './contract/audit-routes.ts'
import { errorBodySchema } from './contract/error-body.ts'
import { modelMetadataSchema, requestExtensionSchema, responseExtensionSchema } from './contract/inference-routes.ts'
import { modelDetailsSchema, modelSummarySchema } from './contract/model-routes.ts'
import { nodeStatusSchema } from './contract/node-routes.ts'
import { completionRequestSchema } from './contract/openai-completion-route.ts'
import { isOpenAiPath, openAiErrorBodySchema } from './contract/openai-error-body.ts'
import { embeddingsRequestSchema } from './contract/openai-routes.ts'
import { quoteSchema } from './contract/quote-routes.ts'
import { jobDetailsSchema, receiptDetailsSchema, receiptListingSchema } from './contract/receipt-routes.ts'
import type { BodyContent, ResponseDefinition, RouteDefinition } from './contract/route-definition.ts'
import { routes } from './contract/routes.ts'
import { taskAnswerSchema, taskRequestSchema } from './contract/task-inference-routes.ts'

/** An OpenAPI 3.1 document, as a JSON value. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers?: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Schemas that become components; all others stand inline. */
const components = {
  AuditAnswer: auditAnswerSchema,
  AuditRequest: auditRequestSchema,
  CompletionRequest: completionRequestSchema,
  EmbeddingsRequest: embeddingsRequestSchema,
  Error: errorBodySchema,
  Job: jobDetailsSchema,
  ModelDetails: modelDetailsSchema,
  ModelMetadata: modelMetadataSchema,
  ModelSummary: modelSummarySchema,
  NodeStatus: nodeStatusSchema,
  OpenAiError: openAiErrorBodySchema,
  Quote: quoteSchema,
  Receipt: receiptDetailsSchema,
  ReceiptListing: receiptListingSchema,
  InferenceRequestExtension: requestExtensionSchema,
  InferenceResponseExtension: responseExtensionSchema,
  TaskAnswer: taskAnswerSchema,
  TaskRequest: taskRequestSchema,
} as const

/**
 * The contract as an OpenAPI 3.1 document.
 * @param url base URL of the server, if known
 */
export function createOpenApiDocument(url?: string): OpenApiDocument {
  return describeRoutes(Object.values(routes), components, url)
}

/** Schemas that become components of a document, by their names. */
export type NamedSchemas = Readonly<Record<string, z.ZodType>>

/** The OpenAPI 3.1 document of some routes. Schemas that are not among `named` stand inline. */
export function describeRoutes(
  described: readonly RouteDefinition[],
  named: NamedSchemas,
  url: string | undefined,
): OpenApiDocument {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of described) {
    const path = paths[route.path] ?? {}
    path[route.method.toLowerCase()] = operationOf(route, named)
    paths[route.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'OpenGradient gateway',
      version: '1',
      description: 'Open Inference Protocol v2 with signed receipts, and the routes of the network.',
    },
    ...(url !== undefined && { servers: [{ url }] }),
    paths,
    components: { schemas: componentSchemas(named) },
  }
}

function operationOf(route: RouteDefinition, named: NamedSchemas): object {
  const { operationId, summary, tag, body } = route
  const parameters = [
    ...parametersOf('path', route.params),
    ...parametersOf('query', route.query),
    ...parametersOf('header', route.headers),
  ]
  return {
    operationId,
    summary,
    tags: [tag],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { description: body.description, required: true, content: contentOf(body.content, named) },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(route.responses).map(([status, each]) => [status, responseOf(each, named)])),
      ...errorResponsesOf(route),
    },
  }
}

function parametersOf(place: 'path' | 'query' | 'header', schema: z.ZodObject | undefined): object[] {
  if (schema === undefined) return []
  const { properties = {} } = toJsonSchema(schema, 'output') as { properties?: Record<string, object> }
  const { required = [] } = toJsonSchema(schema, 'input') as { required?: readonly string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (place !== 'query' && required.includes(name)),
    schema: property,
  }))
}

function responseOf({ description, content, headers = {} }: ResponseDefinition, named: NamedSchemas): object {
  const described = Object.entries(headers).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' } },
  ])
  return {
    description,
    ...(described.length > 0 && { headers: Object.fromEntries(described) }),
    ...(content.kind !== 'empty' && { content: contentOf(content, named) }),
  }
}

/** One response for each status of the route's error codes, unless the contract declares the status. */
function errorResponsesOf(route: RouteDefinition): Record<string, object> {
  const codes = new Map<number, string[]>()
  for (const code of [...route.errors, 'INTERNAL'] as const) {
    const { status } = errorCatalogue[code]
    if (status in route.responses) continue
    codes.set(status, [...(codes.get(status) ?? []), code])
  }
  const name = isOpenAiPath(route.path) ? 'OpenAiError' : 'Error'
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } }
  return Object.fromEntries(
    [...codes].map(([status, names]) => [String(status), { description: names.join(', '), content }]),
  )
}

function contentOf(content: BodyContent, named: NamedSchemas): Record<string, object> {
  switch (content.kind) {
    case 'json':
      return { 'application/json': { schema: schemaOf(content.schema, named) } }
    case 'bytes':
      return Object.fromEntries(
        content.mediaTypes.map((type) => [
          type,
          type === 'application/json' && content.jsonSchema ? { schema: schemaOf(content.jsonSchema, named) } : {},
        ]),
      )
    case 'text':
      return { [content.mediaType]: { schema: { type: 'string' } } }
    case 'events':
      return {
        'text/event-stream': {
          schema: { type: 'string' },
          // OpenAPI 3.1 cannot describe the events of a stream.
          'x-events': Object.fromEntries(
            Object.entries(content.events).map(([name, schema]) => [name, schemaOf(schema, named)]),
          ),
        },
      }
    case 'empty':
      return {}
  }
}

/** A reference for a component, the schema itself otherwise. */
function schemaOf(schema: z.ZodType, named: NamedSchemas): object {
  const name = Object.entries(named).find(([, component]) => component === schema)?.[0]
  return name === undefined ? toJsonSchema(schema, 'input') : { $ref: `#/components/schemas/${name}` }
}

function componentSchemas(named: NamedSchemas): Record<string, object> {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, toJsonSchema(schema, 'input')]))
}

/** JSON Schema 2020-12, which OpenAPI 3.1 uses. Checks that it cannot express, such as that of a CID, are omitted. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io })
  return rest
}
