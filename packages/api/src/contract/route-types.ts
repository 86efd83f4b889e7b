import type * as z from 'zod'

import type { BodyContent, EventsContent, JsonContent, RouteDefinition } from './route-definition.ts'

type Property<Name extends string, Schema, Value> = Schema extends z.ZodType
  ? { readonly [Key in Name]: Value }
  : unknown
type OptionalProperty<Name extends string, Schema, Value> = Schema extends z.ZodType
  ? { readonly [Key in Name]?: Value }
  : unknown
type RouteField<Route, Name extends keyof RouteDefinition> = Route extends { readonly [Key in Name]: infer Value }
  ? Value
  : undefined

/** Bytes or a stream of bytes. A stream can be sent once only. */
export type RequestBytes = Uint8Array | ReadableStream<Uint8Array>

type SentBody<Route> =
  RouteField<Route, 'body'> extends { content: infer Body }
    ? { readonly body: Body extends JsonContent<infer Schema> ? z.output<Schema> : RequestBytes }
    : unknown

/** Input of a call: path parameters and body, and optionally query parameters and headers. */
export type RouteRequest<Route extends RouteDefinition> = Property<
  'params',
  RouteField<Route, 'params'>,
  z.output<Extract<RouteField<Route, 'params'>, z.ZodType>>
> &
  OptionalProperty<
    'query',
    RouteField<Route, 'query'>,
    Partial<z.output<Extract<RouteField<Route, 'query'>, z.ZodType>>>
  > &
  OptionalProperty<
    'headers',
    RouteField<Route, 'headers'>,
    Partial<z.output<Extract<RouteField<Route, 'headers'>, z.ZodType>>>
  > &
  SentBody<Route>

/** Validated input of a route's handler. */
export type ServedRequest<Route extends RouteDefinition> = Property<
  'params',
  RouteField<Route, 'params'>,
  z.output<Extract<RouteField<Route, 'params'>, z.ZodType>>
> &
  Property<'query', RouteField<Route, 'query'>, z.output<Extract<RouteField<Route, 'query'>, z.ZodType>>> &
  Property<'headers', RouteField<Route, 'headers'>, z.output<Extract<RouteField<Route, 'headers'>, z.ZodType>>>

/** Value of a response body as a client receives it. */
export type ContentValue<Body extends BodyContent> =
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
