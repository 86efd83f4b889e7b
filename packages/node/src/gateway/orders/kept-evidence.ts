import {
  type Clock,
  decodeRecord,
  type Evidence,
  encodeRecord,
  fieldSalt,
  type Hex,
  type RecordOperation,
  type Records,
  type RunParams,
  type Tensor,
} from '@opengradient/protocol'

import type { OwnReceipt } from '../receipts/own-receipt.ts'

/** The contents of a run: everything that an ordered auditor or a juror needs beside the signed objects. */
export interface RunContents {
  readonly params: RunParams
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
}

export interface KeptEvidenceInit {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  /** Total size of the contents that are kept; the oldest give way. */
  readonly maxBytes: number
  /** Seconds after a job's `settleBy` in which its contents are kept. */
  readonly keepSeconds: number
}

/** On-disk key prefixes: contents by receipt, and receipts with their sizes by the time until which they are kept. */
const prefix = 'run-contents/'
const indexPrefix = 'run-contents-until/'
const indexKey = (until: number, receiptHash: Hex): string =>
  `${indexPrefix}${String(until).padStart(12, '0')}/${receiptHash}`
/** Inputs and outputs of a job are bounded before. */
const maxRecordBytes = 1 << 30
/** Counted for each run beside its tensors: the entries in memory are bounded too. */
const overheadBytes = 4_096

interface KeptRun {
  /** Unix seconds. */
  readonly until: number
  readonly bytes: number
}

/**
 * Contents of the newest runs, durable and bounded in bytes and age: their audits can be ordered, jurors are served, and a
 * repeated request gets the answer of the first, also after a restart.
 */
export class KeptEvidence {
  readonly #init: KeptEvidenceInit
  /** In the order of the runs. */
  readonly #runs = new Map<Hex, KeptRun>()
  #bytes = 0

  constructor(init: KeptEvidenceInit) {
    this.#init = init
  }

  /** Reads which contents earlier processes have kept. */
  async load(): Promise<void> {
    for await (const [key, value] of this.#init.records.entries({ gte: indexPrefix, lt: `${indexPrefix}~` })) {
      const [until, receiptHash] = key.slice(indexPrefix.length).split('/') as [string, Hex]
      this.#add(receiptHash, { until: Number(until), bytes: decodeRecord(value, 64) as number })
    }
  }

  /** The writes that keep the contents of a run, and those that delete what gives way to it. */
  put(receiptHash: Hex, settleBy: number, { params, inputs, outputs }: RunContents): readonly RecordOperation[] {
    if (this.#runs.has(receiptHash)) return []
    const value = encodeRecord({ params: { ...params }, inputs: inputs.map(plain), outputs: outputs.map(plain) })
    const run = { until: settleBy + this.#init.keepSeconds, bytes: value.length + overheadBytes }
    this.#add(receiptHash, run)
    return [
      { type: 'put', key: prefix + receiptHash, value },
      { type: 'put', key: indexKey(run.until, receiptHash), value: encodeRecord(run.bytes) },
      ...this.#evict(),
    ]
  }

  async get(receiptHash: Hex): Promise<RunContents | undefined> {
    if (!this.#runs.has(receiptHash)) return undefined
    const bytes = await this.#init.records.get(prefix + receiptHash)
    return bytes && (decodeRecord(bytes, maxRecordBytes) as RunContents)
  }

  /** Forgets contents whose time is over. */
  async expire(): Promise<void> {
    const operations = this.#evict()
    if (operations.length > 0) await this.#init.records.batch(operations)
  }

  #add(receiptHash: Hex, run: KeptRun): void {
    this.#runs.set(receiptHash, run)
    this.#bytes += run.bytes
  }

  #evict(): RecordOperation[] {
    const { clock, maxBytes } = this.#init
    const now = clock.now() / 1_000
    const operations: RecordOperation[] = []
    // The order of arrival is close to the order of the deadlines.
    for (const [receiptHash, { until, bytes }] of this.#runs) {
      if (this.#bytes <= maxBytes && until >= now) break
      this.#runs.delete(receiptHash)
      this.#bytes -= bytes
      operations.push({ type: 'del', key: prefix + receiptHash }, { type: 'del', key: indexKey(until, receiptHash) })
    }
    return operations
  }
}

/** Signed objects and contents from which an auditor runs a job again, and the salts of the fields that it is shown. */
export function evidenceOf({ salt, answer }: Pick<OwnReceipt, 'salt' | 'answer'>, contents: RunContents): Evidence {
  return {
    ...answer,
    inputSalt: fieldSalt(salt, 'input'),
    paramsSalt: fieldSalt(salt, 'params'),
    outputSalt: fieldSalt(salt, 'output'),
    params: contents.params,
    inputs: contents.inputs,
  }
}

function plain({ name, datatype, shape, data }: Tensor): Record<string, unknown> {
  return { name, datatype, shape: [...shape], data }
}
