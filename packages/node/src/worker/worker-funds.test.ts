import {
  type Address,
  type Cheque,
  chequeKey,
  chequeType,
  createHasher,
  createSigner,
  OgError,
  randomBytes32,
  signStruct,
  silentLogger,
  systemRandom,
  toHex,
  zeroAddress,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { describe, expect, it } from 'vitest'

import { WorkerFunds } from './worker-funds.ts'

const payer = createSigner(randomBytes32(systemRandom))
/** The payer's signing key in the registry. */
const delegate = createSigner(randomBytes32(systemRandom))
const [module, worker] = [`0x${'0b'.repeat(20)}`, `0x${'0c'.repeat(20)}`] as const
const hasher = createHasher({ chainId: 1, verifyingContract: module })

const randomAddress = (): Address => toHex(systemRandom.bytes(20)) as Address

type Reservation = { amount: bigint; leaving: bigint; readyAt: number }
const reserved: Reservation = { amount: 1_000n, leaving: 0n, readyAt: 0 }

function fundsOf(
  maxShareBps: number,
  reservation: () => Promise<Reservation> = async () => reserved,
  spent: () => Promise<bigint> = async () => 0n,
): WorkerFunds {
  const funds = new WorkerFunds({
    ...{ account: worker, module, hasher, credit: 0n, maxShareBps },
    ...{ records: memoryRecords(), logger: silentLogger, signal: new AbortController().signal },
    clock: { now: () => 0 },
    signatures: { hasher, signerOf: () => delegate.address },
    reader: { spent, reservation },
  })
  funds.setCurrent()
  return funds
}

function cheque(change: Partial<Cheque> = {}, signer = payer) {
  const parties = { module, payer: payer.address, gateway: payer.address, worker, token: zeroAddress, auditClass: 0 }
  const shares = { gatewayFeeBps: 0, burnBps: 0 }
  const { value, signature } = signStruct(signer, hasher, chequeType, {
    ...{ ...parties, epoch: 0, cumulative: 100n, postingMode: 0, ...shares, ...change },
  })
  return { value, signature }
}

it.each([
  [3_000, 2_900, 100, true],
  [3_000, 2_901, 100, false],
  [0, 0, 0, true],
  [0, 1, 0, false],
  [10_000, 5_000, 5_000, true],
])(
  'with maxShareBps %i the shares %i and %i are accepted: %s',
  async (maxShareBps, gatewayFeeBps, burnBps, isAccepted) => {
    const funds = fundsOf(maxShareBps)
    const signed = cheque({ gatewayFeeBps, burnBps })
    const add = (): void => funds.add(signed, payer.address)
    if (isAccepted) add()
    else expect(add).toThrow(OgError)
    await funds.commit(signed.value, 1n).catch(() => undefined)
    expect(funds.cheque(chequeKey(signed.value))).toEqual(isAccepted ? signed : undefined)
  },
)

it('waits for the latest read of a reservation before it accepts a job', async () => {
  const reads = [0, 1].map(() => Promise.withResolvers<Reservation>())
  const pending = [...reads]
  const funds = fundsOf(10_000, () => (pending.shift() as (typeof reads)[number]).promise)
  const signed = cheque()
  funds.add(signed, payer.address)
  const { payer: account, gateway, token, auditClass } = signed.value
  const committed = funds.commit({ payer: account, gateway, token, auditClass }, 7n)
  committed.catch(() => undefined)
  await new Promise(setImmediate)
  // An event about the reservation arrives while the first read is on its way.
  funds.onBlocks([{ contract: 'escrow', name: 'Reserved', args: { payer: account, token, worker } } as never])
  reads[0]?.resolve({ ...reserved, amount: 0n })
  await new Promise(setImmediate)
  reads[1]?.resolve(reserved)
  await expect(committed).resolves.toMatchObject({ amount: 7n })
})

it('refuses a cheque that the signing key of the payer signed: the payer can replace the key before the batch', async () => {
  const funds = fundsOf(10_000)
  funds.add(cheque({}, delegate), payer.address)
  await expect(funds.commit(cheque().value, 1n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  funds.add(cheque(), payer.address)
  await expect(funds.commit(cheque().value, 1n)).resolves.toMatchObject({ amount: 1n })
})

it('pays a job by a cheque of its class alone', async () => {
  const funds = fundsOf(10_000)
  const [free, audited] = [cheque({ cumulative: 5n }), cheque({ auditClass: 10_000 })]
  funds.add(free, payer.address)
  await expect(funds.commit(audited.value, 1n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  funds.add(audited, payer.address)
  expect(await funds.commit(audited.value, 100n)).toEqual({ key: chequeKey(audited.value), amount: 100n })
  // Amounts of one class take nothing of another class’s cheque.
  expect(await funds.commit(free.value, 5n)).toEqual({ key: chequeKey(free.value), amount: 5n })
  await expect(funds.commit(free.value, 1n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
})

describe('a flood of cheques', () => {
  it('costs no read of the chain; a job costs one of each number, and the newest cheque pays', async () => {
    const reads = { spent: 0, reservation: 0 }
    const funds = fundsOf(
      10_000,
      async () => {
        reads.reservation++
        return reserved
      },
      async () => {
        reads.spent++
        return 0n
      },
    )
    for (let epoch = 0; epoch < 300; epoch++) funds.add(cheque({ epoch }), payer.address)
    expect(reads).toEqual({ spent: 0, reservation: 0 })
    const newest = cheque({ epoch: 299 })
    expect(await funds.commit(newest.value, 1n)).toEqual({ key: chequeKey(newest.value), amount: 1n })
    await funds.commit(newest.value, 1n)
    expect(reads).toEqual({ spent: 1, reservation: 1 })
  })

  it('of new payers ends in OVERLOADED; the jobs of known payers and other gateways run', async () => {
    const funds = fundsOf(10_000)
    const flooder = randomAddress()
    const jobOf = async (change: Partial<Cheque>, amount = 1n): Promise<unknown> => {
      const sent = cheque(change)
      funds.add(sent, sent.value.gateway)
      return funds.commit(sent.value, amount).catch(({ code }: OgError) => code)
    }
    const known = { gateway: flooder }
    await expect(jobOf(known)).resolves.toMatchObject({ amount: 1n })
    // No signature of the payers is good.
    for (let job = 0; job < 511; job++)
      expect(await jobOf({ gateway: flooder, payer: randomAddress() })).toBe('BAD_CHEQUE')
    expect(await jobOf({ gateway: flooder, payer: randomAddress() })).toBe('OVERLOADED')
    await expect(jobOf({ ...known, cumulative: 101n })).resolves.toMatchObject({ amount: 1n })
    await expect(jobOf({})).resolves.toMatchObject({ amount: 1n })
  })

  it('keeps at most 1,024 of a gateway that needs none, and none after its last channel', async () => {
    const funds = fundsOf(10_000)
    const other = randomAddress()
    funds.add(cheque({ gateway: other }), other)
    funds.add(cheque(), payer.address)
    for (let index = 0; index < 1_024; index++) {
      const sent = { ...cheque(), value: { ...cheque().value, payer: randomAddress() } }
      funds.add(sent, payer.address)
    }
    await expect(funds.commit(cheque().value, 1n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
    await expect(funds.commit({ ...cheque().value, gateway: other }, 1n)).resolves.toMatchObject({ amount: 1n })
    funds.add(cheque(), payer.address)
    funds.forget(payer.address)
    await expect(funds.commit(cheque().value, 1n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  })
})

it('has one read of a payer in flight while 50 events arrive', async () => {
  const first = Promise.withResolvers<Reservation>()
  let reads = 0
  const funds = fundsOf(10_000, () => (reads++ === 0 ? first.promise : Promise.resolve(reserved)))
  funds.add(cheque(), payer.address)
  const { value } = cheque()
  const committed = funds.commit(value, 7n)
  await new Promise(setImmediate)
  const args = { payer: value.payer, token: value.token, worker }
  for (let event = 0; event < 50; event++) {
    funds.onBlocks([{ contract: 'escrow', name: 'Reserved', args } as never])
  }
  expect(reads).toBe(1)
  first.resolve(reserved)
  await committed
  expect(reads).toBe(2)
})

it('accepts no job while the numbers of the chain are not known', async () => {
  let isDown = true
  const funds = fundsOf(10_000, undefined, async () => {
    if (isDown) throw new Error('down')
    return 95n
  })
  funds.add(cheque(), payer.address)
  await expect(funds.commit(cheque().value, 1n)).rejects.toMatchObject({ code: 'CHAIN' })
  isDown = false
  await expect(funds.commit(cheque().value, 6n)).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  await expect(funds.commit(cheque().value, 5n)).resolves.toMatchObject({ amount: 5n })
})
