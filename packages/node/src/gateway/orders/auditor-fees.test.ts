import {
  type Address,
  createHasher,
  createSigner,
  randomBytes32,
  systemRandom,
  zeroAddress,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { beforeEach, expect, it } from 'vitest'

import { AuditorFees } from './auditor-fees.ts'

const auditor: Address = `0x${'0a'.repeat(20)}`
const signer = createSigner(randomBytes32(systemRandom))
const hasher = createHasher({ chainId: 1, verifyingContract: zeroAddress })
const terms = {
  ...{ module: zeroAddress, payer: signer.address, gateway: signer.address, token: zeroAddress },
  ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0 },
}
let records: ReturnType<typeof memoryRecords>
let spent: bigint
let nowMs: number

beforeEach(() => {
  records = memoryRecords()
  spent = 0n
  nowMs = 5_000
})

async function start(): Promise<AuditorFees> {
  const reader = { spent: async () => spent }
  const fees = new AuditorFees({ records, signer, hasher, terms, reader, clock: { now: () => nowMs } })
  await fees.load()
  return fees
}
const promise = async (fees: AuditorFees, fee: bigint) => (await fees.promise(auditor, fee)).value

it('an order raises the sum of its auditor by its fee, over restarts, in one epoch', async () => {
  const fees = await start()
  expect(await promise(fees, 3n)).toMatchObject({ cumulative: 3n, epoch: 5 })
  expect(fees.unread()).toEqual([])
  nowMs = 9_000
  const later = await start()
  expect(later.unread()).toEqual([auditor])
  expect(await promise(later, 4n)).toMatchObject({ cumulative: 7n, epoch: 5, worker: auditor })
})

it('the fee of an order without a verdict pays the next one', async () => {
  const fees = await start()
  await promise(fees, 3n)
  await fees.fail(auditor, 3n, false)
  expect(fees.outstanding(auditor)).toBe(0n)
  // The rest can be collected: a reservation covers it with the next fee.
  expect(fees.needed(auditor, 2n)).toBe(3n)
  expect(await promise(await start(), 2n)).toMatchObject({ cumulative: 3n })
  expect(await promise(await start(), 2n)).toMatchObject({ cumulative: 4n })
})

it('a fee that the auditor counts and the gateway does not is given up once, until the next verdict', async () => {
  const fees = await start()
  const orderAndFail = async () => {
    const { cumulative } = await promise(fees, 3n)
    await fees.fail(auditor, 3n, true)
    return cumulative
  }
  expect(await orderAndFail()).toBe(3n)
  expect(await orderAndFail()).toBe(6n)
  expect(await orderAndFail()).toBe(6n)
  expect(await promise(fees, 3n)).toMatchObject({ cumulative: 6n })
  await fees.serve(auditor)
  expect(await orderAndFail()).toBe(9n)
  expect(await orderAndFail()).toBe(12n)
  expect(await orderAndFail()).toBe(12n)
})

it('what was collected is not outstanding', async () => {
  const fees = await start()
  await promise(fees, 3n)
  await promise(fees, 3n)
  expect(fees.outstanding(auditor)).toBe(6n)
  spent = 4n
  await fees.refresh(auditor)
  expect(fees.outstanding(auditor)).toBe(2n)
})
