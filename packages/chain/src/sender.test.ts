import { type Hex, zeroAddress } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createSender, type Sender } from './index.ts'
import { startTamperingEndpoint } from './tampering-endpoint.fixture.ts'
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

  it('sends the calls of two senders of one account, each once', async () => {
    const targets = [freshAddress(), freshAddress()]
    const senders = targets.map(() => createSender({ ...chain.anvil, privateKey: chain.privateKey, pollMs: 10 }))
    const calls = senders.flatMap((sender, i) =>
      Array.from({ length: 10 }, () => sender.execute(chain.transferTo(targets[i] as Hex))),
    )
    await Promise.all(calls)
    for (const target of targets) expect(await chain.balanceOf(target)).toBe(10n)
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

  it.each(['eth_call', 'eth_fillTransaction'])('repeats an %s that reverts once', async (method) => {
    let calls = 0
    await using endpoint = await startTamperingEndpoint(chain.anvil.rpcUrl, (called, result) => {
      if (called !== method || calls++ > 0) return result
      throw new Error('The call reverts.')
    })
    const target = freshAddress()
    await senderAt(endpoint.url).execute(chain.transferTo(target))
    expect(await chain.balanceOf(target)).toBe(1n)
    expect(calls).toBe(2)
  })

  it('waits for a transaction that the endpoint has although it reported an error', async () => {
    let sent = 0
    await using endpoint = await startTamperingEndpoint(chain.anvil.rpcUrl, (called, result) => {
      if (called !== 'eth_sendRawTransaction' || sent++ > 0) return result
      throw new Error('The answer is lost.')
    })
    const target = freshAddress()
    await senderAt(endpoint.url).execute(chain.transferTo(target))
    expect(await chain.balanceOf(target)).toBe(1n)
    expect(sent).toBe(1)
  })

  it('rejects a call that reverts in the pending block alone with CHAIN and the name of the custom error', async () => {
    const isTrue = `0x${'0'.repeat(63)}1`
    await using endpoint = await startTamperingEndpoint(chain.anvil.rpcUrl, (called, result) => {
      return called === 'eth_call' ? isTrue : result
    })
    await expect(senderAt(endpoint.url).execute(chain.transferTo(zeroAddress))).rejects.toMatchObject({
      code: 'CHAIN',
      shortMessage: expect.stringContaining('in the pending block with ERC20InvalidReceiver'),
    })
  })

  it('names the revert of a call that becomes impossible after its simulation, and sends the next one', async () => {
    let calls = 0
    const isTrue = `0x${'0'.repeat(63)}1`
    await using endpoint = await startTamperingEndpoint(chain.anvil.rpcUrl, (called, result) => {
      return called === 'eth_call' && calls++ === 0 ? isTrue : result
    })
    const sender = senderAt(endpoint.url)
    await expect(sender.execute(chain.transferTo(zeroAddress))).rejects.toMatchObject({ code: 'REVERTED' })
    const target = freshAddress()
    await sender.execute(chain.transferTo(target))
    expect(await chain.balanceOf(target)).toBe(1n)
  })
})

function senderAt(rpcUrl: string): Sender {
  return createSender({ ...chain.anvil, rpcUrl, privateKey: chain.privateKey, pollMs: 10 })
}
