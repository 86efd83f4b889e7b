import { KeyedMutex } from '@opengradient/async'
import { type Address, type Hex, silentLogger, zeroBytes32 } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { beforeEach, describe, expect, it } from 'vitest'

import { leastStake, ManualClock, TestDirectory } from '../../testing/gossip.fixture.ts'
import { ReservationRelease, wantedWorkers } from './reservation-release.ts'
import { Reservations } from './reservations.ts'
import type { ReservedMoney } from './reserved-money.ts'

const first = 4n
const most = 100n
const exitDelay = 3_600
const hourMs = 3_600_000

let clock: ManualClock
let records: ReturnType<typeof memoryRecords>
let nodes: TestDirectory
/** Amounts on chain. */
let chain: Map<Address, { amount: bigint; leaving: bigint; readyAt: number }>
let free: bigint
/** Amounts that workers may draw. */
let outstanding: Map<Address, bigint>

beforeEach(() => {
  clock = new ManualClock()
  records = memoryRecords()
  nodes = new TestDirectory()
  chain = new Map()
  free = 1_000n
  outstanding = new Map()
})

const reservedFor = (worker: Address) => chain.get(worker) ?? { amount: 0n, leaving: 0n, readyAt: 0 }
const nowSeconds = () => Math.floor(clock.now() / 1_000)

const money: ReservedMoney = {
  read: async (worker) => reservedFor(worker),
  async reserve(worker, wanted) {
    const reserved = reservedFor(worker)
    const missing = wanted - reserved.amount < free ? wanted - reserved.amount : free
    free -= missing
    chain.set(worker, { ...reserved, amount: reserved.amount + missing })
  },
  async beginRelease(worker, keep) {
    const { amount } = reservedFor(worker)
    chain.set(worker, { amount: keep, leaving: amount - keep, readyAt: nowSeconds() + exitDelay })
  },
  async finishRelease(worker) {
    const { amount, leaving } = reservedFor(worker)
    free += leaving
    chain.set(worker, { amount, leaving: 0n, readyAt: 0 })
  },
}

const book = { outstanding: (worker: Address) => outstanding.get(worker) ?? 0n }
const signal = new AbortController().signal
const start = async (): Promise<Reservations> => {
  const reservations = new Reservations({
    ...{ clock, records, book, money, first, most },
    ...{ transactions: new KeyedMutex(), prefix: 'reserved-for/' },
    logger: silentLogger,
    signal,
  })
  await reservations.load()
  return reservations
}

const assignOne = (reservations: Reservations, worker: Address): Promise<void> =>
  reservations.use(worker, 1n, async () => {
    outstanding.set(worker, book.outstanding(worker) + 1n)
  })

/** Jobs of one worker, one after the other. */
const assign = async (reservations: Reservations, worker: Address, jobs: number): Promise<void> => {
  for (let i = 0; i < jobs; i++) {
    await assignOne(reservations, worker)
    reservations.topUp(worker)
  }
}

describe('Reservations', () => {
  it('reserve a few jobs for a worker that is not used', async () => {
    const reservations = await start()
    const { account } = nodes.register(['worker'])
    for (let i = 0; i < 5; i++) reservations.topUp(account)
    await expect.poll(() => reservations.available(account)).toBe(first)
    reservations.topUp(account)
    reservations.refresh(account)
    await assignOne(reservations, account)
    expect(reservedFor(account).amount).toBe(first)
  })

  it('grow with the use of a worker up to the largest amount, and cover more where its jobs need it', async () => {
    const reservations = await start()
    const { account } = nodes.register(['worker'])
    await assign(reservations, account, 3)
    await expect.poll(() => reservedFor(account).amount).toBe(4n * first)
    await assign(reservations, account, 40)
    await expect.poll(() => reservedFor(account).amount).toBe(most)
    await reservations.use(account, 90n, async () => undefined)
    expect(reservedFor(account).amount).toBe(133n)
  })

  it('cover jobs that were assigned together before the first top-up ended', async () => {
    const reservations = await start()
    const { account } = nodes.register(['worker'])
    await Promise.all(Array.from({ length: 60 }, () => assignOne(reservations, account)))
    expect(reservedFor(account).amount).toBeGreaterThanOrEqual(60n)
  })

  it('reject a job that the money of the gateway does not cover with INSUFFICIENT_FUNDS', async () => {
    free = 2n
    const reservations = await start()
    const { account } = nodes.register(['worker'])
    const use = (amount: bigint) => reservations.use(account, amount, async () => amount)
    await expect(use(3n)).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' })
    expect(await use(2n)).toBe(2n)
  })
})

describe('ReservationRelease', () => {
  const paid: Hex = `0x${'11'.repeat(32)}`
  const offered = new Map<Address, Hex[]>()
  let block = 0
  beforeEach(() => offered.clear())

  const releaseOf = (reservations: Reservations) => {
    const offers = {
      ofWorker: (worker: Address) => (offered.get(worker) ?? []).map((modelId) => ({ offer: { value: { modelId } } })),
    } as never
    const release = new ReservationRelease({
      ...{ nodes, reservations, signal, logger: silentLogger },
      isWanted: wantedWorkers({ nodes, offers, leastStake, isPaid: (modelId) => modelId === paid }),
    })
    return async (): Promise<void> => {
      block += 100
      release.onBlock({ number: block, timestamp: nowSeconds() })
      // The next entry in the queue of transactions ends after those of the release.
      await reservations.release(`0x${'99'.repeat(20)}`, false, 0)
      await reservations.release(`0x${'99'.repeat(20)}`, false, 0)
    }
  }

  it('keeps the reservation of a used worker, and lowers that of an idle one to the first amount', async () => {
    const reservations = await start()
    const release = releaseOf(reservations)
    const { account } = nodes.register(['worker'])
    offered.set(account, [paid])
    await assign(reservations, account, 10)
    await expect.poll(() => reservedFor(account).amount).toBe(16n * first)
    await release()
    clock.advance(hourMs)
    await release()
    // A receipt is not in a batch yet.
    expect(reservedFor(account)).toMatchObject({ amount: 16n * first, leaving: 0n })
    outstanding.clear()
    await release()
    expect(reservedFor(account)).toMatchObject({ amount: first, leaving: 15n * first })
    expect(reservations.available(account)).toBe(first)
    clock.advance(exitDelay * 1_000)
    await release()
    await release()
    expect(reservedFor(account)).toMatchObject({ amount: first, leaving: 0n })
    expect(free).toBe(1_000n - first)
  })

  it.each<[string, (worker: Address) => void, number]>([
    ['that retired, at once', (worker) => nodes.change(worker, { retiredAt: 5 }), 0],
    ['that lost its stake, when it is idle', (worker) => nodes.change(worker, { stake: leastStake - 1n }), hourMs],
    ['that offers no paid model, when it is idle', (worker) => offered.set(worker, [zeroBytes32]), hourMs],
  ])('takes back all of a worker %s', async (_, change, idleMs) => {
    const { account } = nodes.register(['worker'])
    offered.set(account, [paid])
    const earlier = await start()
    earlier.topUp(account)
    await expect.poll(() => earlier.available(account)).toBe(first)
    // Another process has no memory of it.
    const reservations = await start()
    const release = releaseOf(reservations)
    change(account)
    clock.advance(idleMs)
    await release()
    expect(reservedFor(account)).toMatchObject({ amount: 0n, leaving: first })
    reservations.refresh(account)
    clock.advance(exitDelay * 1_000)
    await release()
    await release()
    expect(free).toBe(1_000n)
    expect(reservations.workers()).toEqual([])
  })
})
