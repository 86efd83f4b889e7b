import {
  createHasher,
  createSigner,
  type Hex,
  randomBytes32,
  receiptType,
  recoverKey,
  systemRandom,
  zeroBytes32,
} from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { TurnSigner } from './turn-signer.ts'

/** 0x and the 65 bytes of a plain signature. */
const plainLength = 132

const hasher = createHasher({ chainId: 1, verifyingContract: `0x${'08'.repeat(20)}` })
const signer = createSigner(randomBytes32(systemRandom))
const account: Hex = `0x${'07'.repeat(20)}`

const receipt = (price: bigint) => ({
  ...{ jobHash: zeroBytes32, worker: account, session: zeroBytes32, runtimeId: zeroBytes32, outputHash: zeroBytes32 },
  ...{ outputSaltHash: zeroBytes32, streamRoot: zeroBytes32, engineFingerprint: zeroBytes32, price, inputUnits: 1 },
  ...{ outputUnits: 1, startedAt: 1, finishedAt: 2, attempt: 1, finishReason: 0 },
})
const createTurnSigner = () => new TurnSigner({ signer, account, hasher, type: receiptType })

it('signs the objects of one turn with one signature, each verifiable by itself', async () => {
  const turn = createTurnSigner()
  const signed = await Promise.all([1n, 2n, 3n].map((price) => turn.sign(receipt(price))))
  expect(signed.map(({ value }) => value.price)).toEqual([1n, 2n, 3n])
  expect(new Set(signed.map(({ signature }) => signature.slice(0, plainLength))).size).toBe(1)
  for (const { value, digest, signature } of signed) {
    expect(hasher.digest(receiptType, value)).toBe(digest)
    expect(recoverKey(hasher, receiptType, account, digest, signature)).toBe(signer.address)
  }
})

it('signs a single object plainly, and a later one in a turn of its own', async () => {
  const turn = createTurnSigner()
  for (const price of [1n, 2n]) {
    const { digest, signature } = await turn.sign(receipt(price))
    expect(signature).toHaveLength(plainLength)
    expect(recoverKey(hasher, receiptType, account, digest, signature)).toBe(signer.address)
  }
})

it('rejects a value outside its type alone', async () => {
  const turn = createTurnSigner()
  const [good, bad] = await Promise.allSettled([turn.sign(receipt(1n)), turn.sign(receipt(-1n))])
  expect(good).toMatchObject({ status: 'fulfilled', value: { value: { price: 1n } } })
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'BAD_ENCODING' } })
})
