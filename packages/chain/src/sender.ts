import { withDeadline } from '@opengradient/async'
import {
  type Address,
  type Clock,
  type Hex,
  type Logger,
  OgError,
  silentLogger,
  systemClock,
} from '@opengradient/protocol'
import {
  type Abi,
  BaseError,
  type Chain,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  createWalletClient,
  ExecutionRevertedError,
  encodeFunctionData,
  type HttpTransport,
  type LocalAccount,
  type PublicClient,
  type TransactionReceipt,
  type WalletClient,
} from 'viem'

import { defineChainById } from './define-chain-by-id.ts'
import { NonceQueue } from './nonce-queue.ts'
import { PendingTransaction } from './pending-transaction.ts'
import { RevertError } from './revert-error.ts'
import { rpcTransport } from './rpc-transport.ts'
import { signingAccount } from './signing-account.ts'
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
  /** Time between the first two reads of a pending transaction; later ones are further apart. @default 100 */
  readonly pollMs?: number
  /** How long a call waits for its transaction. @default 60000 */
  readonly timeoutMs?: number
  /** Age from which the endpoint is asked whether it still has a transaction; a lost one is sent again. @default 3000 */
  readonly checkMs?: number
  /** Age from which a transaction in the pool is replaced by one with higher fees. @default 20000 */
  readonly replaceMs?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default no log */
  readonly logger?: Logger
}

/**
 * Creates the sender of one account. The roles of a node need an account of their own: where another process sends from it too, a
 * nonce that the other one used first is replaced by the next, but a transaction with higher fees can still displace another,
 * and equal calls of both can become one transaction.
 */
export function createSender(init: SenderInit): Sender {
  return new AccountSender(init)
}

/** Nonces that one call tries while another process sends from the account. */
const maxNonces = 16

class AccountSender implements Sender {
  readonly address: Address
  readonly #init: Required<Omit<SenderInit, 'rpcUrl' | 'chainId' | 'privateKey'>>
  readonly #account: LocalAccount
  readonly #reader: PublicClient<HttpTransport, Chain>
  readonly #wallet: WalletClient<HttpTransport, Chain, LocalAccount>
  readonly #nonces: NonceQueue
  /** Sent transactions without a receipt. */
  #pending = 0

  constructor(init: SenderInit) {
    const { rpcUrl, pollMs = 100, timeoutMs = 60_000, checkMs = 3_000, replaceMs = 20_000 } = init
    const { clock = systemClock, logger = silentLogger } = init
    this.#init = { pollMs, timeoutMs, checkMs, replaceMs, clock, logger }
    const chain = defineChainById(init.chainId, rpcUrl)
    const transport = rpcTransport(rpcUrl, { retryCount: 2 })
    this.#account = signingAccount(init.privateKey)
    this.address = this.#account.address.toLowerCase() as Address
    this.#reader = createPublicClient({ chain, transport, cacheTime: 0 })
    this.#wallet = createWalletClient({ chain, transport, account: this.#account })
    this.#nonces = new NonceQueue(() => this.#count('pending'))
  }

