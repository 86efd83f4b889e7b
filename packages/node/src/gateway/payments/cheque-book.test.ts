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
const hasher = createHasher({ chainId: 1, verifyingContract: module })
const until = 2_000_000_000

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
  const cheques = await Promise.all(amounts.map((amount) => book.reserve(worker, `run-${amount}`, { amount, until })))
  expect(cheques.map(({ value }) => value.cumulative)).toEqual([6n, 6n, 6n])
  expect(signatures).toHaveLength(1)
  expect((await book.reserve(worker, 'later', { amount: 4n, until })).value.cumulative).toBe(10n)
  expect(signatures).toHaveLength(2)
})

it('signs no amount that is not durable', async () => {
  const held = Promise.withResolvers<void>()
  let writes = 0
  const { book } = createBook(() => (++writes === 1 ? Promise.resolve() : held.promise))
  const first = book.reserve(worker, 'first', { amount: 1n, until })
  const second = book.reserve(worker, 'second', { amount: 2n, until })
  expect((await first).value.cumulative).toBe(1n)
  held.resolve()
  expect((await second).value.cumulative).toBe(3n)
})
