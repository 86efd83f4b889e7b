import fc from 'fast-check'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, it } from 'vitest'

import { hexOf } from './arbitraries.fixture.ts'
import type { Hex } from './hex.ts'
import type { OgError } from './og-error.ts'
import { createSigner, recoverSigner, signatureSchema } from './signature.ts'

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const badSignature = expect.objectContaining({ code: 'BAD_SIGNATURE' })
const key: Hex = `0x${'42'.repeat(32)}`
const digest: Hex = `0x${'07'.repeat(32)}`
const signer = createSigner(key)

it('computes the same address and signatures as viem', async () => {
  const account = privateKeyToAccount(key)
  expect(signer.address).toBe(account.address.toLowerCase())
  expect(signer.sign(digest)).toBe(await account.sign({ hash: digest }))
})

it('recovers the signer, and not for a changed digest or signature', () => {
  fc.assert(
    fc.property(hexOf(32), fc.nat({ max: 64 }), fc.integer({ min: 1, max: 255 }), (hash, at, flip) => {
      const signature = signer.sign(hash)
      expect(signatureSchema.parse(signature)).toBe(signature)
      expect(recoverSigner(hash, signature)).toBe(signer.address)
      const bytes = Buffer.from(signature.slice(2), 'hex')
      bytes[at] = (bytes[at] as number) ^ flip
      let recovered: Hex | undefined
      try {
        recovered = recoverSigner(hash, `0x${bytes.toString('hex')}`)
      } catch (error) {
        expect(error).toEqual(badSignature)
      }
      expect(recovered).not.toBe(signer.address)
    }),
    { numRuns: 40 },
  )
  expect(recoverSigner(`0x${'08'.repeat(32)}`, signer.sign(digest))).not.toBe(signer.address)
})

it('rejects the malleated form of every signature with BAD_SIGNATURE', () => {
  fc.assert(
    fc.property(hexOf(32), (hash) => {
      const signature = signer.sign(hash)
      const s = BigInt(`0x${signature.slice(66, 130)}`)
      expect(s <= order / 2n).toBe(true)
      const v = signature.endsWith('1b') ? '1c' : '1b'
      const twin: Hex = `0x${signature.slice(2, 66)}${(order - s).toString(16).padStart(64, '0')}${v}`
      expect(() => recoverSigner(hash, twin)).toThrow(badSignature)
    }),
    { numRuns: 20 },
  )
})

it('rejects arbitrary signatures with an OgError', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hexOf(65),
        hexOf(64),
        fc.string(),
        hexOf(65).map((hex) => `${hex.slice(0, -2)}1b`),
      ),
      (text) => {
        try {
          expect(recoverSigner(digest, text as Hex)).toMatch(/^0x[0-9a-f]{40}$/)
        } catch (error) {
          expect(error).toEqual(badSignature)
        }
      },
    ),
  )
})

describe('lengths', () => {
  it.each(['0x', `0x${'07'.repeat(31)}`, `0x${'07'.repeat(33)}`] as Hex[])('a digest is 32 bytes, not %s', (hash) => {
    const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })
    expect(() => signer.sign(hash)).toThrow(badEncoding)
    expect(() => recoverSigner(hash, signer.sign(digest))).toThrow(badEncoding)
  })

  it.each([
    '0x',
    `0x${'00'.repeat(32)}`,
    `0x${order.toString(16)}`,
    `0x${'42'.repeat(31)}`,
    `0x${'AB'.repeat(32)}`,
    '42'.repeat(32),
  ])('refuses the private key %s and does not repeat it', (text) => {
    let error: OgError | undefined
    try {
      createSigner(text as Hex)
    } catch (thrown) {
      error = thrown as OgError
    }
    expect(error?.code).toBe('BAD_INPUT')
    expect(error?.cause).toBeUndefined()
    if (text.length > 2) expect(error?.message).not.toContain(text.slice(2, 12))
  })
})
