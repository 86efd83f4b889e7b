import {
  createHasher,
  createSigner,
  type Hex,
  type RecordOperation,
  randomBytes32,
  systemClock,
  systemRandom,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { ChequeBook } from './cheque-book.ts'

const module: Hex = `0x${'08'.repeat(20)}`
const token: Hex = `0x${'09'.repeat(20)}`
const worker: Hex = `0x${'0a'.repeat(20)}`
const account = { worker, auditClass: 100 }
const hasher = createHasher({ chainId: 1, verifyingContract: module })
const until = 2_000_000_000
const day = 86_400

function createBook(write: (operations: readonly RecordOperation[]) => Promise<void>) {
  const signer = createSigner(randomBytes32(systemRandom))
  const signatures: Hex[] = []
  const counted = {
    address: signer.address,
    sign: (digest: Hex) => {
      signatures.push(digest)
      return signer.sign(digest)
    },
  }
  const { address } = signer
  const terms = { module, payer: address, gateway: address, token, gatewayFeeBps: 0, burnBps: 0, postingMode: 0 }
  const records = { ...memoryRecords(), batch: write }
  return {
    signatures,
    book: new ChequeBook({ records, signer: counted, hasher, terms, clock: systemClock, hooks: {} }),
  }
}

it('signs one cheque for runs that become durable together', async () => {
  const { book, signatures } = createBook(async () => undefined)
  const amounts = [1n, 2n, 3n]
  const cheques = await Promise.all(amounts.map((amount) => book.reserve(account, `run-${amount}`, { amount, until })))
  expect(cheques.map(({ value }) => value.cumulative)).toEqual([6n, 6n, 6n])
  expect(signatures).toHaveLength(1)
  expect((await book.reserve(account, 'later', { amount: 4n, until })).value.cumulative).toBe(10n)
  expect(signatures).toHaveLength(2)
})

it('signs no amount that is not durable', async () => {
  const held = Promise.withResolvers<void>()
  let writes = 0
  const { book } = createBook(() => (++writes === 1 ? Promise.resolve() : held.promise))
  const first = book.reserve(account, 'first', { amount: 1n, until })
  const second = book.reserve(account, 'second', { amount: 2n, until })
  expect((await first).value.cumulative).toBe(1n)
  held.resolve()
  expect((await second).value.cumulative).toBe(3n)
})

it('counts the amounts of each class apart', async () => {
  const { book } = createBook(async () => undefined)
  const free = { worker, auditClass: 0 }
  expect((await book.reserve(account, 'audited', { amount: 50n, until })).value).toMatchObject({
    ...account,
    cumulative: 50n,
  })
  // A worker that gets one job of class 0 can draw that job without a receipt, and not what audited jobs cost.
  expect((await book.reserve(free, 'free', { amount: 1n, until })).value).toMatchObject({ ...free, cumulative: 1n })
  expect((await book.reserve(account, 'more', { amount: 5n, until })).value.cumulative).toBe(55n)
  expect(book.last(worker).map(({ value }) => [value.auditClass, value.cumulative])).toEqual([
    [0, 1n],
    [100, 55n],
  ])
  expect(book.outstanding(worker)).toBe(56n)
  await book.settle(worker, 'audited', 20n)
  await book.include(worker, [{ id: 'free', amount: 1n }])
  expect(book.outstanding(worker)).toBe(25n)
  expect(book.state(free)).toMatchObject({ included: 1n })
  const spent = async ({ auditClass }: { auditClass: number }) => (auditClass === 0 ? 4n : 0n)
  // Three more than its receipt, without another one.
  expect(await book.readDrawn(free, { spent })).toBe(4n)
  expect(await book.setDrawn(free, 4n)).toBe(3n)
  expect(await book.setDrawn(free, 4n)).toBe(0n)
  expect(await book.setDrawn(account, 0n)).toBe(0n)
  expect(book.unexplained(worker)).toBe(3n)
  expect(await book.expire(until + 1, day)).toEqual([worker])
  expect(await book.expire(until + 2, day)).toEqual([])
  expect(book.outstanding(worker)).toBe(0n)
})

it('has the ledgers of all classes again after a restart', async () => {
  const records = memoryRecords()
  const signer = createSigner(randomBytes32(systemRandom))
  const parties = {
    payer: signer.address,
    gateway: signer.address,
    token,
    gatewayFeeBps: 0,
    burnBps: 0,
    postingMode: 0,
  }
  const init = { records, signer, hasher, terms: { module, ...parties }, clock: systemClock, hooks: {} }
  const before = new ChequeBook(init)
  await before.reserve(account, 'job/1', { amount: 50n, until })
  await before.reserve({ worker, auditClass: 0 }, 'job/2', { amount: 1n, until })
  const after = new ChequeBook(init)
  await after.load()
  expect(after.outstanding(worker)).toBe(51n)
  expect(after.last(worker)).toEqual(before.last(worker))
  await after.setDrawn({ worker, auditClass: 0 }, 9n)
  const third = new ChequeBook(init)
  await third.load()
  expect(third.unexplained(worker)).toBe(9n)
  await after.release(worker, 'job/1')
  expect(after.outstanding(worker)).toBe(1n)
})

it('expects the receipt of a run for a day after its time, also after a restart: its worker may report the batch late', async () => {
  const records = memoryRecords()
  const signer = createSigner(randomBytes32(systemRandom))
  const { address } = signer
  const terms = { module, payer: address, gateway: address, token, gatewayFeeBps: 0, burnBps: 0, postingMode: 0 }
  const init = { records, signer, hasher, terms, clock: systemClock, hooks: {} }
  const jobHash: Hex = `0x${'0c'.repeat(32)}`
  const id = `${jobHash}/1`
  const before = new ChequeBook(init)
  await before.reserve(account, id, { amount: 50n, until })
  await before.expire(until + 1, day)
  await before.setDrawn(account, 40n)
  const after = new ChequeBook(init)
  await after.load()
  await after.expire(until + day, day)
  expect([after.openAttempts(worker, jobHash), after.unexplained(worker)]).toEqual([[id], 40n])
  await after.include(worker, [{ id, amount: 40n }])
  expect([after.openAttempts(worker, jobHash), after.unexplained(worker)]).toEqual([[], 0n])
  await after.reserve(account, id, { amount: 50n, until })
  await after.expire(until + day + 1, day)
  expect(after.openAttempts(worker, jobHash)).toEqual([])
  const third = new ChequeBook(init)
  await third.load()
  expect([third.openAttempts(worker, jobHash), third.outstanding(worker)]).toEqual([[], 0n])
})