  async execute<const abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>>(
    call: Call<abi, name>,
    { signal, onSent }: { signal?: AbortSignal; onSent?: (hash: Hex) => void } = {},
  ): Promise<TransactionReceipt> {
    const subject = String(call.functionName)
    // The call is checked where it is made; within, its types are those of any contract.
    const address = call.address
    const functionName: string = call.functionName
    const abi: Abi = call.abi
    const args = call.args as readonly unknown[]
    return this.#run(subject, { signal, onSent }, async () => {
      signal?.throwIfAborted()
      const simulate = () => this.#reader.simulateContract({ address, abi, functionName, args, account: this.#account })
      // An endpoint can combine the state of one block with the number of another: a revert counts when it is repeated.
      await simulate().catch(async (error: unknown) => {
        if (!(toChainError(error, subject) instanceof RevertError)) throw error
        await this.#init.clock.sleep(this.#init.pollMs, signal)
        return simulate()
      })
      return { to: address, data: encodeFunctionData({ abi, functionName, args }) }
    })
  }

  deploy(data: Hex): Promise<TransactionReceipt> {
    return this.#run('deploy', {}, () => Promise.resolve({ data }))
  }

  async #run(
    subject: string,
    { signal, onSent }: { signal?: AbortSignal | undefined; onSent?: ((hash: Hex) => void) | undefined },
    prepare: () => Promise<{ to?: Address; data: Hex }>,
  ): Promise<TransactionReceipt> {
    try {
      const { pending, hash } = await this.#send(prepare, signal)
      onSent?.(hash)
      const receipt = await this.#wait(pending, subject, signal)
      if (receipt.status !== 'success') {
        throw new OgError('REVERTED', `${subject}: transaction ${receipt.transactionHash} reverted.`)
      }
      return receipt
    } catch (error) {
      if (signal?.aborted) throw new OgError('ABORTED', `${subject}: aborted.`, { cause: error })
      throw toChainError(error, subject)
    }
  }

  /** Sends with the next nonce, and with a later one where another process has used it meanwhile. */
  async #send(
    prepare: () => Promise<{ to?: Address; data: Hex }>,
    signal: AbortSignal | undefined,
  ): Promise<{ pending: PendingTransaction; hash: Hex }> {
    const { clock, pollMs } = this.#init
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#nonces.run(async (withNonce) => {
          const content = await prepare()
          return withNonce(async (nonce) => {
            const transaction = await this.#sign(content, nonce).catch(async (error: unknown) => {
              if (!isExecutionReverted(error)) throw error
              // The state changed after the simulation: another one names the revert, or there is none any more.
              return this.#sign(await prepare(), nonce)
            })
            return { pending: transaction, hash: await transaction.send() }
          })
        })
      } catch (error) {
        if (!isNonceUsed(error) || attempt === maxNonces) throw error
        await clock.sleep(pollMs, signal)
      }
    }
  }

  /**
   * Waits for the receipt, at most `timeoutMs`. The transaction is kept alive for as long again after the caller has left: an
   * unused nonce holds all later transactions of the account back.
   */
  #wait(pending: PendingTransaction, subject: string, signal: AbortSignal | undefined): Promise<TransactionReceipt> {
    const { timeoutMs, clock, logger } = this.#init
    this.#pending++
    const mined = withDeadline({ clock, timeoutMs: 2 * timeoutMs }, (limit) => pending.mined(limit))
    mined
      .catch((error: unknown) => {
        // The next transaction takes the unused nonce.
        this.#nonces.forget()
        logger.error({ account: this.address, call: subject, error: String(error) }, 'Transaction abandoned')
      })
      .finally(() => {
        // A reorganisation may take mined transactions back: with none pending the chain's count is right.
        if (--this.#pending === 0) this.#nonces.forget()
      })
    const timeoutError = (): OgError =>
      new OgError('TIMEOUT', `${subject}: the transaction is still pending.`, {
        details: { timeoutMs },
        next: ['Its fee may be too low or the chain busy; check its state before you send it again.'],
      })
    return withDeadline({ clock, timeoutMs, signal, timeoutError }, () => mined)
  }

  async #sign(content: { to?: Address; data: Hex }, nonce: number): Promise<PendingTransaction> {
    const { pollMs, checkMs, replaceMs, clock, logger } = this.#init
    const wallet = this.#wallet
    // Gas and fees of the first copy; a replacement differs by its fees alone.
    const estimated = await wallet.prepareTransactionRequest({ ...content, nonce, type: 'eip1559' })
    // Transactions before it in its block may change the gas that it needs.
    const request = { ...estimated, gas: (estimated.gas * 5n) / 4n }
    return new PendingTransaction({
      reader: this.#reader,
      clock,
      logger,
      nonce,
      minedCount: () => this.#count('latest'),
      sign: async (fees = request) => ({
        raw: await wallet.signTransaction({ ...request, ...fees }),
        fees,
      }),
      pollMs,
      checkMs,
      replaceMs,
    })
  }

  #count(blockTag: 'pending' | 'latest'): Promise<number> {
    return this.#reader.getTransactionCount({ address: this.address, blockTag })
  }
}

/** Whether an endpoint rejected a transaction since another one of the account has its nonce, mined or pending. */
function isNonceUsed(error: unknown): boolean {
  return error instanceof BaseError && usedNonce.test(error.details)
}

/** Messages of geth, reth and anvil. */
const usedNonce = /nonce too low|replacement transaction underpriced/i

/** Whether the estimation of gas failed because the call reverts. */
function isExecutionReverted(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof ExecutionRevertedError) !== null
}
