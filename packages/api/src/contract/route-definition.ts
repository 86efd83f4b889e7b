import type { ErrorCode } from '@opengradient/protocol'
import type * as z from 'zod'

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT'

/** A JSON value that a schema describes. */
export interface JsonContent<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'json'
  readonly schema: Schema
  /** Maximum length that a client reads, in bytes. */
  readonly maxBytes: number
}

/** Bytes that another codec reads. */
export interface BytesContent {
  readonly kind: 'bytes'
  readonly mediaTypes: readonly string[]
  /** Schema of the body when its media type is `application/json`. */
  readonly jsonSchema?: z.ZodType
  /** Maximum length that a client reads unless the caller sets another, in bytes. */
  readonly maxBytes: number
}

export interface TextContent {
  readonly kind: 'text'
  readonly mediaType: string
  readonly maxBytes: number
}

/** Server-sent events: the schema of each event's JSON data by event name. */
export interface EventsContent<Events extends Record<string, z.ZodType> = Record<string, z.ZodType>> {
  readonly kind: 'events'
  readonly events: Events
  /** Maximum length of one event, in bytes. */
  readonly maxEventBytes: number
}

export interface EmptyContent {
  readonly kind: 'empty'
}

export type BodyContent = JsonContent | BytesContent | TextContent | EventsContent | EmptyContent

export interface ResponseDefinition {
  readonly description: string
  readonly content: BodyContent
  /** Descriptions of response headers by their lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
}

/** One route of the HTTP contract. */
export interface RouteDefinition {
  /** Unique name, the `operationId` of the OpenAPI document. */
  readonly operationId: string
  readonly method: HttpMethod
  /** Path template such as `/og/v1/receipts/{hash}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** Path parameters. */
  readonly params?: z.ZodObject
  /** Query parameters. */
  readonly query?: z.ZodObject
  /** Request headers by their lower-case names. */
  readonly headers?: z.ZodObject
  readonly body?: { readonly description: string; readonly content: BodyContent }
  /** Responses by status. A status that is absent here and is not below 400 breaks the contract. */
  readonly responses: Readonly<Record<number, ResponseDefinition>>
  /** Codes of the error bodies that the route sends; `INTERNAL` is possible everywhere. */
  readonly errors: readonly ErrorCode[]
}

/** Returns the definition with its literal types. */
export function defineRoute<const Route extends RouteDefinition>(route: Route): Route {
  return route
}

const defaultJsonBytes = 16 << 20

/**
 * Describes a JSON body.
 * @param maxBytes maximum length that a client reads, default 16 MiB
 */
export function json<Schema extends z.ZodType>(schema: Schema, maxBytes = defaultJsonBytes): JsonContent<Schema> {
  return { kind: 'json', schema, maxBytes }
}

/** The path of a route with its parameters percent-encoded. */
export function buildPath(template: string, params: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
}
