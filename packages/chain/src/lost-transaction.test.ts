import { type Hex, type Logger, silentLogger, systemClock } from '@opengradient/protocol'
import { createTestClient, http, publicActions, walletActions } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createSender, type Sender } from './index.ts'
import { freshAddress, TokenChain } from './token-chain.fixture.ts'

let chain: TokenChain
let warnings: string[]
beforeEach(async () => {
  chain = await TokenChain.start()
  warnings = []
})
afterEach(() => chain[Symbol.asyncDispose]())

const rpc = () =>
  createTestClient({ mode: 'anvil', transport: http(chain.anvil.rpcUrl) })
    .extend(publicActions)
    .extend(walletActions)

const createAccount = (replaceMs: number): Sender => {
  const logger: Logger = { ...silentLogger, warn: (_, message) => warnings.push(String(message)) }
  const { anvil, privateKey } = chain
  return createSender({ ...anvil, privateKey, pollMs: 5, checkMs: 20, replaceMs, logger })
}

/** Starts `count` transfers of 1 to a fresh account while no block is mined. */
async function startTransfers(account: Sender, count: number) {
  const target = freshAddress()
  const hashes: Hex[] = []
  const done: Promise<unknown>[] = []
  await rpc().setAutomine(false)
  for (let i = 0; i < count; i++) {
    const sent = new Promise<void>((resolve) => {
      const onSent = (hash: Hex): void => {
        hashes.push(hash)
        resolve()
      }
      done.push(account.execute(chain.transferTo(target), { onSent }))
    })
    await sent
  }
  return { target, hashes, done: Promise.all(done) }
}

describe('a transaction that the endpoint has lost', () => {
  it('is sent again, and the transactions behind its nonce are mined with it', async () => {
    const { target, hashes, done } = await startTransfers(createAccount(3_600_000), 4)
    await rpc().dropTransaction({ hash: hashes[0] as Hex })
    await rpc().setAutomine(true)
    await rpc().mine({ blocks: 1 })
    await done
    expect(await chain.balanceOf(target)).toBe(4n)
    expect(warnings).toContain('Transaction lost by the endpoint, sent again')
  })

  it('rejects with CHAIN when another transaction of the account used its nonce', async () => {
    let later = 0
    const clock = { ...systemClock, now: () => Date.now() + later }
    const checkMs = 3_600_000
    const account = { ...chain.anvil, privateKey: chain.privateKey, pollMs: 5 }
    const loser = createSender({ ...account, checkMs, replaceMs: 2 * checkMs, clock })
    const other = createSender(account)
    await rpc().setAutomine(false)
    const sent = Promise.withResolvers<Hex>()
    const lost = loser.execute(chain.transferTo(loser.address), { onSent: sent.resolve })
    const rejected = expect(lost).rejects.toMatchObject({ code: 'CHAIN', message: /used the nonce/ })
    await rpc().dropTransaction({ hash: await sent.promise })
    await rpc().setAutomine(true)
    await other.execute(chain.transferTo(loser.address, 2n))
    later = checkMs
    await rejected
  })
})

describe('a transaction whose fee is too low', () => {
  it('is replaced by one with higher fees', async () => {
    const { target, hashes, done } = await startTransfers(createAccount(50), 1)
    const { maxFeePerGas } = await rpc().getTransaction({ hash: hashes[0] as Hex })
    // Six raises of an eighth.
    await rpc().setNextBlockBaseFeePerGas({ baseFeePerGas: 2n * (maxFeePerGas as bigint) })
    await rpc().setAutomine(true)
    await done
    expect(await chain.balanceOf(target)).toBe(1n)
    expect(warnings).toContain('Transaction stuck, replaced with higher fees')
  })
})

it('a transaction after a reorganisation takes the nonce of the one that was lost', async () => {
  const account = createAccount(3_600_000)
  const target = freshAddress()
  await account.execute(chain.transferTo(target, 1n))
  await rpc().request({ method: 'anvil_reorg', params: [1, []] } as never)
  expect(await chain.balanceOf(target)).toBe(0n)
  await account.execute(chain.transferTo(target, 2n))
  expect(await chain.balanceOf(target)).toBe(2n)
})
