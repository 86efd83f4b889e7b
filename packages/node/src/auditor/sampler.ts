import { nodeRegistryAbi, RevertError, seedCommitment } from '@opengradient/chain'
import { decodeRecord, encodeRecord, fromHex, type Hex, isOnDuty, sha256, toHex } from '@opengradient/protocol'

import type { Components } from '../components.ts'

type SamplerComponents = Pick<Components, 'config' | 'signer' | 'outbox' | 'sender' | 'reader'>

/**
 * Decides which receipts an auditor must audit. The seeds derive from one secret of the node, so that a restart changes no
 * decision. A receipt is drawn with the seed of the epoch in which it was received; the seed of the first, running epoch
 * cannot be committed any more and is used uncommitted.
 */
export class Sampler {
  readonly #components: SamplerComponents
  readonly #epochSeconds: number
  readonly #secret: Uint8Array
  #committedEpoch = 0

  constructor(components: SamplerComponents, epochSeconds: number) {
    this.#components = components
    this.#epochSeconds = epochSeconds
    this.#secret = sha256(encodeRecord(['og/seed-secret/1', fromHex(components.config.accountKey)]))
    const { outbox } = components
    outbox.process('commit-seed', ({ payload }) => this.#commitSeed(decodeRecord(payload, 64) as number))
    outbox.process('reveal-seed', ({ payload }) => this.#revealSeed(decodeRecord(payload, 64) as number))
  }

  /** Commits to the seed of the coming epoch and reveals those of past epochs. */
  async onBlock(headTimestamp: number): Promise<void> {
    const { outbox } = this.#components
    const epoch = this.#epochAt(headTimestamp)
    if (epoch < this.#committedEpoch) return
    const payload = encodeRecord(epoch + 1)
    await outbox.enqueue({ key: `commit-seed/${epoch + 1}`, kind: 'commit-seed', payload })
    // The seed of the running epoch was committed an epoch ago; the epoch before it has ended.
    if (outbox.state(`commit-seed/${epoch - 1}`) === 'done') {
      await outbox.enqueue({ key: `reveal-seed/${epoch - 1}`, kind: 'reveal-seed', payload: encodeRecord(epoch - 1) })
    }
    this.#committedEpoch = epoch + 1
  }

  isSampled(receiptHash: Hex, auditBps: number, headTimestamp: number): boolean {
    return isOnDuty(this.#seedOf(this.#epochAt(headTimestamp)), receiptHash, auditBps)
  }

  #epochAt(timestamp: number): number {
    return Math.floor(timestamp / this.#epochSeconds)
  }

  #seedOf(epoch: number): Hex {
    return toHex(sha256(encodeRecord(['og/seed/1', this.#secret, epoch])))
  }

  async #commitSeed(epoch: number): Promise<void> {
    const { sender, signer, reader } = this.#components
    const commitment = seedCommitment(signer.address, epoch, this.#seedOf(epoch))
    const address = reader.deployment.contracts.nodeRegistry
    await sender
      .execute({ address, abi: nodeRegistryAbi, functionName: 'commitSeed', args: [BigInt(epoch), commitment] })
      .catch((error: unknown) => ignoreReverts(error, ['AlreadyCommitted', 'EpochBegun']))
  }

  async #revealSeed(epoch: number): Promise<void> {
    const { sender, reader } = this.#components
    const address = reader.deployment.contracts.nodeRegistry
    await sender
      .execute({
        address,
        abi: nodeRegistryAbi,
        functionName: 'revealSeed',
        args: [BigInt(epoch), this.#seedOf(epoch)],
      })
      .catch((error: unknown) => ignoreReverts(error, ['WrongSeed']))
  }
}

function ignoreReverts(error: unknown, names: readonly string[]): void {
  if (!(error instanceof RevertError && names.includes(error.errorName ?? ''))) throw error
}
