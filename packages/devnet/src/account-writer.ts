import { createReader, createSender, type Deployment, type Writer } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'

/** Transactions of an account of a devnet. */
export function accountWriter(init: { rpcUrl: string; deployment: Deployment; privateKey: Hex }): Writer {
  const { rpcUrl, deployment, privateKey } = init
  const sender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey, pollMs: 20 })
  return { sender, clients: createReader({ rpcUrls: [rpcUrl], deployment }).clients }
}
