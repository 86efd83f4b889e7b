import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHasher } from './hasher.ts'
import type { Address, Hex } from './hex.ts'
import { chequeType } from './objects/cheque.ts'
import { receiptType } from './objects/receipt.ts'
import { recoverKey, rootType, signUnderRoot } from './root-signature.ts'
import { createSigner } from './signature.ts'
import { rootKinds } from './signature-form.ts'
import { packSigned, signedJsonSchema, signedToJson, unpackSigned } from './signed.ts'
import { structOf, structTypes } from './struct-values.fixture.ts'

const hasher = createHasher({ chainId: 1, verifyingContract: `0x${'0a'.repeat(20)}` })
const signer = createSigner(`0x${'42'.repeat(32)}`)
const account: Address = `0x${'0b'.repeat(20)}`
const badSignature = expect.objectContaining({ code: 'BAD_SIGNATURE' })
const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })

const values = fc.sample(structOf(receiptType), 5)
const signed = signUnderRoot(signer, account, hasher, receiptType, values)

describe('signUnderRoot', () => {
  it('gives each object a signature that leads to the key, with one recovery for all', () => {
    const recovered = new Map<string, Address>()
    for (const { digest, signature } of signed) {
      expect(recoverKey(hasher, receiptType, account, digest, signature, recovered)).toBe(signer.address)
      expect(recoverKey(hasher, receiptType, account, digest, signature)).toBe(signer.address)
    }
    expect(recovered.size).toBe(1)
  })

  it('signs a single object plainly and none not at all', () => {
    const [one] = signUnderRoot(signer, account, hasher, receiptType, values.slice(0, 1))
    expect(one?.signature).toHaveLength(132)
    expect(recoverKey(hasher, receiptType, account, one?.digest as Hex, one?.signature as Hex)).toBe(signer.address)
    expect(signUnderRoot(signer, account, hasher, receiptType, [])).toEqual([])
  })

  it('round-trips in the packed form and in JSON', () => {
    for (const { value, signature } of signed) {
      const each = { value, signature }
      expect(unpackSigned(receiptType, packSigned(receiptType, each))).toEqual(each)
      expect(signedJsonSchema(receiptType).parse(signedToJson(receiptType, each))).toEqual(each)
    }
  })

  it('rejects types with a signature of their own, when signing, decoding and recovering', () => {
    const [cheque] = fc.sample(structOf(chequeType), 1) as [never]
    // @ts-expect-error: a cheque is never signed under a root.
    const sign = () => signUnderRoot(signer, account, hasher, chequeType, [cheque, cheque])
    expect(sign).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
    const { digest, signature } = signed[0] as (typeof signed)[0]
    expect(() => packSigned(chequeType, { value: cheque, signature })).toThrow(badEncoding)
    expect(() => unpackSigned(chequeType, new Uint8Array(chequeType.size + 102))).toThrow(badEncoding)
    expect(signedJsonSchema(chequeType).safeParse({ value: chequeType.toJson(cheque), signature }).success).toBe(false)
    for (const { name } of structTypes) {
      if (name in rootKinds) continue
      expect(() => recoverKey(hasher, { name }, account, digest, signature)).toThrow(badSignature)
    }
    expect(() => recoverKey(hasher, { name: 'toString' }, account, digest, signature)).toThrow(badSignature)
  })
})

describe('recoverKey', () => {
  const { digest, signature } = signed[0] as (typeof signed)[0]
  const recover = (changed: Hex, of: Address = account, type: { name: string } = receiptType) => {
    try {
      return recoverKey(hasher, type, of, digest, changed)
    } catch (error) {
      expect(error).toEqual(badSignature)
      return undefined
    }
  }

  it('keeps the key of a plain signature of an offer, and of no object that comes once', () => {
    const recovered = new Map<string, Address>()
    const digest: Hex = `0x${'0c'.repeat(32)}`
    const signature = signer.sign(digest)
    for (let i = 0; i < 2; i++) {
      for (const name of ['Offer', 'Receipt']) {
        expect(recoverKey(hasher, { name }, account, digest, signature, recovered)).toBe(signer.address)
      }
      expect([...recovered]).toEqual([[digest + signature, signer.address]])
    }
    const other = createSigner(`0x${'43'.repeat(32)}`)
    expect(recoverKey(hasher, { name: 'Offer' }, account, digest, other.sign(digest), recovered)).toBe(other.address)
  })

  it('finds another key or none for another account, type, count, path or object', () => {
    const withCount = (count: string): Hex => `${signature.slice(0, 132)}${count}${signature.slice(140)}` as Hex
    const flipped = `${signature.slice(0, -1)}${signature.endsWith('0') ? '1' : '0'}` as Hex
    for (const key of [
      recover(signature, `0x${'0c'.repeat(20)}`),
      recover(signature, account, { name: 'Assignment' }),
      recover(`${signature.slice(0, 140)}02${signature.slice(142)}` as Hex, account, { name: 'Assignment' }),
      recover(withCount('00000004')),
      recover(withCount('00000006')),
      recover(withCount('00000000')),
      recover(withCount('ffffffff')),
      recover(flipped),
      recover(signature.slice(0, -64) as Hex),
      recover(`${signature}${'00'.repeat(32)}`),
    ]) {
      expect(key).not.toBe(signer.address)
    }
    const [, second] = signed
    expect(recoverKey(hasher, receiptType, account, second?.digest as Hex, signature)).not.toBe(signer.address)
  })

  it('rejects the signature of the root as that of an object', () => {
    const root = { signer: account, root: digest, count: 2, kind: rootKinds.Receipt }
    const plain = signer.sign(hasher.digest(rootType, root))
    expect(recoverKey(hasher, receiptType, account, digest, plain)).not.toBe(signer.address)
  })

  it('throws only BAD_SIGNATURE for arbitrary signatures', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 8 }), (bytes, hashes) => {
        recover(`0x${Buffer.from(bytes).toString('hex')}`)
        const head = Buffer.concat([Buffer.from(bytes), Buffer.alloc(300)]).subarray(0, 70 + 32 * hashes)
        recover(`0x${head.toString('hex')}`)
      }),
    )
  })
})
