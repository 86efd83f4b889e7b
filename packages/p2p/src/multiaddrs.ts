import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { OgError } from '@opengradient/protocol'

/** @throws BAD_INPUT */
export function parseAddress(address: string): Multiaddr {
  try {
    return multiaddr(address)
  } catch (cause) {
    throw new OgError('BAD_INPUT', `Not a multiaddr: ${address.slice(0, 100)}`, {
      cause,
      details: { field: 'address' },
      next: ['Use a form like /ip4/127.0.0.1/tcp/4001.'],
    })
  }
}

/** The peer id at the end of a multiaddr. @throws BAD_INPUT */
export function peerIdOf(address: string): string | undefined {
  return parseAddress(address)
    .getComponents()
    .findLast((component) => component.name === 'p2p')?.value
}
