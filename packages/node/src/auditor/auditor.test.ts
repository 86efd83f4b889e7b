import { batchTree, buildBatch, type ChainEvent, type ChainReader } from '@opengradient/chain'
import {
  type Evidence,
  evidenceResponseCodec,
  type Hex,
  type Manifest,
  modelIdOf,
  randomBytes32,
  type Signed,
  silentLogger,
  silentMetrics,
  systemClock,
  systemRandom,
  tensorOf,
  type Verdict,
  verdictOutcomes,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords, openOutbox } from '@opengradient/store'
import type { AuditMethod } from '@opengradient/verifier'
import { type Fixture, fixtureKeys, fixtureManifest, makeFixture } from '@opengradient/verifier/testing'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Components } from '../components.ts'
import { ReceiptIndex } from '../receipts/receipt-index.ts'
import { Auditor } from './auditor.ts'

const keys = fixtureKeys(1)
const [self] = keys.auditors as [(typeof keys.auditors)[number]]
/** Another model, of the same worker. */
const cheapManifest: Manifest = { ...fixtureManifest, name: 'liar/cheap' }
const manifests = new Map([fixtureManifest, cheapManifest].map((manifest) => [modelIdOf(manifest), manifest]))
const startedAt = Math.floor(Date.now() / 1_000) * 1_000

let stop: AbortController
let receiptIndex: ReceiptIndex
let auditor: Auditor
let closing: () => Promise<void>
/** Evidence that the worker sends, and the outcome of the replay. */
let given: Evidence
let outcome: 'match' | 'mismatch'
let replayed: Hex[]
let sent: { name: string; args: readonly unknown[] }[]
const time = { s: startedAt / 1_000 }

beforeEach(async () => {
  stop = new AbortController()
  replayed = []
  sent = []
  outcome = 'mismatch'
  const fixture = makeFixture({ keys, startedAt })
  const reader = {
    models: async () => [],
    jury: async () => ({ referee: '0x04', jurors: [self.address] }),
    deployment: { contracts: { opg: '0x01', nodeRegistry: '0x02', settlement: '0x03', quorumReferee: '0x04' } },
  } as unknown as ChainReader
  receiptIndex = new ReceiptIndex({ challengeWindowSeconds: 10 })
  const outbox = await openOutbox({ records: memoryRecords(), clock: systemClock })
  const method: AuditMethod = {
    name: 'replay',
    async check(_, manifest) {
      replayed.push(modelIdOf(manifest))
      return { outcome, maxRelativeError: 0, engineFingerprint: zeroBytes32, detail: '' }
    },
  }
  auditor = new Auditor(
    {
      config: { accountKey: randomBytes32(systemRandom), auditor: { concurrency: 1, queue: 100, evidenceAttempts: 1 } },
      signer: self,
      hasher: fixture.hasher,
      peerNode: { request: async () => evidenceResponseCodec.encode({ type: 'evidence', evidence: given }) },
      outbox,
      reader,
      sender: {
        address: self.address,
        execute: async ({ functionName, args }: { functionName: string; args: readonly unknown[] }) => {
          sent.push({ name: functionName, args })
        },
      },
      nodes: { byAccount: () => ({ peerId: 'worker' }) },
      receiptIndex,
      gossip: { publishVerdict: async (verdict: Signed<Verdict>) => receiptIndex.addVerdict(verdict) },
      models: { manifest: async (modelId: Hex) => manifests.get(modelId) },
      clock: systemClock,
      logger: silentLogger,
      metrics: silentMetrics,
      signal: stop.signal,
    } as unknown as Components,
    method,
    3_600,
  )
  await auditor.start()
  closing = async () => {
    stop.abort()
    await auditor.stop()
    await outbox.close()
  }
})
afterEach(() => closing())

