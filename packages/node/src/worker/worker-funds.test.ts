import {
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
  zeroAddress,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { WorkerFunds } from './worker-funds.ts'

const payer = createSigner(randomBytes32(systemRandom))
/** The payer's signing key in the registry. */
const delegate = createSigner(randomBytes32(systemRandom))
const [module, worker] = [`0x${'0b'.repeat(20)}`, `0x${'0c'.repeat(20)}`] as const
const hasher = createHasher({ chainId: 1, verifyingContract: module })

type Reservation = { amount: bigint; leaving: bigint; readyAt: number }
const reserved: Reservation = { amount: 1_000n, leaving: 0n, readyAt: 0 }

function fundsOf(maxShareBps: number, reservation: () => Promise<Reservation> = async () => reserved): WorkerFunds {
  const funds = new WorkerFunds({
    ...{ account: worker, module, hasher, credit: 0n, maxShareBps },
    ...{ records: memoryRecords(), logger: silentLogger, signal: new AbortController().signal },
    signatures: { hasher, signerOf: () => delegate.address },
    reader: { spent: async () => 0n, reservation },
  })
  funds.setCurrent()
  return funds
}

function cheque(shares: Pick<Cheque, 'gatewayFeeBps' | 'burnBps'>, signer = payer) {
  const parties = { module, payer: payer.address, gateway: payer.address, worker, token: zeroAddress }
  const { value, signature } = signStruct(signer, hasher, chequeType, {
    ...{ ...parties, epoch: 0, cumulative: 100n, postingMode: 0, ...shares },
  })
  return { value, signature }
}

it.each([
  [3_000, 2_900, 100, true],
  [3_000, 2_901, 100, false],
  [0, 0, 0, true],
  [0, 1, 0, false],
  [10_000, 5_000, 5_000, true],
])('with maxShareBps %i the shares %i and %i are accepted: %s', (maxShareBps, gatewayFeeBps, burnBps, isAccepted) => {
  const funds = fundsOf(maxShareBps)
  const signed = cheque({ gatewayFeeBps, burnBps })
  const add = (): void => funds.add(signed, payer.address)
  if (isAccepted) add()
  else expect(add).toThrow(OgError)
  expect(funds.cheque(chequeKey(signed.value))).toEqual(isAccepted ? signed : undefined)
})

it('waits for the latest read of a reservation before it accepts a job', async () => {
  const reads = [0, 1].map(() => Promise.withResolvers<Reservation>())
  const pending = [...reads]
  const funds = fundsOf(10_000, () => (pending.shift() as (typeof reads)[number]).promise)
  const signed = cheque({ gatewayFeeBps: 0, burnBps: 0 })
  funds.add(signed, payer.address)
  const { payer: account, gateway, token } = signed.value
  const committed = funds.commit({ payer: account, gateway, token }, 7n)
  committed.catch(() => undefined)
  // An event about the reservation arrives while the first read is on its way.
  funds.onBlocks([{ contract: 'escrow', name: 'Reserved', args: { payer: account, token, worker } } as never])
  reads[0]?.resolve({ ...reserved, amount: 0n })
  await new Promise(setImmediate)
  reads[1]?.resolve(reserved)
  await expect(committed).resolves.toMatchObject({ amount: 7n })
})

it('refuses a cheque that the signing key of the payer signed: the payer can replace the key before the batch', () => {
  const shares = { gatewayFeeBps: 0, burnBps: 0 }
  const funds = fundsOf(10_000)
  expect(() => funds.add(cheque(shares, delegate), payer.address)).toThrow(
    expect.objectContaining({ code: 'BAD_SIGNATURE' }),
  )
  funds.add(cheque(shares), payer.address)
  expect(funds.cheque(chequeKey(cheque(shares).value))).toBeDefined()
})
