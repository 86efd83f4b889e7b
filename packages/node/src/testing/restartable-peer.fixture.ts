import type { PeerNode } from '@opengradient/p2p'

/** A peer that several roles use one after the other: the handler that was set last answers, also for those that were stopped. */
export function restartablePeer(peerNode: PeerNode): PeerNode {
  const handlers = new Map<string, Parameters<PeerNode['handleChannel']>[2]>()
  const handleChannel: PeerNode['handleChannel'] = async (protocol, limits, handler) => {
    const isNew = !handlers.has(protocol)
    handlers.set(protocol, handler)
    if (isNew) await peerNode.handleChannel(protocol, limits, (channel) => (handlers.get(protocol) ?? handler)(channel))
  }
  return new Proxy(peerNode, {
    get(target, name) {
      if (name === 'handleChannel') return handleChannel
      const value = Reflect.get(target, name)
      return value?.bind?.(target) ?? value
    },
  })
}
