import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type PledgePurpose, pledgePurposes } from '@opengradient/chain'
import { silentLogger } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type NodeNetwork, startNetwork } from './testing/node-network.fixture.ts'

const oneOpg = 10n ** 18n
let network: NodeNetwork

beforeAll(async () => {
  network = await startNetwork()
}, 60_000)

afterAll(async () => {
  await network[Symbol.asyncDispose]()
})

describe('startNode', () => {
  it('registers a node and pledges what its configuration names, once', async () => {
    const pledges = { worker: String(2_000n * oneOpg), bond: String(50n * oneOpg), seats: 2 }
    const first = await network.start('all', ['worker', 'auditor'], { config: { pledges } })
    await expectPledges(first.account)
    await first.stop()
    const again = await network.start('all', ['worker', 'auditor'], { config: { pledges } })
    await expectPledges(again.account)
    expect(again.node.peerId).toBe(first.node.peerId)
    expect(again.url).toBe(first.url)
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
    await again.stop()
  }, 120_000)

  it('updates a registration whose roles changed', async () => {
    const node = await network.start('storage', ['host'])
    await node.stop()
    const changed = await network.start('storage', ['host', 'auditor'])
    expect((await network.reader.node(changed.account))?.roles).toEqual(['auditor', 'host'])
    expect(await network.reader.seatsOfAccount(changed.account)).toHaveLength(1)
    await changed.stop()
  }, 120_000)

  it('reports missing records at the start, and starts with what is left', async () => {
    const node = await network.start('damaged', ['host'])
    await node.stop()
    await writeFile(path.join(node.stateDir, 'records.writes'), '7\n')
    const errors: object[] = []
    const logger = { ...silentLogger, error: (fields: object) => errors.push(fields) }
    const again = await network.start('damaged', ['host'], { options: { logger } })
    expect(errors).toEqual([expect.objectContaining({ reasons: ['6 of 7 writes are missing.'] })])
    await again.stop()
  }, 120_000)

  it('moves records of another chain away', async () => {
    const node = await network.start('moved', ['host'])
    await node.stop()
    await using other = await startNetwork()
    const errors: object[] = []
    const logger = { ...silentLogger, error: (fields: object) => errors.push(fields) }
    const { stateDir } = node
    const again = await other.start('moved', ['host'], { config: { stateDir }, options: { logger } })
    expect(errors).toEqual([expect.objectContaining({ moved: expect.stringContaining('of-another-chain') })])
    await again.stop()
  }, 120_000)

  it('rejects a configuration of another version, naming the field', async () => {
    await expect(network.start('wrong', ['host'], { config: { stake: '1' } as object })).rejects.toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    )
  })
})

async function expectPledges(account: `0x${string}`): Promise<void> {
  const amounts = await Promise.all(
    (Object.keys(pledgePurposes) as PledgePurpose[]).map(async (purpose) => [
      purpose,
      (await network.reader.pledge(account, purpose)).amount / oneOpg,
    ]),
  )
  expect(Object.fromEntries(amounts)).toEqual({ worker: 2_000n, gateway: 0n, bond: 50n, seat: 2_000n })
  expect(await network.reader.seatsOfAccount(account)).toHaveLength(2)
}
