import { type Hex, zeroAddress } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createSender, type Sender } from './index.ts'
import { freshKey } from './testing/index.ts'
import { freshAddress, TokenChain } from './token-chain.fixture.ts'

let chain: TokenChain
let account: Sender

beforeAll(async () => {
  chain = await TokenChain.start()
  account = createSender({ ...chain.anvil, privateKey: chain.privateKey, pollMs: 10 })
})
afterAll(() => chain[Symbol.asyncDispose]())

describe('createSender', () => {
  it('sends 20 concurrent calls, each once', async () => {
    const target = freshAddress()
    await Promise.all(Array.from({ length: 20 }, () => account.execute(chain.transferTo(target))))
    expect(await chain.balanceOf(target)).toBe(20n)
  })

  it('rejects a reverting call with the name of the custom error and sends the calls after it', async () => {
    const target = freshAddress()
    const results = await Promise.allSettled(
      [target, zeroAddress, target].map((to) => account.execute(chain.transferTo(to))),
    )
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({
      reason: { code: 'REVERTED', errorName: 'ERC20InvalidReceiver', details: { revert: 'ERC20InvalidReceiver' } },
    })
  })

  it('rejects an account without ether with INSUFFICIENT_FUNDS', async () => {
    const poor = createSender({ ...chain.anvil, privateKey: freshKey() })
    await expect(poor.execute(chain.transferTo(freshAddress(), 0n))).rejects.toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
    })
  })

  it('rejects an unreachable endpoint with CHAIN', async () => {
    const cut = createSender({ ...chain.anvil, privateKey: freshKey(), rpcUrl: 'http://127.0.0.1:1' })
    await expect(cut.execute(chain.transferTo(freshAddress()))).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('rejects an aborted call with ABORTED', async () => {
    const call = chain.transferTo(freshAddress())
    await expect(account.execute(call, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it('reports the hash of the transaction before it is mined', async () => {
    const sent: Hex[] = []
    const { transactionHash } = await account.execute(chain.transferTo(account.address), {
      onSent: (hash) => sent.push(hash),
    })
    expect(sent).toEqual([transactionHash])
  })
})
