import type { Address, Hex } from '@opengradient/protocol'

import type { LiarKind } from './liar-kinds.ts'

/** A job of the demonstration and its outcome. */
export interface DemoJob {
  readonly model: string
  /** Description of the input. */
  readonly asked: string
  /** Id of the node. */
  readonly worker: string
  readonly receiptHash: Hex
  readonly state: string
  /** Human-readable guarantee of the result. */
  readonly guarantee: string
}

/** Outcome of a demonstration. `og devnet --exit-after-demo --json` prints it without the stories. */
export interface DemoReport {
  /** Whether every liar was caught or harmless, and no other node was punished. */
  readonly ok: boolean
  readonly jobs: readonly DemoJob[]
  readonly caught: readonly { readonly node: string; readonly kind: LiarKind; readonly how: string }[]
  /** Faults of liars that other nodes refused, or that changed nothing. */
  readonly harmless: readonly { readonly node: string; readonly kind: LiarKind; readonly how: string }[]
  readonly punished: readonly Address[]
  readonly honestPunished: readonly Address[]
  /** Why each of the punished accounts was, in words. */
  readonly penalties: Readonly<Record<Address, readonly string[]>>
  /** Lines for each fault: see {@link LieReport.story}. */
  readonly stories: readonly (readonly string[])[]
}

/** Outcome of one fault that was injected on request. */
export interface LieReport {
  readonly kind: LiarKind
  /** Id of the faulty node. */
  readonly node: string
  /** Null for a fault without a receipt. */
  readonly receiptHash: Hex | null
  /** Whether it was punished or refused. */
  readonly caught: boolean
  /** Six lines: request, claim, verdicts, ruling, consequence, transactions. Three for a refused answer. */
  readonly story: readonly string[]
}
