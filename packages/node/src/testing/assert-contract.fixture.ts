import { errorBodySchema, type RouteDefinition, routes } from '@opengradient/api'
import { expect } from 'vitest'

/** Rejections that any route can answer: of the server, and of a body over a limit. */
const commonErrors = ['INTERNAL', 'TOO_LARGE', 'BAD_INPUT', 'ABORTED', 'OVERLOADED']

function routeOf(method: string, url: string): RouteDefinition | undefined {
  const { pathname } = new URL(url)
  return Object.values(routes).find(
    (route) =>
      route.method === method &&
      new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
}

/** Asserts that an answer is one that the contract declares for its route: status, fields of the JSON and error code. */
export function assertContract(method: string, url: string, status: number, json: unknown): void {
  const route: RouteDefinition | undefined = routeOf(method, url)
  if (route === undefined) return
  const response = route.responses[status]
  if (response === undefined) {
    const { opengradient } = errorBodySchema.parse(json)
    expect([...route.errors, ...commonErrors]).toContain(opengradient.code)
    return
  }
  const { content } = response
  const schema = content.kind === 'json' ? content.schema : content.kind === 'bytes' ? content.jsonSchema : undefined
  // The parsed value has no undeclared fields.
  if (schema && json !== undefined) expect(schema.parse(json)).toEqual(json)
}
