import type { Deployment } from '@opengradient/chain'
import type { NodeOptions } from '@opengradient/node'
import type { Address, Clock, Hex } from '@opengradient/protocol'

import type { DemoNetwork, DemoWork } from '../demo-network.ts'
import type { LiarKind } from '../liar-kinds.ts'
import type { FaultSwitch, InjectedFault } from './fault-switch.ts'

/** How a liar ended. */
export interface FaultOutcome {
  /** `harmless`: its faults had no effect on any other account. */
  readonly result: 'caught' | 'harmless'
  readonly how: string
}

/** A liar and its faults so far, as a demonstration sees them. */
export interface LiarView {
  readonly net: DemoNetwork
  readonly kind: LiarKind
  /** Id of its node, or its kind where it has none. */
  readonly node: string
  readonly address: Address
  /** Completed jobs of the demonstration, the liar's own and all others. */
  readonly work: readonly DemoWork[]
  /** Faults that its node reported. */
  readonly injected: readonly InjectedFault[]
  isLiar(account: Address): boolean
}

/** The process in which faults are installed. */
export interface FaultHost {
  readonly stateDir: string
  readonly clock: Clock
  readonly deployment: Deployment
}

interface LiarBase {
  /**
   * Hooks of its node. Every node has the hooks of all kinds, merged by `mergeHooks`, so a hook must do nothing until
   * `faults.consume(kind)` is true, and then call `faults.report`.
   *
   * @default no hooks
   */
  install?(faults: FaultSwitch, host: FaultHost): NodeOptions
  /** Whether an honest node can be armed for its fault. @default true for a {@link JobLiar}, false for an {@link ActingLiar} */
  readonly isOnRequest?: boolean
}

/** A liar whose faults come with the jobs that the demonstration sends to the first gateway. */
export interface JobLiar extends LiarBase {
  /** Whether jobs have to be audited until it had an opportunity. @default false */
  readonly needsDraw?: boolean
  /** Opportunities for its fault so far. The demonstration sends jobs until there is one, or one more in a later round. */
  opportunities(view: LiarView): number
  /** Whether its outcome can be judged. The demonstration waits for it, up to a limit, after each change of the chain. */
  isSettled(view: LiarView): boolean
  /** Undefined when it was neither caught nor harmless. */
  outcome(view: LiarView): FaultOutcome | undefined
  /** Five or six lines about each fault. Each begins with its subject: `claimed`, `consequence`. */
  stories(view: LiarView, signal: AbortSignal): Promise<readonly (readonly string[])[]>
}

/** The end of a liar that acts for itself. */
export interface LiarEnding {
  /** Undefined when it was neither caught nor harmless. */
  readonly outcome: FaultOutcome | undefined
  readonly story: readonly string[]
  /** The receipt of the fault. @default none */
  readonly receiptHash?: Hex
}

/**
 * A liar that is exercised by an action of its own, beside the jobs of the demonstration: by requests to its own gateway, or by
 * transactions. Beside the account of its node each kind has one that is named for the kind, with OPG and gas
 * (`net.access.keyOf(kind)`). Its checks must be able to fail, and it proves in the same run that honest behaviour passes them.
 */
export interface ActingLiar extends LiarBase {
  /** Whether its nodes are those of one operator: they act, and end, together. @default false */
  readonly isParty?: boolean
  /** Runs the action and judges it. Called again in the next round when it ended without an outcome. @throws ABORTED */
  act(view: LiarView, signal: AbortSignal): Promise<LiarEnding>
}

/**
 * A kind of liar. To add one:
 *
 * 1. a line in `liar-kinds.ts`: its name and the role of its node, or `none`; with several nodes also in `nodeCounts`
 * 2. a file here, named for the kind, which exports a {@link JobLiar} or an {@link ActingLiar}, with a unit test of its judgement
 *    by events and answers (`ruledWorker` serves workers that lose a case about their receipt)
 * 3. a line in `liars.ts`, the table of all kinds
 * 4. a line in `README.md` of this package, in the table of liars
 *
 * A node that no hook reaches is given one in `@opengradient/node` (`WorkerHooks`, `AuditorHooks`, `GatewayHooks`), and a rule in
 * `merge-hooks.ts` by which the hooks of several kinds work together.
 */
export type Liar = JobLiar | ActingLiar
