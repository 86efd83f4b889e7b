import type { ChainEvent, Writer } from '@opengradient/chain'
import { type Address, silentLogger, systemClock } from '@opengradient/protocol'
import { memoryRecords, openOutbox } from '@opengradient/store'
import { expect, it } from 'vitest'

import { BountyCollector } from './bounty-collector.ts'

const [account, other]: Address[] = [`0x${'0a'.repeat(20)}`, `0x${'0b'.repeat(20)}`]
const readyAt = 1_000

const at = (blockNumber: number, name: string, args: object): ChainEvent =>
  ({
    contract: 'faults',
    name,
    args,
    blockNumber,
    timestamp: 0,
    transaction: '0x',
    logIndex: 0,
  }) as unknown as ChainEvent
const promised = (id: bigint, to = account): ChainEvent =>
  at(1, 'BountyPromised', { id, to, token: account, amount: 1n, readyAt: BigInt(readyAt) })
const paid = (id: bigint): ChainEvent => at(2, 'BountyPaid', { id, to: account, token: account, amount: 1n })

/** A collector, and the ids of the bounties that it has paid out. */
async function createCollector() {
  const outbox = await openOutbox({ records: memoryRecords(), clock: systemClock })
  const ids: bigint[] = []
  const execute = async ({ args }: { readonly args: readonly bigint[] }): Promise<object> => {
    ids.push(args[0] as bigint)
    return {}
  }
  const deployment = { contracts: { faults: account, rulings: account } }
  const writer = { sender: { address: account, execute }, clients: { deployment } } as unknown as Writer
  const signal = new AbortController().signal
  const collector = new BountyCollector({ account: account as Address, outbox, writer, logger: silentLogger, signal })
  await collector.start()
  const run = async (events: readonly ChainEvent[], timestamp: number): Promise<readonly bigint[]> => {
    await collector.onBlocks(events, { number: 5, timestamp })
    await outbox.idle()
    return ids.splice(0)
  }
  return { collector, run }
}

it('collects own bounties once their time has come, each once', async () => {
  const { run } = await createCollector()
  expect(await run([promised(1n), promised(2n, other)], readyAt - 1)).toEqual([])
  expect(await run([], readyAt)).toEqual([1n])
  expect(await run([], readyAt + 1)).toEqual([])
})

it('leaves bounties that another account has paid out', async () => {
  const { run } = await createCollector()
  expect(await run([promised(1n), paid(1n)], readyAt)).toEqual([])
})

it('forgets promises of replaced blocks', async () => {
  const { collector, run } = await createCollector()
  await run([promised(1n)], readyAt - 1)
  await collector.onRewind(1)
  expect(await run([], readyAt)).toEqual([])
})
