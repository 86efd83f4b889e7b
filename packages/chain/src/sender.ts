import { type Address, type Hex, OgError } from '@opengradient/protocol'
import {
  type Abi,
  type Chain,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  createWalletClient,
  defineChain,
  http,
  type TransactionReceipt,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

import { toChainError } from './errors.ts'

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
   * Simulates, sends, and waits until the transaction is mined. Not idempotent by itself: callers make their calls so
   * (a sequence number, a state that is looked at first), then a crash in between costs a refused repetition.
   * @throws REVERTED (a RevertError with the custom error's name), CHAIN, TIMEOUT, ABORTED
   */
  execute<const abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>>(
    call: Call<abi, name>,
    options?: { signal?: AbortSignal; onSent?: (hash: Hex) => void },
  ): Promise<TransactionReceipt>
  /** Bytes without a function: how contracts are created. */
  deploy(data: Hex): Promise<TransactionReceipt>
}

export interface SenderInit {
  readonly rpcUrl: string
  readonly chainId: number
  readonly privateKey: Hex
  /** How often a pending transaction is looked for. Default 100. */
  readonly pollMs?: number
  /** How long a transaction may stay pending. Default 60,000. */
  readonly timeoutMs?: number
}

export function createSender(init: SenderInit): Sender {
  const { rpcUrl, pollMs = 100, timeoutMs = 60_000 } = init
  const chain = chainOf(init.chainId, rpcUrl)
  const account = privateKeyToAccount(init.privateKey)
  const transport = http(rpcUrl, { retryCount: 2 })
  const reader = createPublicClient({ chain, transport, pollingInterval: pollMs, cacheTime: 0 })
  const wallet = createWalletClient({ chain, transport, account })
  // One transaction at a time takes a nonce; waiting for it to be mined is not part of the turn.
  let turn: Promise<unknown> = Promise.resolve()
  let nextNonce = 0
  const inTurn = <T>(body: () => Promise<T>): Promise<T> => {
    const result = turn.then(body, body)
    turn = result.catch(() => undefined)
    return result
  }
  const takeNonce = async (): Promise<number> => {
    const pending = await reader.getTransactionCount({ address: account.address, blockTag: 'pending' })
    nextNonce = Math.max(pending, nextNonce)
    return nextNonce
  }
  /** What was refused took no nonce: ask the chain again next time. */
  const forgetNonce = (error: unknown): never => {
    nextNonce = 0
    throw error
  }

  const mined = async (hash: Hex, what: string, signal?: AbortSignal): Promise<TransactionReceipt> => {
    signal?.throwIfAborted()
    const receipt = await orAbort(reader.waitForTransactionReceipt({ hash, timeout: timeoutMs }), signal)
    if (receipt.status !== 'success') throw new OgError('REVERTED', `${what}: reverted in transaction ${hash}.`)
    return receipt
  }

  return {
    address: account.address.toLowerCase() as Address,
    async execute(call, options = {}) {
      const { signal, onSent } = options
      const what = String(call.functionName)
      try {
        const hash = await inTurn(async () => {
          signal?.throwIfAborted()
          const { request } = await reader.simulateContract({ ...call, account } as never)
          const nonce = await takeNonce()
          const sent = await wallet.writeContract({ ...(request as object), nonce } as never).catch(forgetNonce)
          nextNonce = nonce + 1
          return sent
        })
        onSent?.(hash)
        return await mined(hash, what, signal)
      } catch (error) {
        if (signal?.aborted) throw new OgError('ABORTED', `${what}: aborted.`, { cause: error })
        throw toChainError(error, what)
      }
    },
    async deploy(data) {
      try {
        const hash = await inTurn(async () => {
          const nonce = await takeNonce()
          const sent = await wallet.sendTransaction({ data, nonce } as never).catch(forgetNonce)
          nextNonce = nonce + 1
          return sent
        })
        return await mined(hash, 'deploy')
      } catch (error) {
        throw toChainError(error, 'deploy')
      }
    },
  }
}

/** viem's description of a chain that is known by its id alone. */
export function chainOf(chainId: number, rpcUrl: string): Chain {
  return defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
}

/** Whoever waits stops when the signal aborts; a transaction that was sent is not taken back by that. */
function orAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
