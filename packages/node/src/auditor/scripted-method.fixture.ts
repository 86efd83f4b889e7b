import {
  type Evidence,
  type Hex,
  type Manifest,
  OgError,
  type OutcomeName,
  outcomes,
  tensorsRoot,
} from '@opengradient/protocol'
import type { AuditMethod, LeafAudit } from '@opengradient/verifier'
import { fixtureOutputs, type TestRun } from '@opengradient/verifier/testing'

/** Finds what a test wants; `match` with the fixture's outputs for all other runs. */
export class ScriptedMethod implements AuditMethod {
  readonly name = 'replay'
  readonly #outcomes = new Map<Hex, OutcomeName>()
  /** Number of audits. */
  runs = 0
  /** Delays every audit. @default no delay */
  gate: Promise<void> = Promise.resolve()
  readonly #released = Promise.withResolvers<void>()

  find({ evidence }: TestRun, outcome: OutcomeName): void {
    this.#outcomes.set(evidence.receipt.value.outputHash, outcome)
  }

  /** Ends the delay: audits that wait fail, as those of a node that stops. */
  release(): void {
    this.#released.reject(new OgError('ABORTED', 'The node is stopping.'))
  }

  async check({ receipt, inputs }: Evidence, _: Manifest): Promise<LeafAudit> {
    this.runs++
    await Promise.race([this.gate, this.#released.promise])
    const outcome = this.#outcomes.get(receipt.value.outputHash) ?? 'match'
    const outputRoot = tensorsRoot('output', outcome === 'match' ? fixtureOutputs : inputs)
    return { outcome: outcomes[outcome], outputRoot, distance: 0, fingerprint: `0x${'ab'.repeat(32)}`, detail: '' }
  }
}
