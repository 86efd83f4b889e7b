import { opgAbi, settlementAbi } from '@opengradient/chain'
import type { Components } from '../components.ts'

/**
 * Keeps what a sponsoring gateway has allocated to its own jobs at the configured amount: tops it up from its OPG when less
 * than half is left. Restarting does not add to what is there.
 */
export async function fundSponsor(components: Components): Promise<void> {
  const { config, signer, reader, sender, logger } = components
  const { opg, settlement } = reader.deployment.contracts
  const target = BigInt(config.gateway.sponsorAllocation)
  const allocated = await reader.allocation(signer.address, signer.address, opg)
  if (allocated >= target / 2n) return
  const { opg: balance } = await reader.balance(signer.address)
  const missing = target - allocated
  const amount = missing < balance ? missing : balance
  if (amount === 0n) {
    logger.warn({ account: signer.address }, 'has no OPG left to sponsor requests with')
    return
  }
  await sender.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, amount] })
  await sender.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'allocate',
    args: [signer.address, opg, amount],
  })
  logger.info({ amount: amount.toString() }, 'allocated OPG to sponsored jobs')
}

/** Lets the settlement contract take deposits: for sponsored jobs, and for the bodies that this gateway demands. */
export async function approveDeposits({ reader, sender }: Components): Promise<void> {
  const { opg, settlement } = reader.deployment.contracts
  await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, 2n ** 256n - 1n] })
}
