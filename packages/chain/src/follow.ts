import type { Address } from '@opengradient/protocol'
import { type ChainEvent, decodeChainEvent, eventContracts } from './chain-event.ts'
import type { Deployment } from './deployment.ts'
import { type EventSource, type FollowOptions, followEvents } from './follow-events.ts'

export interface FollowerInit extends FollowOptions<ChainEvent> {
  readonly deployment: Deployment
}

/** Delivers the events of the deployment's contracts, see `followEvents`. */
export function follow(init: FollowerInit, signal: AbortSignal): Promise<void> {
  const { deployment, ...options } = init
  const contracts = eventContracts(deployment)
  const source: EventSource<ChainEvent> = {
    addresses: [...contracts.keys()],
    decode(log, timestamp) {
      const contract = contracts.get(log.address.toLowerCase() as Address)
      return contract && decodeChainEvent(log, contract, timestamp)
    },
  }
  return followEvents({ ...options, chainId: deployment.chainId, source }, signal)
}
