import fc from 'fast-check'
import { createKeccak } from 'hash-wasm'
import { describe, expect, it } from 'vitest'

import { platform as browser } from './platform.browser.ts'
import { platform as node } from './platform.node.ts'

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const privateKeys = fc
  .bigInt(1n, order - 1n)
  .map((n) => Uint8Array.from(Buffer.from(n.toString(16).padStart(64, '0'), 'hex')))

function outcome<T>(run: () => T): T | 'throws' {
  try {
    return run()
  } catch {
    return 'throws'
  }
}

// secp256k1 comes prebuilt for some platforms; on the others Node runs the portable curve too.
const prebuilt = ['linux-x64', 'darwin-arm64', 'win32-x64'].includes(`${process.platform}-${process.arch}`)

it.runIf(prebuilt)('uses the native curve in Node', () => {
  expect(node.ecdsaSign).not.toBe(browser.ecdsaSign)
})

describe('the Node and browser platforms agree on', () => {
  it.each(['portable', 'compiled'])('hashes, while keccak is %s', async (state) => {
    // The platform began to compile before this test.
    if (state === 'compiled') await createKeccak(256)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(node.sha256(bytes)).toEqual(browser.sha256(bytes))
        expect(node.keccak256(bytes)).toEqual(browser.keccak256(bytes))
      }),
    )
  })

  it('hexadecimal, base64 and comparison, of views as well', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 10 }), (bytes, skip) => {
        const view = bytes.subarray(skip)
        expect(node.bytesToHex(view)).toBe(browser.bytesToHex(view))
        const text = node.bytesToBase64(view)
        expect(browser.bytesToBase64(view)).toBe(text)
        expect(node.base64ToBytes(text)).toEqual(view)
        expect(browser.base64ToBytes(text)).toEqual(view)
        for (const { equalBytes } of [node, browser]) {
          expect(equalBytes(view, view.slice())).toBe(true)
          expect(equalBytes(view, Uint8Array.of(...view, 0))).toBe(false)
          if (view.length > 0)
            expect(
              equalBytes(
                view,
                view.map((byte) => byte ^ 1),
              ),
            ).toBe(false)
        }
      }),
    )
  })

  it("keys, signatures and recovery of each other's signatures", () => {
    fc.assert(
      fc.property(privateKeys, bytesOf(32), (key, digest) => {
        const publicKey = browser.publicKey(key)
        expect(node.publicKey(key)).toEqual(publicKey)
        const signature = node.ecdsaSign(digest, key)
        expect(browser.ecdsaSign(digest, key)).toEqual(signature)
        expect(node.ecdsaRecover(signature.rs, signature.recovery, digest)).toEqual(publicKey)
        expect(browser.ecdsaRecover(signature.rs, signature.recovery, digest)).toEqual(publicKey)
      }),
      { numRuns: 30 },
    )
  })

  it('acceptance and rejection of arbitrary signatures', () => {
    const edge = fc.constantFrom(0n, 1n, order - 1n, order, order + 1n, 2n ** 256n - 1n)
    const scalar = fc.oneof(fc.bigInt(0n, 2n ** 256n - 1n), edge)
    fc.assert(
      fc.property(scalar, scalar, fc.constantFrom(0, 1), bytesOf(32), (r, s, recovery, digest) => {
        const hex = [r, s].map((n) => n.toString(16).padStart(64, '0')).join('')
        const rs = Uint8Array.from(Buffer.from(hex, 'hex'))
        expect(outcome(() => node.ecdsaRecover(rs, recovery, digest))).toEqual(
          outcome(() => browser.ecdsaRecover(rs, recovery, digest)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it.each([new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31).fill(1), new Uint8Array(33).fill(1)])(
    'refusal of a key that is none (%#)',
    (key) => {
      expect(outcome(() => node.publicKey(key))).toBe('throws')
      expect(outcome(() => browser.publicKey(key))).toBe('throws')
    },
  )

  it('plain byte arrays, whose slice copies', () => {
    for (const { sha256, randomBytes, base64ToBytes, keccak256 } of [node, browser]) {
      for (const bytes of [
        sha256(new Uint8Array()),
        randomBytes(8),
        base64ToBytes('AAAA'),
        keccak256(new Uint8Array()),
      ]) {
        expect(bytes.constructor).toBe(Uint8Array)
      }
    }
  })

  it('random bytes of any length, none of them twice', () => {
    for (const { randomBytes } of [node, browser]) {
      const drawn = Array.from({ length: 600 }, (_, i) => randomBytes(16 + (i % 600)))
      expect(drawn.map(({ length }) => length)).toEqual(Array.from({ length: 600 }, (_, i) => 16 + i))
      expect(new Set(drawn.map((bytes) => Buffer.from(bytes.subarray(0, 16)).toString('hex'))).size).toBe(600)
    }
  })
})
