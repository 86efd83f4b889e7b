import { describe, expect, test } from 'vitest'

import { routes } from './contract/routes.ts'
import { createOpenApiDocument } from './openapi-document.ts'

const document = createOpenApiDocument('http://127.0.0.1:8080')

/** Every object in a JSON value. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const part of Object.values(value)) yield* objectsIn(part)
}

describe('createOpenApiDocument', () => {
  test('is a JSON value', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  test('has one operation for each route, with unique ids and all path parameters', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as never })),
    )
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      Object.values(routes)
        .map(({ path, method }) => `${method.toLowerCase()} ${path}`)
        .sort(),
    )
    expect(new Set(Object.values(routes).map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { path, operation } of operations) {
      const { parameters = [] } = operation as { parameters?: { name: string; in: string; required: boolean }[] }
      const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
  })

  test('refers to components that exist', () => {
    const references = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []))
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references) {
      expect(Object.keys(document.components.schemas)).toContain(reference.replace('#/components/schemas/', ''))
    }
  })

  test('describes the limit of listReceipts as an optional integer', () => {
    expect(document.paths['/og/v1/receipts']?.get).toMatchObject({
      operationId: 'listReceipts',
      parameters: [
        { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 1_000 } },
      ],
      responses: { 200: {}, 400: { description: 'BAD_INPUT' }, 500: { description: 'INTERNAL' } },
    })
  })

  test('states that 64-bit integers beyond 2^53 - 1 are strings, for the tensors of requests and of answers', () => {
    const stated = [...objectsIn(document)].filter(({ description }) => /2\^53 - 1/.test(String(description)))
    expect(stated.length).toBeGreaterThanOrEqual(2)
  })
})
