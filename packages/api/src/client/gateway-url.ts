import { OgError } from '@opengradient/protocol'

/** A gateway's base URL without a slash at the end. @throws USAGE */
export function parseGatewayUrl(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw new OgError('USAGE', `Invalid gateway URL: ${text.slice(0, 200)}`, {
      cause,
      next: ['Use a URL such as http://127.0.0.1:8080.'],
    })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OgError('USAGE', `A gateway URL uses http or https, not ${url.protocol}`)
  return url.href.replace(/\/+$/, '')
}
