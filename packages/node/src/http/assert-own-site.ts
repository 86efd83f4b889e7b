import { isIP } from 'node:net'

import { OgError } from '@opengradient/protocol'
import type { FastifyRequest } from 'fastify'

type RequestHead = Pick<FastifyRequest, 'method'> & {
  readonly headers: {
    readonly host?: string | undefined
    readonly origin?: string | undefined
    readonly 'sec-fetch-site'?: unknown
  }
}

export interface OwnSite {
  /**
   * Whether the server listens on a loopback address: then a host name that a page's own DNS server resolves to this machine is
   * refused.
   */
  readonly isLoopback: boolean
  /** Whether pages of another origin may send requests with an effect. */
  readonly allows: (origin: string) => boolean
}

/**
 * Asserts that no page of a foreign origin makes a browser send this request, unless it may. A browser on the node's machine
 * reaches its loopback address. Programs other than browsers send no Origin.
 * @throws NOT_AUTHORISED
 */
export function assertOwnSite({ method, headers }: RequestHead, { isLoopback, allows }: OwnSite): void {
  const { host = '', origin } = headers
  if (isLoopback && !isLocalName(nameOf(host))) {
    throw new OgError('NOT_AUTHORISED', `The host name ${JSON.stringify(host.slice(0, 100))} is not of this node.`, {
      next: ['Use localhost or an IP address.'],
    })
  }
  const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const isForeign =
    (origin !== undefined && hostOf(origin) !== host.toLowerCase()) || headers['sec-fetch-site'] === 'cross-site'
  if (!isForeign || isSafe || allows(origin ?? 'null')) return
  const page = origin === undefined ? 'A page of another site' : `A page of ${JSON.stringify(origin.slice(0, 100))}`
  throw new OgError('NOT_AUTHORISED', `${page} must not send this request to this node.`, {
    next: ["Call the gateway from the page's server, or have its operator add the origin to gateway.corsOrigins."],
  })
}

/** The host and port of an origin; undefined for `null` and text that is no URL. */
function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host
}

/** A Host header without its port. */
function nameOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
}

function isLocalName(name: string): boolean {
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost')
}
