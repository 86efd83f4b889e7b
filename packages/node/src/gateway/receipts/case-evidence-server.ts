import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  duties,
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  OgError,
  type SignatureContext,
  streamNames,
  toOgError,
  toWireError,
  visibilities,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import { assertRequest } from '../../evidence/assert-request.ts'
import { EvidenceRates } from '../../evidence/evidence-rates.ts'
import { isJuror } from '../../evidence/is-juror.ts'
import { evidenceOf, type KeptEvidence } from '../orders/kept-evidence.ts'
import type { OwnReceipts } from './own-receipts.ts'

export interface CaseEvidenceServerInit
  extends Pick<
    Components,
    'account' | 'peerNode' | 'nodes' | 'reader' | 'hasher' | 'models' | 'clock' | 'logger' | 'signal'
  > {
  readonly signatures: SignatureContext
  readonly receipts: Pick<OwnReceipts, 'require'>
  readonly evidence: Pick<KeptEvidence, 'get'>
}

/** Serves jurors of cases on receipts of this gateway: a worker that withholds its evidence from them hides nothing. */
export class CaseEvidenceServer {
  readonly #init: CaseEvidenceServerInit
  readonly #rates: EvidenceRates

  constructor(init: CaseEvidenceServerInit) {
    this.#init = init
    this.#rates = new EvidenceRates(init.clock)
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = evidenceMessageCodec
    const { peerNode } = this.#init
    await peerNode.handleChannel(streamNames.caseEvidence, { maxFrameBytes }, (channel) => this.#serve(channel))
  }

  async #serve(channel: Channel): Promise<void> {
    const account = this.#init.nodes.byPeer(channel.peerId)?.account
    if (account === undefined) throw new OgError('NOT_REGISTERED', 'Peer is not a registered auditor.')
    for await (const frame of channel.frames) {
      const response = await this.#answer(account, evidenceMessageCodec.decode(frame))
      await channel.send(evidenceResponseCodec.encode(response))
    }
  }

  async #answer(juror: Address, message: EvidenceMessage): Promise<EvidenceResponse> {
    try {
      return await this.#respond(juror, message)
    } catch (caught) {
      const error = toOgError(caught)
      this.#init.logger.debug({ juror, error: error.shortMessage }, 'Evidence of a case not served')
      return { type: 'error', receipts: message.type === 'evidence' ? message.receipts : [], error: toWireError(error) }
    }
  }

  /** @throws BAD_INPUT, BAD_SIGNATURE, EXPIRED, NOT_AUTHORISED, NOT_FOUND, OVERLOADED */
  async #respond(juror: Address, message: EvidenceMessage): Promise<EvidenceResponse> {
    const { account: asked, hasher, signatures, clock, reader, receipts, evidence } = this.#init
    if (message.type !== 'evidence' && message.type !== 'outputs') {
      throw new OgError('BAD_INPUT', `A gateway takes no ${message.type} of a case.`, { details: { field: 'type' } })
    }
    const parties = { asked, auditor: juror, hasher, signatures, nowMs: clock.now() }
    const { duty: caseId, kind } = assertRequest(message, parties)
    const wanted = message.type === 'evidence' ? message.receipts : [message.request.value.receiptHash]
    const receiptHash = kind === duties.case ? (await reader.caseContents(caseId))?.leaf.receiptHash : undefined
    const isCovered = receiptHash !== undefined && wanted.every((each) => each === receiptHash)
    if (!isCovered || !(await isJuror(reader, caseId, juror))) {
      throw new OgError('NOT_AUTHORISED', `${juror} is no juror of a case ${caseId} on these receipts.`)
    }
    const receipt = await receipts.require(receiptHash)
    const contents = await evidence.get(receiptHash)
    const { modelId, visibility } = receipt.answer.job.value
    if (contents === undefined || visibility !== visibilities.public) {
      throw new OgError('NOT_FOUND', `The inputs of receipt ${receiptHash} are not kept, or not public.`)
    }
    if (message.type === 'outputs') await this.#assertTolerant(modelId)
    if (!this.#rates.take(juror, caseId, message.type, receiptHash)) {
      throw new OgError('OVERLOADED', 'The same answer is requested too often.', { retryAfterMs: 5_000 })
    }
    if (message.type === 'evidence') {
      return { type: 'evidence', duty: caseId, items: [evidenceOf(receipt, contents)] }
    }
    return { type: 'outputs', receiptHash, outputs: contents.outputs }
  }

  /** With the output of an exact model a juror could vote without a run. @throws NOT_AUTHORISED */
  async #assertTolerant(modelId: `0x${string}`): Promise<void> {
    const { models, signal } = this.#init
    if ((await models.manifest(modelId, signal)).determinism !== 'exact') return
    throw new OgError('NOT_AUTHORISED', 'The model is exact: its outputs are not sent to jurors.')
  }
}
