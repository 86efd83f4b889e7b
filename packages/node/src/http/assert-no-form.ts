import { routes } from '@opengradient/api'
import { OgError } from '@opengradient/protocol'
import type { FastifyRequest } from 'fastify'

import { routerPath } from './serve-route.ts'

interface PostHead extends Pick<FastifyRequest, 'method'> {
  readonly routeOptions: { readonly url?: string | undefined }
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Content types of HTML forms. */
const formTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
])

/** Routes that take forms. */
const formRoutes: ReadonlySet<string> = new Set([routes.inferTask, routes.inferVersionTask].map(routerPath))

/**
 * Asserts that no HTML form of any page can have sent this POST. Browsers send forms to every origin without asking it first, and
 * the oldest ones without an Origin. A route for forms takes one with a header of the network, which an HTML form does not send.
 * @throws UNSUPPORTED_MEDIA
 */
export function assertNoForm({ method, headers, routeOptions }: PostHead): void {
  if (method !== 'POST') return
  const { 'content-type': type, origin } = headers
  if (type === 'application/octet-stream' || type === 'application/json') return
  if (typeof type !== 'string') {
    // A page can send a body without a type. Programs that do are no browsers, and have no origin.
    if (origin !== undefined) throw refused('Requests of pages need a content type.')
    return
  }
  const media = type.split(';', 1).join('').trim().toLowerCase()
  if (!formTypes.has(media)) return
  const takesForms = media === 'multipart/form-data' && formRoutes.has(routeOptions.url ?? '')
  if (takesForms && Object.keys(headers).some((name) => name.startsWith('x-og-'))) return
  throw refused(
    `Bodies of the content type ${media} are not read${takesForms ? ' without a header x-og-…' : ''}: every web page can send them.`,
    takesForms ? ['Add a header of the network, such as x-og-require: signed, or send JSON.'] : undefined,
  )
}

const advice = ['Send the header content-type: application/json, or application/octet-stream with binary tensors.']

function refused(text: string, next: readonly string[] = advice): OgError<'UNSUPPORTED_MEDIA'> {
  return new OgError('UNSUPPORTED_MEDIA', text, { next })
}
