import type * as z from 'zod'

import type { Content, EventsContent, JsonContent, RouteDefinition } from './route-definition.ts'

type Property<Name extends string, Schema, Value> = Schema extends z.ZodType
  ? { readonly [Key in Name]: Value }
  : unknown
type OptionalProperty<Name extends string, Schema, Value> = Schema extends z.ZodType
  ? { readonly [Key in Name]?: Value }
  : unknown
type Field<Route, Name extends keyof RouteDefinition> = Route extends { readonly [Key in Name]: infer Value }
  ? Value
  : undefined

/** Bytes or a stream of bytes. A stream can be sent once only. */
export type RequestBytes = Uint8Array | ReadableStream<Uint8Array>

type RequestBody<Route> =
  Field<Route, 'body'> extends { content: infer Body }
    ? { readonly body: Body extends JsonContent<infer Schema> ? z.output<Schema> : RequestBytes }
    : unknown

/** What a caller passes for a route: path parameters, and optionally query parameters and headers. */
export type RouteRequest<Route extends RouteDefinition> = Property<
  'params',
  Field<Route, 'params'>,
  z.output<Extract<Field<Route, 'params'>, z.ZodType>>
> &
  OptionalProperty<'query', Field<Route, 'query'>, Partial<z.output<Extract<Field<Route, 'query'>, z.ZodType>>>> &
  OptionalProperty<'headers', Field<Route, 'headers'>, Partial<z.output<Extract<Field<Route, 'headers'>, z.ZodType>>>> &
  RequestBody<Route>

/** What a server receives for a route, after validation. */
export type ServedRequest<Route extends RouteDefinition> = Property<
  'params',
  Field<Route, 'params'>,
  z.output<Extract<Field<Route, 'params'>, z.ZodType>>
> &
  Property<'query', Field<Route, 'query'>, z.output<Extract<Field<Route, 'query'>, z.ZodType>>> &
  Property<'headers', Field<Route, 'headers'>, z.output<Extract<Field<Route, 'headers'>, z.ZodType>>>

/** Value of a response body as a client receives it. */
export type ContentValue<Body extends Content> =
  Body extends JsonContent<infer Schema>
    ? z.output<Schema>
    : Body extends { kind: 'bytes' }
      ? Uint8Array<ArrayBuffer>
      : Body extends { kind: 'text' }
        ? string
        : undefined

/** The answer of a route as a client receives it, one variant for each declared status. */
export type RouteAnswer<Route extends RouteDefinition> = {
  readonly [Status in keyof Route['responses'] & number]: {
    readonly status: Status
    readonly headers: Headers
    readonly body: ContentValue<Route['responses'][Status]['content']>
  }
}[keyof Route['responses'] & number]

/** A route that streams server-sent events. */
export type EventRoute = RouteDefinition & { readonly responses: { readonly 200: { readonly content: EventsContent } } }

/** The events of a route, one variant for each event name. */
export type RouteEvent<Route extends EventRoute> = {
  readonly [Name in keyof Route['responses'][200]['content']['events'] & string]: {
    readonly event: Name
    readonly data: z.output<Route['responses'][200]['content']['events'][Name]>
  }
}[keyof Route['responses'][200]['content']['events'] & string]

/** The value with all arrays and objects read-only. */
export type Immutable<Value> = Value extends readonly (infer Element)[]
  ? readonly Immutable<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Immutable<Value[Key]> }
    : Value
