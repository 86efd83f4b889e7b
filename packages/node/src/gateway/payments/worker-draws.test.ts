import type { ChainEvent } from '@opengradient/chain'
import { createHasher, createSigner, type Hex, randomBytes32, silentLogger, systemRandom } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { ChequeBook } from './cheque-book.ts'
import { WorkerDraws, type WorkerDrawsInit } from './worker-draws.ts'

const module: Hex = `0x${'08'.repeat(20)}`
const token: Hex = `0x${'09'.repeat(20)}`
const worker: Hex = `0x${'0a'.repeat(20)}`
const other: Hex = `0x${'0b'.repeat(20)}`
const until = 2_000_000_000
const day = 86_400

/** A gateway that has given each of two workers cheques for runs of class 0, on a scripted chain. */
async function createGateway() {
  const signer = createSigner(randomBytes32(systemRandom))
  const { address } = signer
  const records = memoryRecords()
  const state = { now: 1_000, drawn: new Map<Hex, bigint>(), charged: 0n }
  const terms = { module, payer: address, gateway: address, token, gatewayFeeBps: 0, burnBps: 0, postingMode: 0 }
  const hasher = createHasher({ chainId: 1, verifyingContract: module })
  const clock = { now: () => state.now * 1_000 }
  const book = new ChequeBook({ records, signer, hasher, terms, clock, hooks: {} })
  for (const account of [worker, other]) {
    for (const id of ['a', 'b', 'c']) {
      await book.reserve({ worker: account, auditClass: 0 }, `${account}${id}`, { amount: 10n, until })
    }
  }
  const reader = { spent: async ({ worker: of }: { worker: Hex }) => state.drawn.get(of) ?? 0n }
  const draws = new WorkerDraws({
    ...{ account: address, book, logger: silentLogger, budget: { charge: (amount) => void (state.charged += amount) } },
    reader: reader as unknown as WorkerDrawsInit['reader'],
  })
  let block = 100
  /** Lets a batch of a worker be posted, and so many more blocks be mined. */
  const post = async (of: Hex, amount: bigint, blocks: number): Promise<void> => {
    state.drawn.set(of, (state.drawn.get(of) ?? 0n) + amount)
    const groups = [{ payer: address, gateway: address, auditClass: 0 }]
    const posted = { name: 'BatchPosted', args: { worker: of, groups } } as unknown as ChainEvent
    await draws.onBlocks([posted], { number: ++block, timestamp: state.now })
    for (let i = 0; i < blocks; i++) await draws.onBlocks([], { number: ++block, timestamp: state.now })
  }
  return { book, draws, state, post }
}

it('finds leaves that do not exist, of the worker that posted them alone', async () => {
  const { draws, post, state, book } = await createGateway()
  await post(worker, 30n, 11)
  await post(other, 10n, 5)
  await book.include(other, [{ id: `${other}a`, amount: 10n }])
  await post(other, 10n, 5)
  await book.include(other, [{ id: `${other}b`, amount: 10n }])
  await post(other, 0n, 20)
  expect([draws.isStrange(worker), draws.isStrange(other)]).toEqual([true, false])
  expect(state.charged).toBe(30n)
})

it('waits for the places of a batch, and for receipts that come later', async () => {
  const { draws, post, book } = await createGateway()
  await post(worker, 20n, 9)
  expect(draws.isStrange(worker)).toBe(false)
  await post(worker, 0n, 2)
  expect(draws.isStrange(worker)).toBe(true)
  await book.include(worker, [{ id: `${worker}a`, amount: 10n }])
  expect(draws.isStrange(worker)).toBe(true)
  await book.include(worker, [{ id: `${worker}b`, amount: 10n }])
  expect(draws.isStrange(worker)).toBe(false)
})

it('compares the ledgers of an earlier process, and forgets after a day without another stray draw', async () => {
  const { draws, post, state } = await createGateway()
  state.drawn.set(worker, 5n)
  draws.start()
  await post(other, 0n, 11)
  expect(draws.isStrange(worker)).toBe(true)
  state.now += day - 1
  await post(worker, 1n, 11)
  state.now += day - 1
  await draws.expire(state.now)
  expect(draws.isStrange(worker)).toBe(true)
  state.now += 1
  await draws.expire(state.now)
  expect(draws.isStrange(worker)).toBe(false)
})
