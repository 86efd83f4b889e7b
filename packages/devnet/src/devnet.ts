import type { Deployment } from '@opengradient/chain'
import type { DemoReport, LieReport } from './demo-report.ts'
import type { DevnetDocument } from './devnet-document.ts'
import type { LiarKind } from './liar-kinds.ts'

/** A running network: a chain, a gateway, workers and auditors, each in a process of its own. */
export interface Devnet extends AsyncDisposable {
  readonly document: DevnetDocument
  readonly deployment: Deployment
  readonly stateDir: string
  /** Multiaddrs by which another node joins. */
  readonly bootstrap: readonly string[]
  /**
   * Runs jobs over all models that have examples until every liar has injected a fault, and waits until each receipt is final.
   *
   * @throws USAGE when no model has an example, or when liars have taken their turns; TIMEOUT, ABORTED, the gateway's errors
   */
  demo(signal?: AbortSignal): Promise<DemoReport>
  /**
   * Injects one fault into one job of one node, runs the job and waits for the penalty.
   *
   * @throws UNAVAILABLE when no node of the kind's role can inject it, TIMEOUT, ABORTED
   */
  lie(kind: LiarKind, signal?: AbortSignal): Promise<LieReport>
  /** Resolves with the reason when the network ended: it was stopped, or its chain ended. */
  readonly ended: Promise<string>
  /** Ends every process, within 5 s. Idempotent. */
  stop(): Promise<void>
}
