import type { ChainHead, ChainReader, OnChainParameters } from '@opengradient/chain'
import { type Address, OgError } from '@opengradient/protocol'

/** Roles whose registration gives a receipt its weight. */
export type CheckedRole = 'worker' | 'gateway'

/**
 * Asserts that an account had a role at the end of a block.
 *
 * @throws NOT_REGISTERED, CHAIN, RPC_DISAGREE
 */
export async function assertRegisteredAt(
  reader: ChainReader,
  account: Address,
  role: CheckedRole,
  block: number,
): Promise<void> {
  if ((await reader.roles(account, block)).includes(role)) return
  throw notRegistered(account, role, `was not registered as a ${role} at block ${block}.`)
}

/**
 * Asserts that an account has a role now; that a worker has pledged the module's stake and is not suspended.
 *
 * @throws NOT_REGISTERED, CHAIN, RPC_DISAGREE
 */
export async function assertActiveNow(
  reader: ChainReader,
  account: Address,
  role: CheckedRole,
  { batches }: OnChainParameters,
  head: ChainHead,
): Promise<void> {
  if (!(await reader.roles(account)).includes(role)) {
    throw notRegistered(account, role, `is not registered as a ${role}.`)
  }
  if (role === 'gateway') return
  const [pledge, { suspendedUntil }] = await Promise.all([
    reader.pledge(account, role),
    reader.workerAccount(account, reader.deployment.contracts.opg),
  ])
  if (pledge.amount < batches.workerStake) {
    throw notRegistered(account, role, "has pledged less than the worker's stake of the module.")
  }
  if (suspendedUntil > head.timestamp) {
    throw notRegistered(account, role, `is suspended until ${new Date(suspendedUntil * 1000).toISOString()}.`)
  }
}

function notRegistered(account: Address, role: CheckedRole, reason: string): OgError {
  return new OgError('NOT_REGISTERED', `${account} ${reason}`, {
    details: { account, role },
    next: ['It never registered, has retired or is suspended. Do not rely on its signatures.'],
  })
}
