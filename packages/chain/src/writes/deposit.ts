import type { Address } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedCall } from '../clients.ts'
import { getFreeBalance } from '../reads/get-free-balance.ts'
import { RevertError } from '../revert-error.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface DepositRequest {
  readonly token: Address
  /** Free money in the Escrow that the account has afterwards, in the token's smallest unit. */
  readonly balance: bigint
}

/** Attempts of one deposit. A further one follows where another deposit of the account has used the allowance. */
const maxAttempts = 16

/**
 * Deposits what the sender's account lacks of a free balance. Idempotent, since a balance is reached instead of an amount added.
 *
 * @throws REVERTED when the account has too few tokens
 */
export async function deposit(writer: Writer, request: DepositRequest, options?: WriteOptions): Promise<WriteResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await depositOnce(writer, request, options)
    } catch (error) {
      const isUsed = error instanceof RevertError && error.errorName === 'ERC20InsufficientAllowance'
      if (!isUsed || attempt === maxAttempts) throw error
    }
  }
}

async function depositOnce(
  writer: Writer,
  { token, balance }: DepositRequest,
  options: WriteOptions | undefined,
): Promise<WriteResult> {
  const { sender, clients } = writer
  const missing = balance - (await getFreeBalance(clients, sender.address, token))
  if (missing <= 0n) return unchanged
  const { escrow } = clients.deployment.contracts
  const contract = { address: token, abi: abis.opg } as const
  const allowance = await agreedCall(clients, 'allowance', {
    ...contract,
    functionName: 'allowance',
    args: [sender.address, escrow],
  })
  if (allowance < missing) {
    await sender.execute({ ...contract, functionName: 'approve', args: [escrow, missing] })
  }
  return write(writer, { contract: 'escrow', functionName: 'deposit', args: [token, missing] }, options)
}
