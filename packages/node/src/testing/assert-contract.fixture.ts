import {
  errorBodySchema,
  isOpenAiPath,
  openAiErrorBodySchema,
  type RouteDefinition,
  routes,
  statusOf,
} from '@opengradient/api'
import { expect } from 'vitest'

function routeOf(method: string, url: string): RouteDefinition | undefined {
  const { pathname } = new URL(url)
  const exact = Object.values(routes).find((route) => route.method === method && route.path === pathname)
  if (exact !== undefined) return exact
  return Object.values(routes).find(
    (route) =>
      route.method === method &&
      new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
}

/** Asserts that an answer is one that the contract declares for its route: its status and the fields of its JSON. */
export function assertContract(method: string, url: string, status: number, json: unknown): void {
  const route: RouteDefinition | undefined = routeOf(method, url)
  if (route === undefined) return
  const response = route.responses[status]
  if (response === undefined) {
    const schema = isOpenAiPath(route.path) ? openAiErrorBodySchema : errorBodySchema
    expect(statusOf(schema.parse(json).opengradient.code)).toBe(status)
    return
  }
  const { content } = response
  const schema = content.kind === 'json' ? content.schema : content.kind === 'bytes' ? content.jsonSchema : undefined
  // The parsed value has no undeclared fields.
  if (schema && json !== undefined) expect(schema.parse(json)).toEqual(json)
}
