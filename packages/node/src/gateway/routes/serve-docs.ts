import { createHash } from 'node:crypto'

import { apiPageStyle, createOpenApiDocument, renderApiPage, routes } from '@opengradient/api'
import type { FastifyInstance } from 'fastify'

import { serveRoute } from '../../http/serve-route.ts'

const styleHash = createHash('sha256').update(apiPageStyle).digest('base64')

/** The page has one style and nothing else: a browser refuses what else were in it. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Serves the HTTP contract as a readable page. */
export function serveDocs(app: FastifyInstance): void {
  let page: string | undefined
  serveRoute(app, routes.getDocs, () => {
    page ??= renderApiPage(createOpenApiDocument())
    return { status: 200, body: page, headers }
  })
}
