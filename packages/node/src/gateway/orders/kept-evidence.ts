import type { Hex, RunParams, Tensor } from '@opengradient/protocol'

/** The contents of a run: everything that an ordered auditor needs beside the signed objects. */
export interface RunContents {
  readonly params: RunParams
  readonly inputs: readonly Tensor[]
  readonly outputs: readonly Tensor[]
}

/** Total size of the contents that are kept, in bytes. */
const maxTotalBytes = 64 * 1024 * 1024

/** Contents of the newest runs, in memory and bounded in bytes: their audits can be ordered. */
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

function sizeOf({ inputs, outputs }: RunContents): number {
  return [...inputs, ...outputs].reduce((sum, { data }) => sum + data.length, 1_024)
}
