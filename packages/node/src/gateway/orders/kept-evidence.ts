import { type Evidence, fieldSalt, type Hex, type RunParams, type Tensor } from '@opengradient/protocol'

import type { OwnReceipt } from '../receipts/own-receipt.ts'

/** The contents of a run: everything that an ordered auditor or a juror needs beside the signed objects. */
export interface RunContents {
  readonly params: RunParams
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
}

/** Total size of the contents that are kept, in bytes. */
const maxTotalBytes = 64 * 1024 * 1024

/** Contents of the newest runs, in memory and bounded in bytes: their audits can be ordered, and jurors are served. */
export class KeptEvidence {
  /** In the order of the runs. */
  readonly #contents = new Map<Hex, RunContents>()
  #bytes = 0

  put(receiptHash: Hex, contents: RunContents): void {
    if (this.#contents.has(receiptHash)) return
    this.#contents.set(receiptHash, contents)
    this.#bytes += sizeOf(contents)
    for (const [oldest, each] of this.#contents) {
      if (this.#bytes <= maxTotalBytes) return
      this.#contents.delete(oldest)
      this.#bytes -= sizeOf(each)
    }
  }

  get(receiptHash: Hex): RunContents | undefined {
    return this.#contents.get(receiptHash)
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

function sizeOf({ inputs, outputs }: RunContents): number {
  return [...inputs, ...outputs].reduce((sum, { data }) => sum + data.length, 1_024)
}
