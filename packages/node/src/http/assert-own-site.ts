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

/**
 * Asserts that no foreign web page makes a browser send this request. A browser on the node's machine reaches its loopback
 * address, so that any page could spend a sponsor's budget. Programs other than browsers send no Origin.
 *
 * @param isLoopback whether the server listens on a loopback address: then a host name that a page's own DNS server resolves
 *   to this machine is refused too
 * @throws NOT_AUTHORISED
 */
export function assertOwnSite({ method, headers }: RequestHead, isLoopback: boolean): void {
  const { host = '', origin } = headers
  if (isLoopback && !isLocalName(nameOf(host))) {
    throw new OgError('NOT_AUTHORISED', `The host name ${JSON.stringify(host.slice(0, 100))} is not of this node.`, {
      next: ['Use localhost or an IP address.'],
    })
  }
  const isSafe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  const isForeign =
    (origin !== undefined && hostOf(origin) !== host.toLowerCase()) || headers['sec-fetch-site'] === 'cross-site'
  if (isForeign && !isSafe) {
    throw new OgError('NOT_AUTHORISED', 'A web page of another origin must not send this request.', {
      next: ["Serve the page and the gateway under one origin, or call the gateway from the page's server."],
    })
  }
}

/** The host and port of an origin; undefined for `null` and text that is no URL. */
function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host
}

/** A Host header without its port. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}

function isLocalName(name: string): boolean {
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost')
}
