import { deployTestNetwork, startAnvil } from '@opengradient/chain/testing'
import { silentLogger } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { registerNode } from './register-node.ts'

const opg = 10n ** 18n

test('pledges what the configuration names once, and keeps the configured money free', async () => {
  await using chain = await startAnvil()
  const { reader, account, deployment } = await deployTestNetwork(chain)
  const node = await account()
  const pledges = { worker: `${2_000n * opg}`, gateway: '0', bond: `${100n * opg}`, seats: 0, balance: `${50n * opg}` }
  const init = {
    ...{ reader, writer: node, url: 'http://127.0.0.1:1', logger: silentLogger },
    peerNode: { publicKey: new Uint8Array(32).fill(7), signWithPeerKey: async () => new Uint8Array(64) },
    signal: new AbortController().signal,
  }
  for (let i = 0; i < 2; i++) {
    await registerNode({ ...init, config: { pledges, roles: ['worker'] } })
    expect((await reader.pledge(node.address, 'worker')).amount).toBe(2_000n * opg)
    expect((await reader.pledge(node.address, 'bond')).amount).toBe(100n * opg)
    expect(await reader.freeBalance(node.address, deployment.contracts.opg)).toBe(50n * opg)
  }
})