const apply = (name: string, args: object): ChainEvent => {
  const event = { contract: 'settlement', name, args, timestamp: time.s, transaction: `0x${'77'.repeat(32)}` }
  receiptIndex.apply([event as never as ChainEvent], time.s)
  return event as never as ChainEvent
}
const post = (fixture: Fixture): Hex => {
  const { payer, gateway, token } = fixture.file.job.value
  const { gatewayFeeBps, burnBps } = fixture.file.offer.value
  const { price, worker } = fixture.file.receipt.value
  const batch = buildBatch([{ receiptHash: fixture.receiptHash, price, payer, gateway, token, gatewayFeeBps, burnBps }])
  const batchId = randomBytes32(systemRandom)
  const { groups, entries } = batch
  apply('BatchPosted', { batchId, worker, sequence: 0n, root: batchTree(batch).root, groups, entries })
  return batchId
}
const hear = (fixture: Fixture): void => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
}
const own = (fixture: Fixture): Verdict | undefined =>
  receiptIndex.get(fixture.receiptHash)?.verdicts.get(self.address)?.value
const challenged = (): unknown[] =>
  sent.filter(({ name }) => name === 'challenge').map(({ args }) => (args[0] as { batchId: Hex }).batchId)

it('rejects evidence of another job that fits the receipt’s output', async () => {
  // The worker answered with the output of its own model, and gives that model's job as evidence.
  const lie = makeFixture({ keys, startedAt })
  const shown = makeFixture({
    keys,
    startedAt,
    manifest: cheapManifest,
    blind: lie.file.blind,
    inputs: [tensorOf('x', 'FP32', [1, 2], new Float32Array([0, 0])), ...lie.file.inputs.slice(1)],
  })
  given = { ...shown.file, receipt: lie.file.receipt }
  outcome = 'match'
  hear(lie)
  await vi.waitFor(() => expect(own(lie)).toBeDefined())
  expect(own(lie)?.outcome).toBe(verdictOutcomes.unavailable)
  expect(replayed).toEqual([])
})

it('challenges a mismatch when it is posted, and again when it is posted again', async () => {
  const lie = makeFixture({ keys, startedAt })
  given = lie.file
  hear(lie)
  await vi.waitFor(() => expect(own(lie)?.outcome).toBe(verdictOutcomes.mismatch))
  expect(challenged()).toEqual([])
  const first = post(lie)
  await vi.waitFor(() => expect(challenged()).toEqual([first]))
  apply('LeafVoided', { batchId: first, index: 0n, receiptHash: lie.receiptHash })
  const second = post(lie)
  await vi.waitFor(() => expect(challenged()).toEqual([first, second]))
})

it('challenges a mismatch that is in a batch already, and one that was found before a restart', async () => {
  const lie = makeFixture({ keys, startedAt })
  given = lie.file
  const batchId = post(lie)
  hear(lie)
  await vi.waitFor(() => expect(challenged()).toEqual([batchId]))

  // The durable logs are restored before the chain's events are applied.
  const earlier = makeFixture({
    keys,
    startedAt,
    verdicts: [(verdict) => ({ ...verdict, outcome: verdictOutcomes.mismatch })],
  })
  receiptIndex.addVerdict(earlier.file.verdicts[0] as Signed<Verdict>)
  receiptIndex.addAnswer(earlier.receiptHash, earlier.file)
  const posted = post(earlier)
  await vi.waitFor(() => expect(challenged()).toEqual([batchId, posted]))
})

it('votes while 100 challenges of unknown receipts are open', async () => {
  const open = (of: Fixture, challengeId: Hex): ChainEvent => {
    const batchId = post(of)
    const { worker } = of.file.receipt.value
    const args = { challengeId, receiptHash: of.receiptHash, worker, batchId, index: 0n, accuser: keys.gateway.address }
    return apply('ChallengeOpened', args)
  }
  const events = Array.from({ length: 100 }, () => open(makeFixture({ keys, startedAt }), randomBytes32(systemRandom)))
  await auditor.onBlocks?.(events, time.s)
  const known = makeFixture({ keys, startedAt })
  given = known.file
  hear(known)
  const challengeId = randomBytes32(systemRandom)
  await auditor.onBlocks?.([open(known, challengeId)], time.s)
  await vi.waitFor(() => expect(sent.some(({ name, args }) => name === 'vote' && args[0] === challengeId)).toBe(true))
})
