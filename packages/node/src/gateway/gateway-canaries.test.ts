import {
  advanceCase,
  closeCase,
  commitVote,
  devnetParameters,
  drawJury,
  openDrawnCase,
  revealVote,
  shareCanary,
} from '@opengradient/chain'
import {
  type Address,
  type Evidence,
  type Hex,
  hashOutcomeLeaf,
  hashTensors,
  merkleTree,
  type OutcomeLeaf,
  outcomes,
  randomBytes32,
  systemRandom,
  tensorsRoot,
} from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { falsifyOutputs } from '../worker/falsify-outputs.ts'
import { affine, ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import type { TestPeer, WorkerNetwork } from '../worker/worker-network.fixture.ts'
import { affineInput, GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

const slice = 10n * 10n ** 18n
const wrong = 2
/** Clocks of minutes: the test moves the chain's time. */
const parameters = {
  ...devnetParameters,
  batches: { ...devnetParameters.batches, window: 600, grace: 300, redrawTime: 450, settleDelay: 14_400 },
  cases: { ...devnetParameters.cases, vote: 600, reveal: 300, appeal: 300 },
}
const secret = randomBytes32(systemRandom)
let network: GatewayNetwork
let net: WorkerNetwork
let gateway: TestGateway
let auditors: readonly ScriptedAuditor[]

beforeAll(async () => {
  network = await GatewayNetwork.start({ auditors: 7, parameters }, undefined, { canarySecret: secret })
  net = network.net
  const canaries = { worker: net.worker.account.address, secret, intervalMs: 3_600_000 }
  gateway = await network.startGateway({ gateway: { canaries } })
  auditors = await Promise.all(net.auditors.map((peer) => ScriptedAuditor.connect(net, peer)))
}, 600_000)
afterAll(async () => {
  await Promise.all(auditors.map((auditor) => auditor[Symbol.asyncDispose]()))
  await network[Symbol.asyncDispose]()
})

const stakeOf = async ({ account }: TestPeer): Promise<bigint> =>
  (await net.reader.seatsOfAccount(account.address))[0]?.stake ?? 0n
const eventsOf = (name: string): readonly { readonly args: object }[] => net.events.filter((each) => each.name === name)
const mine = async (blocks: number): Promise<void> => {
  for (let i = 0; i < blocks; i++) await net.pass(0)
}

/** Whether a receipt's output is not that of the model. */
const isWrong = ({ outputSalt, inputs, receipt }: Evidence): boolean =>
  hashTensors('output', outputSalt, affine(inputs)) !== receipt.value.outputHash

/** The receipt of the canary and its batch, once an auditor has its evidence. */
async function findCanary(): Promise<{ readonly batchId: Hex; readonly receiptHash: Hex }> {
  return net.until('the evidence of the canary', () => {
    for (const { leaves, evidence } of auditors) {
      const [receiptHash] = [...evidence].find(([, each]) => isWrong(each)) ?? []
      const list = leaves.find((each) => each.leaves.some((leaf) => leaf.receiptHash === receiptHash))
      if (receiptHash !== undefined && list !== undefined) return { batchId: list.batchId, receiptHash }
    }
    return undefined
  })
}

/** Has all jurors of a rung vote `wrong`. */
async function rule(caseId: Hex, rung: number): Promise<void> {
  await mine(2)
  await drawJury(net.gateway.account, caseId, rung)
  const accounts = new Set((await net.reader.jury(caseId, rung))?.jurors.map(({ account }) => account))
  const jurors = net.auditors.filter(({ account }) => accounts.has(account.address))
  const ballot = { caseId, rung, vote: 'wrong', clear: true, salt: randomBytes32(systemRandom) } as const
  for (const { account } of jurors) await commitVote(account, ballot)
  for (const { account } of jurors) await revealVote(account, ballot)
}

it('a canary costs the auditor that copied its output a slice, and no other account anything', async () => {
  const inputs = affineInput(3)
  // On a busy machine the job of a canary can fail: the next one is tried then.
  let polls = 0
  await net.until('the canary to be planted', async () => {
    const isDue = polls++ % 50 === 0
    const { status } = isDue ? await infer(gateway.url, network.model.name, { inputs, audit: 0 }) : { status: 200 }
    expect(status).toBe(200)
    return eventsOf('CanaryPlanted').length > 0
  })

  const { batchId, receiptHash } = await findCanary()
  const drawn = (await net.reader.round(batchId)).auditors.map(({ account }) => account)
  const [lazy, honest] = drawn.map((account) => auditors.find(({ peer }) => peer.account.address === account)) as [
    ScriptedAuditor,
    ScriptedAuditor,
  ]
  await net.until('the evidence of both', () => lazy.evidence.has(receiptHash) && honest.evidence.has(receiptHash))
  const stakes = [await stakeOf(lazy.peer), await stakeOf(honest.peer)] as const
  expect(eventsOf('CanaryOpened')).toEqual([])

  // The lazy auditor has the output from an accomplice: its tag fits.
  await lazy.audit(batchId, { root: tensorsRoot('output', falsifyOutputs(affine(inputs))) })
  const { summary, outcomes: found } = await honest.audit(batchId, { outcome: outcomes.mismatch })
  const { caseId } = (
    await net.until('the canary', () =>
      net.events.flatMap((event) => (event.name === 'CanaryOpened' ? event : [])).at(0),
    )
  ).args
  const contents = (await net.reader.caseContents(caseId))!
  const batch = (await net.reader.postedBatch(batchId))!
  const inclusion = { batch, leaf: contents.leaf, path: contents.path }
  await mine(2)
  const path = merkleTree(found.map(hashOutcomeLeaf)).path(0)
  const reported = { summary: summary.value, outcome: found[0] as OutcomeLeaf, path }
  await openDrawnCase(honest.peer.account, inclusion, reported)

  await rule(caseId, 0)
  await advanceCase(net.auditors[0]!.account, caseId)
  await net.until('the appeal of the planter', async () => (await net.reader.case(caseId))?.rung === 1)
  await rule(caseId, 1)
  await closeCase(net.auditors[0]!.account, caseId, { batch, leaf: contents.leaf })
  await net.until('the slice of the lazy auditor', async () => (await stakeOf(lazy.peer)) === stakes[0] - slice)
  await shareCanary(net.auditors[0]!.account, caseId)
  await net.until('the share', () => eventsOf('CanaryShared').length > 0)

  const planter: Address = net.gateway.account.address
  expect(eventsOf('CaseClosed')).toMatchObject([{ args: { caseId, outcome: wrong, rung: 1 } }])
  expect(eventsOf('MatchPunished')).toMatchObject([{ args: { amount: slice, planter, toPlanter: slice / 2n } }])
  const deposit = 2n * slice
  expect(eventsOf('CanaryShared')).toMatchObject([{ args: { auditor: honest.peer.account.address, amount: deposit } }])
  expect(await stakeOf(honest.peer)).toBe(stakes[1])
  const worker = await net.reader.workerAccount(net.worker.account.address, net.opg)
  expect(worker).toMatchObject({ generation: 0, suspendedUntil: 0 })
}, 600_000)
