import type { AuditAnswer } from '@opengradient/api'
import { advanceCase, commitVote, deposit, drawJury, revealVote } from '@opengradient/chain'
import {
  duties,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceRequestType,
  evidenceResponseCodec,
  fromHex,
  type Hex,
  hashList,
  randomBytes32,
  signStruct,
  streamNames,
  systemRandom,
  zeroBytes32,
} from '@opengradient/protocol'
import { openOutbox } from '@opengradient/store'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { TestPeer } from '../worker/worker-network.fixture.ts'
import { GatewayNetwork, infer } from './gateway-network.fixture.ts'
import { serveOrders } from './orders/scripted-order-auditor.fixture.ts'

let network: GatewayNetwork
/** A disputed receipt in a batch that got no case. */
let unopened: Hex
beforeAll(async () => {
  // An appeal of the worker would come before the gateway's, or after it.
  network = await GatewayNetwork.start({ auditors: 4 }, undefined, { appeals: false })
  for (const auditor of network.net.auditors) await serveOrders(network.net, auditor, { isContrary: true })
  const { account } = network.net.gateway
  await deposit(account, { token: network.net.deployment.contracts.opg, balance: 1_000n * 10n ** 18n })
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

/** Has an ordered auditor find another answer for a sponsored job that no drawn auditor checks. @returns its receipt */
async function disputed(url: string): Promise<Hex> {
  const { answer } = await infer(url, network.model.name, { audit: 0 })
  const receiptHash = answer?.receiptHash as Hex
  const response = await fetch(`${url}/og/v1/audits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-og-timeout': '20' },
    body: JSON.stringify({ receiptHash, auditors: 1 }),
  })
  expect(((await response.json()) as AuditAnswer).verdicts).toHaveLength(1)
  return receiptHash
}

/** Draws the jurors of a case's first rung. */
async function draw(caseId: Hex): Promise<readonly TestPeer[]> {
  const { net } = network
  for (let block = 0; block < 2; block++) await net.pass(0)
  await drawJury(net.gateway.account, caseId, 0)
  const accounts = new Set((await net.reader.jury(caseId, 0))?.jurors.map(({ account }) => account))
  return net.auditors.filter(({ account }) => accounts.has(account.address))
}

/** The gateway's response to a request for the evidence of a case. */
async function askForEvidence(peer: TestPeer, caseId: Hex, receiptHash: Hex): Promise<EvidenceResponse> {
  const { gateway, hasher, clock } = network.net
  const { maxBytes: maxFrameBytes } = evidenceResponseCodec
  const { peerId } = gateway.peerNode
  await peer.peerNode.connect(gateway.peerNode.addresses()[0] as string)
  const channel = await peer.peerNode.openChannel(peerId, streamNames.caseEvidence, { maxFrameBytes })
  const { value, signature } = signStruct(peer.account.signer, hasher, evidenceRequestType, {
    ...{ auditor: peer.account.address, worker: gateway.account.address, duty: caseId },
    ...{ receiptsHash: hashList([receiptHash]), at: clock.now(), kind: duties.case },
  })
  const receipts = [receiptHash]
  await channel.send(evidenceMessageCodec.encode({ type: 'evidence', request: { value, signature }, receipts }))
  for await (const frame of channel.frames) {
    await channel.close()
    return evidenceResponseCodec.decode(frame)
  }
  throw new Error('the gateway closed the channel')
}

const stateOf = async (url: string, receiptHash: Hex) =>
  (await fetch(`${url}/og/v1/receipts/${receiptHash}`)).json() as Promise<{ settlement: unknown; challenge: unknown }>

it('opens a case as payer, serves its jurors, and appeals for the worker’s pay, within the bonds of an hour', async () => {
  const { net } = network
  const gateway = await network.startGateway({
    gateway: { cases: { enabled: true, hourlyBonds: String(70n * 10n ** 18n) } },
  })
  const receiptHash = await disputed(gateway.url)
  const opened = await net.until('the case', async () => (await stateOf(gateway.url, receiptHash)).challenge)
  expect(opened).toMatchObject({ subject: 'leaf', openers: [net.gateway.account.address] })

  const { caseId } = opened as { caseId: Hex }
  const jurors = await draw(caseId)
  const juror = jurors[0] as TestPeer
  const evidence = await askForEvidence(juror, caseId, receiptHash)
  expect(evidence).toMatchObject({ type: 'evidence', duty: caseId, items: [{ inputs: [{ name: 'x' }] }] })
  const outsider = net.auditors.find((peer) => !jurors.includes(peer)) ?? net.worker
  const refusal = { type: 'error', error: { code: 'NOT_AUTHORISED' } }
  expect(await askForEvidence(outsider, caseId, receiptHash)).toMatchObject(refusal)
  expect(await askForEvidence(juror, caseId, zeroBytes32)).toMatchObject(refusal)

  const ballot = { caseId, rung: 0, vote: 'wrong', clear: true, salt: randomBytes32(systemRandom) } as const
  for (const { account } of jurors) await commitVote(account, { ...ballot, juror: account.address })
  for (const { account } of jurors) await revealVote(account, { ...ballot, juror: account.address })
  await advanceCase(net.gateway.account, caseId)
  await net.until('the appeal', async () => (await net.reader.case(caseId))?.rung === 1)

  // A second bond of 20 OPG is above the limit: the appeal took 40.
  unopened = await disputed(gateway.url)
  await net.until('the batch', async () => (await stateOf(gateway.url, unopened)).settlement)
  await net.until('no pending case', async () => (await gateway.components.outbox.pending('payer-case')).length === 0)
  expect((await stateOf(gateway.url, unopened)).challenge).toBeNull()
  await gateway.stop()
}, 240_000)

it('opens none by default, and none that an earlier process has queued', async () => {
  const { clock } = network.net
  const outbox = await openOutbox({ records: network.records, clock })
  await outbox.enqueue({ key: 'payer-case/queued', kind: 'payer-case', payload: fromHex(unopened) })
  const gateway = await network.startGateway()
  await network.net.until('no queued case', async () => {
    return (await gateway.components.outbox.pending('payer-case')).length === 0
  })
  const receiptHash = await disputed(gateway.url)
  await network.net.until('the batch', async () => (await stateOf(gateway.url, receiptHash)).settlement)
  for (const hash of [receiptHash, unopened]) expect((await stateOf(gateway.url, hash)).challenge).toBeNull()
  await gateway.stop()
}, 240_000)
