import { type Hex, sha256Hex, type Tensor } from '@opengradient/protocol'

import type { LiarKind } from '../liar-kinds.ts'

/** One lie that was told, for the story. */
export interface ToldLie {
  readonly kind: LiarKind
  /** {@link digestInputs} of the job that it was told about. */
  readonly inputsDigest: Hex
  /** What was claimed instead of what, in words. */
  readonly detail: string
}

/**
 * Says when to lie. A node that was started as a liar lies whenever its kind allows; any other node lies only about the
 * one job that it is armed for.
 */
export interface LieSwitch {
  /** Lie about the next job with these inputs, once. */
  arm(kind: LiarKind, inputsDigest: Hex): void
  /** Whether to lie in this way about a job with these inputs, and why; a single lie that was armed is used up. */
  take(kind: LiarKind, inputs: readonly Tensor[]): 'always' | 'once' | undefined
  /** Tells of a lie. */
  told(kind: LiarKind, inputs: readonly Tensor[], detail: string): void
}

export function createLieSwitch(init: {
  /** The kind of a node that lies all the time. */
  readonly always?: LiarKind | undefined
  onTold(lie: ToldLie): void
}): LieSwitch {
  const armed = new Map<LiarKind, Hex>()
  return {
    arm: (kind, inputsDigest) => armed.set(kind, inputsDigest),
    take(kind, inputs) {
      if (init.always === kind) return 'always'
      if (!armed.has(kind) || armed.get(kind) !== digestInputs(inputs)) return undefined
      armed.delete(kind)
      return 'once'
    },
    told: (kind, inputs, detail) => init.onTold({ kind, inputsDigest: digestInputs(inputs), detail }),
  }
}

/** Names a job by what it computes on: sha2-256 over the tensors' bytes, in order. */
export function digestInputs(inputs: readonly Tensor[]): Hex {
  return sha256Hex(Buffer.concat(inputs.map(({ data }) => data)))
}
