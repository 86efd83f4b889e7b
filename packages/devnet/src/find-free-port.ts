import { createServer } from 'node:net'

import { OgError } from '@opengradient/protocol'

/** Ports that are tried from the preferred one on. */
const maxTries = 200

/**
 * The preferred port of the loopback interface, or the next free one.
 *
 * @throws UNAVAILABLE when none of the next 200 ports is free
 */
export async function findFreePort(preferred: number): Promise<number> {
  const last = Math.min(preferred + maxTries - 1, 65_535)
  for (let port = preferred; port <= last; port++) if (await isFree(port)) return port
  throw new OgError('UNAVAILABLE', `No port from ${preferred} to ${last} is free.`, {
    next: ['Choose another with --port, --grpc-port and --rpc-port.'],
  })
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
  })
  if (isListening) await new Promise((resolve) => server.close(resolve))
  return isListening
}
