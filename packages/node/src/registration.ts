import { type ChainReader, nodeRegistryAbi, opgAbi, type Sender } from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import { type Logger, rolesToBits, toHex } from '@opengradient/protocol'

import type { NodeConfig } from './config.ts'
import { peerProofMessage } from './registry/node-registry-cache.ts'

/**
 * Makes the registry say what this node is: registers it with its stake, or updates peer key, roles and URL where they
 * changed. @throws REVERTED when the account lacks the OPG for the stake, CHAIN
 */
export async function registerNode(init: {
  config: NodeConfig
  reader: ChainReader
  sender: Sender
  host: PeerNode
  url: string
  logger: Logger
}): Promise<void> {
  const { config, reader, sender, host, url, logger } = init
  const { nodeRegistry, opg } = reader.deployment.contracts
  const peerKey = toHex(host.publicKey)
  const roles = rolesToBits(config.roles)
  const proof = toHex(await host.signWithPeerKey(peerProofMessage(sender.address)))
  const known = await reader.node(sender.address)
  if (known && known.retiredAt === 0) {
    if (known.peerKey === peerKey && known.url === url && rolesToBits(known.roles) === roles) return
    await sender.execute({
      address: nodeRegistry,
      abi: nodeRegistryAbi,
      functionName: 'update',
      args: [peerKey, proof, roles, url],
    })
    logger.info({ url }, 'updated its registration')
    return
  }
  const stake = BigInt(config.stake)
  await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [nodeRegistry, stake] })
  await sender.execute({
    address: nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'register',
    args: [peerKey, proof, roles, url, stake],
  })
  logger.info({ url, stake: config.stake }, 'registered')
}
