import {
  type Address,
  auditFeeOf,
  buildBatch,
  buildSummary,
  createSigner,
  fieldSalt,
  fromWireError,
  type Hex,
  outcomes,
  type ResultMessage,
  resultMessageCodec,
  resultResponseCodec,
  type Signer,
  signStruct,
  silentLogger,
  summaryType,
  tagOf,
  tensorsRoot,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { makeRun, type TestRun } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'

import { resultMessages } from '../../auditor/result-messages.ts'
import type { BatchView } from './batch-views.ts'
import { OwnReceipts } from './own-receipts.ts'
import { ReceiptInbox } from './receipt-inbox.ts'
import { ResultServer } from './result-server.ts'

const key = (digit: string): Hex => `0x${digit.repeat(64)}`
const [drawn, stranger, gateway, worker] = [key('1'), key('2'), key('3'), key('4')].map(createSigner) as [
  Signer,
  Signer,
  Signer,
  Signer,
]
const batchId = key('b')

function makeBatch(runs: readonly TestRun[]) {
  const { offer, job } = runs[0]!.evidence
  const items = runs.map(({ receiptHash, jobHash, evidence: { receipt } }) => ({
    ...{ receiptHash, jobHash, price: receipt.value.price, auditFee: auditFeeOf(offer.value, 10_000, 2) },
  }))
  const { token, gateway: address } = job.value
  return buildBatch([
    {
      ...{ payer: address, gateway: address, token, epoch: 0, auditClass: 10_000, checkFee: offer.value.checkFee },
      ...{ cumulative: 0n, gatewayFeeBps: 0, burnBps: 0, items },
    },
  ])
}

/** The result that an auditor sends about a batch of runs, each with the same outcome. */
function resultOf(runs: readonly TestRun[], auditor: Signer): ResultMessage {
  const batch = makeBatch(runs)
  const results = runs.map((run, index) => {
    const root = tensorsRoot('output', run.outputs)
    const tag = tagOf(auditor.address, fieldSalt(run.salt, 'output'), root)
    return { index, receiptHash: run.receiptHash, outcome: outcomes.match, tag, distance: 0 }
  })
  const terms = { batchId, auditor: auditor.address, round: 0, fingerprint: zeroBytes32, leafCount: runs.length }
  const built = buildSummary({ ...terms, results })
  const { signature } = signStruct(auditor, runs[0]!.hasher, summaryType, built.summary)
  const [sent] = resultMessages(built, signature, batch)
  return { id: 7, ...sent!.message }
}

/** A gateway that has the receipts of two runs and no word of their worker. */
async function start({ rounds = [{ round: 0, accounts: [drawn.address] }] } = {}) {
  const runs = [makeRun({ worker, gateway }), makeRun({ worker, gateway })]
  const batch = makeBatch(runs)
  const receipts = new OwnReceipts(memoryRecords())
  for (const { receiptHash, jobHash, salt, outputs, evidence } of runs) {
    const { job, offer, assignment, receipt } = evidence
    const answer = { job, offer, assignment, receipt }
    await receipts.put({
      ...{ receiptHash, jobHash, answer, salt, storedAt: 1 },
      outputRoot: tensorsRoot('output', outputs),
    })
  }
  const { module } = runs[0]!.evidence.job.value
  const view = {
    batch: { ...batch, batchId, module, worker: worker.address, root: batch.tree.root, count: 2, postedAt: 1 },
    rounds,
  } as unknown as BatchView
  const notified: Hex[] = []
  const kept: Address[] = []
  const inbox = new ReceiptInbox({
    ...{ receipts, views: { view: async (id) => (id === batchId ? view : undefined) }, logger: silentLogger },
    tracker: { notify: (hash) => notified.push(hash), follow: () => undefined },
    book: { include: async () => undefined },
    lost: { isExpected: () => false, explain: async () => true },
    keeper: { add: ({ summary }) => kept.push(summary.auditor) },
    prover: { addMisfit: async () => undefined },
    onOutcome: async () => undefined,
    ledgers: { include: async () => undefined },
    hasher: runs[0]!.hasher,
    signatures: { hasher: runs[0]!.hasher, signerOf: () => undefined },
  })
  let serve: ((channel: unknown) => Promise<void>) | undefined
  const peers = new Map([drawn, stranger].map(({ address }) => [address as string, { account: address }]))
  const server = new ResultServer({
    ...{ inbox, logger: silentLogger, nodes: { byPeer: (peerId: string) => peers.get(peerId) } as never },
    peerNode: { handleChannel: async (_: string, __: object, handler: never) => (serve = handler) } as never,
  })
  await server.start()
  /** Sends messages as a peer. @returns the code of each answer */
  const send = async (peerId: string, ...messages: readonly ResultMessage[]): Promise<(string | undefined)[]> => {
    const codes: (string | undefined)[] = []
    async function* frames() {
      for (const message of messages) yield resultMessageCodec.encode(message)
    }
    const answer = async (bytes: Uint8Array): Promise<void> => {
      const response = resultResponseCodec.decode(bytes)
      expect(response.id).toBe(7)
      codes.push(response.type === 'error' ? fromWireError(response.error).code : undefined)
    }
    await serve?.({ peerId, frames: frames(), send: answer })
    return codes
  }
  const stored = async () => Promise.all(runs.map(({ receiptHash }) => receipts.require(receiptHash)))
  return { runs, send, stored, notified, kept }
}

it('stores places and outcomes of a drawn auditor without a word of the worker, once', async () => {
  const { runs, send, stored, notified, kept } = await start()
  const result = resultOf(runs, drawn)
  expect(await send(drawn.address, result, result)).toEqual([undefined, undefined])
  for (const [index, { place, outcomes: found }] of (await stored()).entries()) {
    expect(place).toMatchObject({ batchId, leaf: { index } })
    expect(found.map(({ summary, leaf }) => [summary.value.auditor, leaf.outcome])).toEqual([
      [drawn.address, outcomes.match],
    ])
  }
  expect(new Set(notified)).toEqual(new Set(runs.map(({ receiptHash }) => receiptHash)))
  expect(kept).toEqual([drawn.address])
})

it('keeps the results of two auditors that arrive at the same time', async () => {
  const { runs, send, stored } = await start({ rounds: [{ round: 0, accounts: [drawn.address, stranger.address] }] })
  await Promise.all([drawn, stranger].map((auditor) => send(auditor.address, resultOf(runs, auditor))))
  for (const { outcomes: found } of await stored()) {
    expect(new Set(found.map(({ summary }) => summary.value.auditor))).toEqual(
      new Set([drawn.address, stranger.address]),
    )
  }
})

it('refuses results that no draw, signature or path supports', async () => {
  const { runs, send, stored } = await start()
  const honest = resultOf(runs, drawn)
  const [first, second] = honest.outcomes
  const swapped = { ...honest, outcomes: [{ ...first!, path: second!.path }] }
  const moved = { ...honest, places: honest.places.map(({ leaf }) => ({ leaf, path: [] })) }
  const unsigned = { ...honest, summary: { ...honest.summary, signature: resultOf(runs, stranger).summary.signature } }
  expect(await send(stranger.address, resultOf(runs, stranger), honest)).toEqual(['BAD_SUMMARY', 'BAD_SUMMARY'])
  expect(await send(drawn.address, moved)).toEqual(['BAD_BATCH'])
  expect(await send(drawn.address, swapped, unsigned)).toEqual(['BAD_SUMMARY', 'BAD_SIGNATURE'])
  expect((await stored()).flatMap(({ outcomes: found }) => found)).toEqual([])
  await expect(send('unknown peer', honest)).rejects.toMatchObject({ code: 'NOT_REGISTERED' })
})

it('asks for a repetition while the draw or the batch is not known', async () => {
  const { runs, send, stored } = await start({ rounds: [] })
  const result = resultOf(runs, drawn)
  const { summary } = result
  const other = { ...result, summary: { ...summary, value: { ...summary.value, batchId: key('c') } } }
  expect(await send(drawn.address, result, other)).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
  expect((await stored()).flatMap(({ outcomes: found }) => found)).toEqual([])
})
