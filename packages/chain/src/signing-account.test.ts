import * as fc from 'fast-check'
import type { TransactionSerializableEIP1559 } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'

import { signingAccount } from './signing-account.ts'

const hex = (bytes: Uint8Array): `0x${string}` => `0x${Buffer.from(bytes).toString('hex')}`
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => bytes[0] !== 0xff && bytes.some(Boolean))

test('property: signs transactions as the account of viem does', async () => {
  const data = fc.uint8Array({ maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(key, data, fc.nat(), async (privateKey, bytes, nonce) => {
      const own = signingAccount(hex(privateKey))
      const viem = privateKeyToAccount(hex(privateKey))
      const transaction: TransactionSerializableEIP1559 = {
        type: 'eip1559',
        chainId: 31_337,
        nonce,
        gas: 100_000n,
        maxFeePerGas: 2n,
        maxPriorityFeePerGas: 1n,
        to: viem.address,
        value: 0n,
        data: hex(bytes),
      }
      expect(own.address).toBe(viem.address.toLowerCase())
      expect(await own.signTransaction(transaction)).toBe(await viem.signTransaction(transaction))
    }),
    { numRuns: 20 },
  )
})
