import { raceWithSignal } from '@opengradient/async'
import { type Address, type Hex, OgError } from '@opengradient/protocol'
import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  createWalletClient,
  http,
  type TransactionReceipt,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

import { defineChainById } from './define-chain-by-id.ts'
import { NonceQueue } from './nonce-queue.ts'
import { toChainError } from './to-chain-error.ts'

/** One call of a contract. */
export interface Call<abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>> {
  readonly address: Address
  readonly abi: abi
  readonly functionName: name
  readonly args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>
}

/** Sends transactions of one account, one after the other. */
export interface Sender {
  readonly address: Address
  /**
   * Simulates, sends, and waits until the transaction is mined. Not idempotent by itself: callers pass a sequence number or
   * read the state first, so that a repetition after a crash reverts instead of taking effect again.
   *
   * @param options `onSent` receives the hash before the transaction is mined
   * @throws REVERTED (a RevertError when the simulation reverts), INSUFFICIENT_FUNDS, CHAIN, TIMEOUT, ABORTED; a transaction
   *   that was sent before the signal aborted may still be mined
   */
  execute<const abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>>(
    call: Call<abi, name>,
    options?: { signal?: AbortSignal; onSent?: (hash: Hex) => void },
  ): Promise<TransactionReceipt>
  /** Creates a contract from its creation code with arguments. @throws as execute */
  deploy(data: Hex): Promise<TransactionReceipt>
}

export interface SenderInit {
  readonly rpcUrl: string
  readonly chainId: number
  readonly privateKey: Hex
  /** Time between two reads of a pending transaction. @default 100 */
  readonly pollMs?: number
  /** How long a transaction may stay pending. @default 60000 */
  readonly timeoutMs?: number
}

/** Creates the sender of one account. No second process may send from the same account. */
export function createSender(init: SenderInit): Sender {
  const { rpcUrl, pollMs = 100, timeoutMs = 60_000 } = init
  const chain = defineChainById(init.chainId, rpcUrl)
  const account = privateKeyToAccount(init.privateKey)
  const transport = http(rpcUrl, { retryCount: 2 })
  const reader = createPublicClient({ chain, transport, pollingInterval: pollMs, cacheTime: 0 })
  const wallet = createWalletClient({ chain, transport, account })
  const nonces = new NonceQueue(() => reader.getTransactionCount({ address: account.address, blockTag: 'pending' }))

  const mined = async (hash: Hex, subject: string, signal?: AbortSignal): Promise<TransactionReceipt> => {
    signal?.throwIfAborted()
    const receipt = await raceWithSignal(reader.waitForTransactionReceipt({ hash, timeout: timeoutMs }), signal)
    if (receipt.status !== 'success') throw new OgError('REVERTED', `${subject}: transaction ${hash} reverted.`)
    return receipt
  }

  return {
    address: account.address.toLowerCase() as Address,
    async execute(call, options = {}) {
      const { signal, onSent } = options
      const subject = String(call.functionName)
      // The call is checked where it is made; within, its types are those of any contract.
      const { address, functionName } = call
      const abi: Abi = call.abi
      const args = call.args as readonly unknown[]
      try {
        const hash = await nonces.run<Hex>(async (withNonce) => {
          signal?.throwIfAborted()
          const { request } = await reader.simulateContract({ address, abi, functionName, args, account })
          return withNonce((nonce) => wallet.writeContract({ ...request, nonce }))
        })
        onSent?.(hash)
        return await mined(hash, subject, signal)
      } catch (error) {
        if (signal?.aborted) throw new OgError('ABORTED', `${subject}: aborted.`, { cause: error })
        throw toChainError(error, subject, timeoutMs)
      }
    },
    async deploy(data) {
      try {
        const hash = await nonces.run<Hex>((withNonce) => withNonce((nonce) => wallet.sendTransaction({ data, nonce })))
        return await mined(hash, 'deploy')
      } catch (error) {
        throw toChainError(error, 'deploy', timeoutMs)
      }
    },
  }
}
