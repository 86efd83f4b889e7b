import { batchTree, buildBatch, type ChainEvent } from '@opengradient/chain'
import {
  type Hex,
  type Role,
  randomBytes32,
  type Signer,
  silentLogger,
  systemClock,
  systemRandom,
} from '@opengradient/protocol'
import { memoryRecords, openOutbox } from '@opengradient/store'
import { type Fixture, fixtureKeys, makeFixture } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'
import type { Components } from '../components.ts'
import { ReceiptIndex } from '../receipts/receipt-index.ts'
import { watchDuplicates } from './duplicate-receipts.ts'

const keys = fixtureKeys(1)
const secondWorker = fixtureKeys(0).worker

/** Calls of a node after a gateway assigned one job to two workers and both posted their receipts. */
async function sentBy(signer: Signer, roles: readonly Role[]): Promise<string[]> {
  const first = makeFixture({ keys })
  const second = makeFixture({
    keys: { ...keys, worker: secondWorker },
    signedJob: first.file.job,
    blind: first.file.blind,
    assignment: (assignment) => ({ ...assignment, attempt: 2 }),
    receipt: (receipt) => ({ ...receipt, attempt: 2 }),
  })
  const sent: string[] = []
  const receiptIndex = new ReceiptIndex({ challengeWindowSeconds: 10 })
  const outbox = await openOutbox({ records: memoryRecords(), clock: systemClock })
  const stop = watchDuplicates({
    config: { roles },
    receiptIndex,
    outbox,
    reader: { deployment: { contracts: { settlement: '0x03' } } },
    sender: { execute: async ({ functionName }: { functionName: string }) => sent.push(functionName) },
    signer,
    logger: silentLogger,
  } as unknown as Components)
  const post = ({ file, receiptHash }: Fixture): void => {
    const { payer, gateway, token } = file.job.value
    const { gatewayFeeBps, burnBps } = file.offer.value
    const { price, worker } = file.receipt.value
    const batch = buildBatch([{ receiptHash, price, payer, gateway, token, gatewayFeeBps, burnBps }])
    const { groups, entries } = batch
    const batchId: Hex = randomBytes32(systemRandom)
    const args = { batchId, worker, sequence: 0n, root: batchTree(batch).root, groups, entries }
    receiptIndex.addAnswer(receiptHash, file)
    const event = {
      contract: 'settlement',
      name: 'BatchPosted',
      args,
      timestamp: 1,
      transaction: randomBytes32(systemRandom),
    }
    receiptIndex.apply([event as never as ChainEvent], 1)
  }
  post(first)
  post(second)
  // Duplicates are recorded at once and sent afterwards.
  await new Promise((resolve) => setImmediate(resolve))
  await outbox.idle()
  stop()
  await outbox.close()
  return sent
}

it('are proven by the gateway of the job and by auditors, not by other gateways', async () => {
  expect(await sentBy(keys.gateway, ['gateway'])).toEqual(['proveDuplicate'])
  expect(await sentBy(keys.auditors[0] as Signer, ['auditor'])).toEqual(['proveDuplicate'])
  expect(await sentBy(fixtureKeys(0).gateway, ['gateway'])).toEqual([])
})
