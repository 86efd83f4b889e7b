import { nodeRegistryAbi, RevertError, seedCommitment } from '@opengradient/chain'
import { decodeRecord, encodeRecord, fromHex, type Hex, isOnDuty, sha256, toHex } from '@opengradient/protocol'

import type { Components } from '../components.ts'

/** Decides which receipts an auditor must check. */
export interface Sampler {
  /** Commits to the seed of the coming epoch and reveals those of epochs that are over. */
  onBlock(headTimestamp: number): Promise<void>
  isOnDuty(receiptHash: Hex, auditBps: number, headTimestamp: number): boolean
}

/**
 * Seeds follow from one secret of the node, so that a restart changes no duty. A receipt is drawn with the seed of the epoch
 * in which it was seen; that of the first, running epoch cannot be committed any more and is used uncommitted.
 */
export function createSampler(components: Components, epochSeconds: number): Sampler {
  const { config, outbox, sender, reader } = components
  const secret = sha256(encodeRecord(['og/seed-secret/1', fromHex(config.accountKey)]))
  const seedOf = (epoch: number): Hex => toHex(sha256(encodeRecord(['og/seed/1', secret, epoch])))
  const { nodeRegistry } = reader.deployment.contracts
  let committedFor = 0

  const refused = (error: unknown, names: readonly string[]): void => {
    if (!(error instanceof RevertError && names.includes(error.errorName ?? ''))) throw error
  }
  outbox.process('commit-seed', async ({ payload }) => {
    const epoch = decodeRecord(payload, 64) as number
    const commitment = seedCommitment(components.signer.address, epoch, seedOf(epoch))
    await sender
      .execute({
        address: nodeRegistry,
        abi: nodeRegistryAbi,
        functionName: 'commitSeed',
        args: [BigInt(epoch), commitment],
      })
      .catch((error: unknown) => refused(error, ['AlreadyCommitted', 'EpochBegun']))
  })
  outbox.process('reveal-seed', async ({ payload }) => {
    const epoch = decodeRecord(payload, 64) as number
    await sender
      .execute({
        address: nodeRegistry,
        abi: nodeRegistryAbi,
        functionName: 'revealSeed',
        args: [BigInt(epoch), seedOf(epoch)],
      })
      .catch((error: unknown) => refused(error, ['WrongSeed']))
  })

  return {
    async onBlock(headTimestamp) {
      const epoch = Math.floor(headTimestamp / epochSeconds)
      if (epoch < committedFor) return
      const payload = encodeRecord(epoch + 1)
      await outbox.enqueue({ key: `commit-seed/${epoch + 1}`, kind: 'commit-seed', payload })
      // The seed committed an epoch ago is that of the running epoch; the one before it is over.
      if (outbox.state(`commit-seed/${epoch - 1}`) === 'done') {
        await outbox.enqueue({ key: `reveal-seed/${epoch - 1}`, kind: 'reveal-seed', payload: encodeRecord(epoch - 1) })
      }
      committedFor = epoch + 1
    },
    isOnDuty: (receiptHash, auditBps, headTimestamp) =>
      isOnDuty(seedOf(Math.floor(headTimestamp / epochSeconds)), receiptHash, auditBps),
  }
}
