import { opgAbi, settlementAbi } from '@opengradient/chain'
import { toOgError } from '@opengradient/protocol'

import type { Components } from '../../components.ts'

type FundingComponents = Pick<Components, 'config' | 'signer' | 'reader' | 'sender' | 'logger' | 'signal'>

/** Blocks between two checks of the allocation. */
const checkIntervalBlocks = 16

/**
 * Keeps this gateway's allocation to its own jobs at the configured amount: tops it up from the gateway's OPG when less than
 * half is left. A restart does not add to the allocation.
 */
export class SponsorFunding {
  readonly #components: FundingComponents
  #blocks = 0
  #topUp: Promise<void> | undefined

  constructor(components: FundingComponents) {
    this.#components = components
  }

  /** Allows the settlement contract to take deposits: for sponsored jobs, and for availability challenges. */
  async approveDeposits(): Promise<void> {
    const { reader, sender } = this.#components
    const { opg, settlement } = reader.deployment.contracts
    await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, 2n ** 256n - 1n] })
  }

  /** Tops up the allocation if needed. Failures are logged: client-signed jobs do not need the allocation. */
  topUp(): Promise<void> {
    const { logger, signal } = this.#components
    this.#topUp ??= this.#allocate()
      .catch((error: unknown) => {
        if (!signal.aborted) logger.warn({ error: toOgError(error).shortMessage }, 'Sponsor allocation failed')
      })
      .finally(() => {
        this.#topUp = undefined
      })
    return this.#topUp
  }

  /** Counts a block and checks the allocation now and then. Does not wait: the transactions wait for blocks. */
  onBlock(): void {
    if (this.#components.config.gateway.sponsor.enabled && ++this.#blocks % checkIntervalBlocks === 0) void this.topUp()
  }

  async #allocate(): Promise<void> {
    const { config, signer, reader, sender, logger } = this.#components
    const { opg, settlement } = reader.deployment.contracts
    const target = BigInt(config.gateway.sponsor.allocation)
    const allocated = await reader.allocation(signer.address, signer.address, opg)
    if (allocated >= target / 2n) return
    const { opg: balance } = await reader.balance(signer.address)
    const missing = target - allocated
    const amount = missing < balance ? missing : balance
    if (amount === 0n) {
      logger.warn({ gateway: signer.address }, 'Sponsor allocation exhausted')
      return
    }
    await sender.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, amount] })
    await sender.execute({
      address: settlement,
      abi: settlementAbi,
      functionName: 'allocate',
      args: [signer.address, opg, amount],
    })
    logger.info({ amount: amount.toString() }, 'Sponsor allocation topped up')
  }
}
