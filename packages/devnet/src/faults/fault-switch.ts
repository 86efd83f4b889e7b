import { type Hex, sha256Hex, type Tensor } from '@opengradient/protocol'

import type { LiarKind } from '../liar-kinds.ts'

/** One injected fault, for the report. */
export interface InjectedFault {
  readonly kind: LiarKind
  /** {@link digestInputs} of the job; undefined for a fault in a part that does not have the inputs. */
  readonly inputsDigest: Hex | undefined
  /** Claim in place of the correct result, for human readers. */
  readonly detail: string
}

/** Why a fault is injected: the node is always faulty, or was armed for one job. */
export type FaultCause = 'always' | 'once'

/**
 * Decides when a node injects a fault. A node that was started as a liar does so whenever its kind applies; any other node
 * only for the one job that it is armed for.
 */
export interface FaultSwitch {
  /** Injects a fault into the next job with these inputs, once. */
  arm(kind: LiarKind, inputsDigest: Hex): void
  /**
   * Whether and why to inject this fault into a job; consumes the fault that was armed.
   *
   * @param inputs of the job; without them the fault is injected into the next job
   */
  consume(kind: LiarKind, inputs?: readonly Tensor[]): FaultCause | undefined
  /** Ends the faults of a node that is always faulty. */
  reform(): void
  /** Reports an injected fault to the supervisor. */
  report(kind: LiarKind, inputs: readonly Tensor[] | undefined, detail: string): void
}

export function createFaultSwitch(init: {
  /** The kind of a node that is faulty for every job. @default undefined, none */
  readonly always?: LiarKind | undefined
  onInjected(fault: InjectedFault): void
}): FaultSwitch {
  const armed = new Map<LiarKind, Hex>()
  let { always } = init
  return {
    arm: (kind, inputsDigest) => armed.set(kind, inputsDigest),
    reform() {
      always = undefined
    },
    consume(kind, inputs) {
      if (always === kind) return 'always'
      if (!armed.has(kind) || (inputs !== undefined && armed.get(kind) !== digestInputs(inputs))) return undefined
      armed.delete(kind)
      return 'once'
    },
    report(kind, inputs, detail) {
      init.onInjected({ kind, inputsDigest: inputs && digestInputs(inputs), detail })
    },
  }
}

/** Identifies a job by its inputs: sha2-256 over the tensors' bytes, in order. */
export function digestInputs(inputs: readonly Tensor[]): Hex {
  return sha256Hex(Buffer.concat(inputs.map(({ data }) => data)))
}
