import type { Hex } from '@opengradient/protocol'
import type { Abi, ContractFunctionArgs, ContractFunctionName, TransactionReceipt } from 'viem'
import { type Abis, abis } from '../abis.ts'
import type { Clients } from '../clients.ts'
import { RevertError } from '../revert-error.ts'
import type { Call, Sender } from '../sender.ts'

/** An account's transactions, and reads of the state that they start from. */
export interface Writer {
  readonly sender: Sender
  readonly clients: Clients
}

/** `unchanged`: the chain is in the requested state already, and nothing was sent. */
export type WriteResult =
  | { readonly status: 'sent'; readonly receipt: TransactionReceipt }
  | { readonly status: 'unchanged' }

export interface WriteOptions {
  readonly signal?: AbortSignal | undefined
  /** Receives the hash before the transaction is mined. */
  readonly onSent?: ((hash: Hex) => void) | undefined
}

export const unchanged: WriteResult = { status: 'unchanged' }

type WriteName<Contract extends keyof Abis> = ContractFunctionName<Abis[Contract], 'nonpayable' | 'payable'>

/** A call of one of the deployment's contracts. */
export interface ContractWrite<Contract extends keyof Abis, name extends WriteName<Contract>> {
  readonly contract: Contract
  readonly functionName: name
  readonly args: ContractFunctionArgs<Abis[Contract], 'nonpayable' | 'payable', name>
  /** Custom errors that mean that the call took effect before. @default none */
  readonly alreadyDone?: readonly string[]
}

/**
 * Sends a call.
 *
 * @returns `unchanged` when the call reverts with one of `alreadyDone`
 * @throws REVERTED (a RevertError with the custom error of whichever contract reverted), INSUFFICIENT_FUNDS, CHAIN, TIMEOUT,
 *   ABORTED
 */
export async function write<Contract extends keyof Abis, const name extends WriteName<Contract>>(
  { sender, clients }: Writer,
  { contract, functionName, args, alreadyDone = [] }: ContractWrite<Contract, name>,
  { signal, onSent }: WriteOptions = {},
): Promise<WriteResult> {
  const call = { address: clients.deployment.contracts[contract], abi: abis[contract] as Abi, functionName, args }
  try {
    // Name and arguments are checked above; within, the call is one of any contract.
    const receipt = await sender.execute(call as Call<Abi, string>, {
      ...(signal && { signal }),
      ...(onSent && { onSent }),
    })
    return { status: 'sent', receipt }
  } catch (error) {
    if (error instanceof RevertError && alreadyDone.includes(error.errorName ?? '')) return unchanged
    throw error
  }
}
