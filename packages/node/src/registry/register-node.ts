import { type ChainReader, nodeRegistryAbi, opgAbi, type Sender } from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import { type Logger, rolesToBits, toHex } from '@opengradient/protocol'

import type { NodeConfig } from '../config.ts'
import { peerProofMessage } from './peer-proof.ts'

/**
 * Registers this node with its stake, or updates its peer key, roles and URL in the registry where they changed.
 * @throws REVERTED when the account lacks the OPG for the stake, CHAIN
 */
export async function registerNode(init: {
  config: Pick<NodeConfig, 'roles' | 'stake'>
  reader: Pick<ChainReader, 'deployment' | 'node'>
  sender: Sender
  peerNode: Pick<PeerNode, 'publicKey' | 'signWithPeerKey'>
  url: string
  logger: Logger
}): Promise<void> {
  const { config, reader, sender, peerNode, url, logger } = init
  const { nodeRegistry, opg } = reader.deployment.contracts
  const peerKey = toHex(peerNode.publicKey)
  const roles = rolesToBits(config.roles)
  const proof = toHex(await peerNode.signWithPeerKey(peerProofMessage(sender.address)))
  const known = await reader.node(sender.address)
  if (known && known.retiredAt === 0) {
    if (known.peerKey === peerKey && known.url === url && rolesToBits(known.roles) === roles) return
    await sender.execute({
      address: nodeRegistry,
      abi: nodeRegistryAbi,
      functionName: 'update',
      args: [peerKey, proof, roles, url],
    })
    logger.info({ url }, 'Registration updated')
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
  logger.info({ url, stake: config.stake }, 'Node registered')
}
