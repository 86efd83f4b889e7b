import type { OpenApiDocument } from './openapi-document.ts'

/** The parts of a JSON Schema that pages show. */
export interface ShownSchema {
  readonly $ref?: string
  readonly type?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: ShownSchema
  readonly anyOf?: readonly ShownSchema[]
  readonly allOf?: readonly ShownSchema[]
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, ShownSchema>>
  readonly required?: readonly string[]
}

/** Schemas by media type. */
export interface ShownContent {
  readonly [mediaType: string]: { readonly schema?: ShownSchema }
}

/** The parts of an operation that the document's own code writes. */
export interface OpenApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly [string]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: ShownSchema
  }[]
  readonly requestBody?: { readonly description: string; readonly content: ShownContent }
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string
        readonly headers?: Readonly<Record<string, { readonly description: string }>>
        readonly content?: ShownContent
      }
    >
  >
}

/** An operation with its place in the document. */
export interface ListedOperation {
  /** In upper case. */
  readonly method: string
  readonly path: string
  readonly operation: OpenApiOperation
}

/** The operations of a document by their tags, in the order of the document. */
export function operationsByTag(document: OpenApiDocument): ReadonlyMap<string, readonly ListedOperation[]> {
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...{ method: method.toUpperCase(), path },
      operation: operation as OpenApiOperation,
    })),
  )
  return Map.groupBy(listed, ({ operation }) => operation.tags[0])
}

/** The name of the component that a schema refers to; undefined for one that stands inline. */
export function componentOf(schema: ShownSchema | undefined): string | undefined {
  return schema?.$ref?.replace('#/components/schemas/', '')
}
