import { OgError } from '@opengradient/protocol'
import type { FastifyRequest } from 'fastify'

type PostHead = Pick<FastifyRequest, 'method'> & {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Content types of HTML forms. */
const formTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
])

/**
 * Asserts that no HTML form of any page can have sent this POST. Browsers send forms to every origin without asking it first, and
 * the oldest ones without an Origin.
 * @throws UNSUPPORTED_MEDIA
 */
export function assertNoForm({ method, headers }: PostHead): void {
  if (method !== 'POST') return
  const { 'content-type': type, origin } = headers
  if (type === 'application/octet-stream' || type === 'application/json') return
  if (typeof type !== 'string') {
    // A page can send a body without a type. Programs that do are no browsers, and have no origin.
    if (origin !== undefined) throw refused('Requests of pages need a content type.')
    return
  }
  const media = type.split(';', 1).join('').trim().toLowerCase()
  if (formTypes.has(media))
    throw refused(`Bodies of the content type ${media} are not read: every web page can send them.`)
}

function refused(text: string): OgError<'UNSUPPORTED_MEDIA'> {
  return new OgError('UNSUPPORTED_MEDIA', text, {
    next: ['Send the header content-type: application/json, or application/octet-stream with binary tensors.'],
  })
}
