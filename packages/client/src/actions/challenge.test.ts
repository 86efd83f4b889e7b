import { advanceCase, closeCase, commitVote, drawJury, revealVote } from '@opengradient/chain'
import { freshKey, type TestAccount } from '@opengradient/chain/testing'
import {
  canonicalOrtRuntime,
  type Executor,
  type Hex,
  hashLeaf,
  isOgError,
  type ReceiptFile,
  runtimeId,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
} from '@opengradient/protocol'
import { fixtureInputs, fixtureOutputs, ReceiptNetwork } from '@opengradient/verifier/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Client, createClient } from '../create-client.ts'
import { TestGateway } from '../test-gateway.fixture.ts'
import type { ChallengeTerms } from './challenge.ts'

const oneOpg = 10n ** 18n
const otherOutputs: readonly Tensor[] = [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([40, 50])),
  fixtureOutputs[1] as Tensor,
]
let net: ReceiptNetwork
let gateway: TestGateway
let key: Hex
let account: TestAccount
let client: Client

beforeAll(async () => {
  net = await ReceiptNetwork.start(3)
  gateway = await new TestGateway(net, () => fixtureOutputs).listen()
  key = freshKey()
  account = await net.network.account(key)
  client = createClient({
    ...{ gateway: gateway.url, rpcUrls: [net.chain.rpcUrl], settlement: net.contracts.settlement },
    clientKey: account.signer,
  })
})
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await net[Symbol.asyncDispose]()
})

/** An engine whose runs have these outputs. */
function engine(outputs: readonly Tensor[]): Executor {
  const engineFingerprint: Hex = `0x${'aa'.repeat(32)}`
  return {
    runtimes: [{ runtimeId: runtimeId(canonicalOrtRuntime), engineFingerprint }],
    load: () => ({ jobs: 0, capacity: 1 }),
    execute: () =>
      SingleChunkExecution.from(async () => ({ outputs, inputUnits: 1, outputUnits: 0, engineFingerprint })),
  }
}

/** An answer to the client, in a batch that the gateway reports. */
async function posted(): Promise<ReceiptFile> {
  const { receiptFile } = await client.infer({ model: 'test/model@1.0.0', input: { tensors: fixtureInputs } })
  const [placed] = await net.post([gateway.answered.at(-1) as TestGateway['answered'][0]])
  if (placed === undefined) throw new Error('nothing was posted')
  await net.seal(placed)
  const known = await net.postedFile(placed)
  gateway.known = () => known
  return receiptFile
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('the promise was not rejected'),
    (reason: unknown) => reason,
  )
  if (!isOgError(error)) throw error
  return error.code
}

/** All jurors of the first rung find the leaf wrong, and an account carries the case out. */
async function ruleWrong(caseId: Hex): Promise<void> {
  await net.mine(2)
  await drawJury(net.gateway, caseId, 0)
  const accounts = new Set((await net.reader.jury(caseId, 0))?.jurors.map((juror) => juror.account))
  const jurors = [...accounts].map((each) => net.accountOf(each ?? '0x'))
  const ballot = { caseId, rung: 0, vote: 'wrong', clear: true, salt: freshKey() } as const
  for (const juror of jurors) await commitVote(juror, ballot)
  for (const juror of jurors) await revealVote(juror, ballot)
  await advanceCase(net.gateway, caseId)
  await net.chain.pass(net.network.parameters.cases.appeal + 1)
  const contents = await net.reader.caseContents(caseId)
  if (contents === undefined) throw new Error('the case has no contents')
  await closeCase(net.gateway, caseId, { batch: contents, leaf: contents.leaf })
}

it('opens a case as the client of the job when the own run finds another answer, and waits for the ruling', async () => {
  const file = await posted()
  const terms: ChallengeTerms[] = []
  const options = {
    privateKey: key,
    executor: engine(otherOutputs),
    onTerms: (each: ChallengeTerms) => terms.push(each),
  }
  const opened = await client.challenge(file, options)
  expect(terms).toMatchObject([{ bond: 20n * oneOpg, ownReplay: 'mismatch', isOpen: false }])
  expect(opened).toMatchObject({ account: account.address, caseId: terms[0]?.caseId })
  expect(opened.transaction).toBeDefined()
  expect(await net.reader.case(opened.caseId)).toMatchObject({
    openers: [{ account: account.address, kind: 'bond', bond: 20n * oneOpg }],
  })
  expect(await client.challenge(file, options)).toMatchObject({ caseId: opened.caseId, transaction: undefined })
  expect(await net.reader.freeBalance(account.address, net.contracts.opg)).toBe(0n)

  const states: string[] = []
  const ruling = client.waitForRuling(opened.caseId, { onChange: ({ status }) => states.push(status) })
  await ruleWrong(opened.caseId)
  expect(await ruling).toMatchObject({ status: 'closed', outcome: 'wrong' })
  expect([states[0], states.at(-1)]).toEqual(['voting', 'closed'])
  expect(await net.reader.freeBalance(account.address, net.contracts.opg)).toBe(20n * oneOpg)
  expect(await codeOf(client.challenge(file, options))).toBe('CHECK_FAILED')
})

it('sends nothing when the own run confirms the answer, or nothing was checked', async () => {
  const file = await posted()
  const confirmed = client.challenge(file, { privateKey: key, executor: engine(fixtureOutputs), unchecked: true })
  expect(await codeOf(confirmed)).toBe('CHECK_FAILED')
  expect(await codeOf(client.challenge(file, { privateKey: key }))).toBe('USAGE')
  const onTerms = () => {
    throw new Error('the terms are too high')
  }
  await expect(client.challenge(file, { privateKey: key, unchecked: true, onTerms })).rejects.toThrow('too high')
  const stranger = freshKey()
  await net.network.account(stranger)
  const foreign = client.challenge(file, { privateKey: stranger, unchecked: true })
  expect(await codeOf(foreign)).toBe('REVERTED')
  const poor = freshKey()
  await net.network.account(poor, 0n)
  expect(await codeOf(client.challenge(file, { privateKey: poor, unchecked: true }))).toBe('INSUFFICIENT_FUNDS')
  const { batchId, leaf } = (await client.updateReceipt(file)).inclusion as NonNullable<ReceiptFile['inclusion']>
  expect(await net.reader.leafStatus(batchId, hashLeaf(leaf))).toBe('none')
})

it('opens a case on a receipt that only its hash names, and none after the window', async () => {
  await posted()
  const { batchId } = gateway.known('0x').inclusion as NonNullable<ReceiptFile['inclusion']>
  const receiptHash = gateway.answered.at(-1)?.receiptHash as Hex
  const opened = await client.challenge(receiptHash, { privateKey: key, unchecked: true })
  expect(opened).toMatchObject({ batchId, ownReplay: 'none' })
  expect(await codeOf(client.challenge(receiptHash, { privateKey: key }))).toBe('USAGE')

  const late = await posted()
  const { window, grace, redrawTime } = net.network.parameters.batches
  await net.chain.pass(window + grace + 2 * redrawTime + 1)
  expect(await codeOf(client.challenge(late, { privateKey: key, executor: engine(otherOutputs) }))).toBe('CHECK_FAILED')
})
