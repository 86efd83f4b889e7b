import { createServer, type Server } from 'node:net'

/** Hosts for which a server listens on the loopback address of IPv6 too: `localhost` can mean either. */
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/**
 * Lets a server on the loopback address of IPv4 take connections of `[::1]` on the same port. Where the address or its port cannot
 * be had, there are none.
 * @returns ends it
 */
export async function listenOnLoopback(server: Server, host: string, port: number): Promise<() => Promise<void>> {
  if (!loopbackHosts.has(host)) return async () => undefined
  const other = createServer((socket) => server.emit('connection', socket))
  await new Promise<void>((resolve) => {
    other.once('error', () => resolve()).listen({ host: '::1', port, ipv6Only: true }, resolve)
  })
  return () => new Promise((resolve) => other.close(() => resolve()))
}
