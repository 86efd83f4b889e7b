import {
  type Evidence,
  evidenceCodec,
  type Hex,
  jobResponseCodec,
  OgError,
  type Receipt,
  type RecordOperation,
  type Records,
  type Signed,
  type Tensor,
} from '@opengradient/protocol'

const evidenceKey = (receiptHash: Hex): string => `evidence/${receiptHash}`
const answerKey = (receiptHash: Hex): string => `answer/${receiptHash}`

/** An answered job: its receipt and outputs, and what an auditor needs to run it again. */
export interface AnsweredJob {
  readonly receiptHash: Hex
  readonly receipt: Signed<Receipt>
  readonly outputs: readonly Tensor[]
  readonly evidence: Evidence
}

/** Receipts of this worker on disk, each with its outputs and its evidence. */
export class ReceiptStore {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** The writes that make an answer durable. */
  put({ receiptHash, receipt, outputs, evidence }: AnsweredJob): readonly RecordOperation[] {
    // The outputs are kept in the form in which they are sent.
    const answer = jobResponseCodec.encode({ type: 'result', id: 0, receipt, outputs })
    return [
      { type: 'put', key: evidenceKey(receiptHash), value: evidenceCodec.encode(evidence) },
      { type: 'put', key: answerKey(receiptHash), value: answer },
    ]
  }

  /** @throws NOT_FOUND */
  async evidence(receiptHash: Hex): Promise<Evidence> {
    const bytes = await this.#records.get(evidenceKey(receiptHash))
    if (bytes === undefined) throw new OgError('NOT_FOUND', `Evidence of ${receiptHash} is not stored.`)
    return evidenceCodec.decode(bytes)
  }

  /** @throws NOT_FOUND */
  async answer(receiptHash: Hex): Promise<Pick<AnsweredJob, 'receipt' | 'outputs'>> {
    const bytes = await this.#records.get(answerKey(receiptHash))
    const message = bytes === undefined ? undefined : jobResponseCodec.decode(bytes)
    if (message?.type !== 'result') throw new OgError('NOT_FOUND', `The answer of ${receiptHash} is not stored.`)
    return message
  }

  /** The signed receipt; undefined for one that is not stored. */
  async receipt(receiptHash: Hex): Promise<Signed<Receipt> | undefined> {
    const bytes = await this.#records.get(answerKey(receiptHash))
    const message = bytes === undefined ? undefined : jobResponseCodec.decode(bytes)
    return message?.type === 'result' ? message.receipt : undefined
  }

  /** The writes that delete what is kept of a receipt. */
  delete(receiptHash: Hex): readonly RecordOperation[] {
    return [
      { type: 'del', key: evidenceKey(receiptHash) },
      { type: 'del', key: answerKey(receiptHash) },
    ]
  }
}
