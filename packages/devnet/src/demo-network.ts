import type { ReceiptListing } from '@opengradient/api'
import type { Deployment } from '@opengradient/chain'
import type { Address, Hex, Role, Tensor } from '@opengradient/protocol'
import type { ExampleJob } from './example-jobs.ts'
import type { InjectedFault } from './faults/fault-switch.ts'
import type { GatewayClient, Inferred } from './gateway-client.ts'
import type { LiarKind } from './liar-kinds.ts'
import type { NetworkCases } from './network-cases.ts'
import type { PublishedModel } from './publish-models.ts'
import type { ReceiptFollower } from './receipt-follower.ts'

/** A node as a demonstration sees it, or a liar that acts by an account of its own and has no role. */
export interface DemoNode {
  readonly id: string
  readonly roles: readonly Role[]
  readonly liar: LiarKind | null
  /** In which it is faulty. */
  readonly turn: number
  readonly address: Address
}

/** Turns in which liars are faulty, from 0. */
export interface LiarTurns {
  readonly count: number
  /** Starts the nodes of a turn. @throws USAGE for one before the current turn, TIMEOUT, ABORTED */
  begin(turn: number, signal: AbortSignal): Promise<void>
  /** Ends the faults of a turn. */
  end(turn: number): Promise<void>
}

/** Access of an account to the network's public interfaces. */
export interface DemoAccess {
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Base URL of a node. */
  urlOf(id: string): string
  /** Private key of an account by its id: that of a node, the kind of a liar, `payer` or `publisher`. */
  keyOf(id: string): Hex
  readonly models: readonly PublishedModel[]
}

/** The parts of a running network that a demonstration uses. */
export interface DemoNetwork {
  readonly gateway: Pick<GatewayClient, 'infer' | 'nodes' | 'receipt'>
  readonly cases: Pick<
    NetworkCases,
    'batch' | 'byReceipt' | 'cases' | 'falseMatches' | 'penaltiesOf' | 'punished' | 'suspendedUntil' | 'until'
  >
  readonly receipts: ReceiptFollower
  /** Resolves when `cases` has the events of every block that was mined before the call. @throws CHAIN, ABORTED */
  catchUp(signal: AbortSignal): Promise<void>
  readonly nodes: readonly DemoNode[]
  readonly turns: LiarTurns
  readonly access: DemoAccess
  /** At least one for each model that has examples. */
  examples(): Promise<readonly ExampleJob[]>
  /** Arms a node for one fault. @throws UNAVAILABLE while it restarts, ABORTED */
  arm(id: string, kind: LiarKind, inputsDigest: Hex, signal: AbortSignal): Promise<void>
  /** Faults that a node injected so far. */
  faults(id: string): readonly InjectedFault[]
  /** Calls back after each injected fault. @returns a function that removes the listener */
  onFault(listener: () => void): () => void
  /** Id of the node with this account; the address itself for any other account. */
  nameOf(address: Address): string
}

/** A completed job of a demonstration. */
export interface DemoWork {
  readonly example: ExampleJob
  readonly receiptHash: Hex
  readonly worker: Address
  readonly outputs: readonly Tensor[]
}

/** Jobs that are sent at most until a certain node is given one. */
export const maxAttempts = 150

/** Time for a penalty: a batch, its draw, a summary, and both rungs of a case with an appeal, or all their clocks. */
export const penaltyTimeoutMs = 120_000

/** The latest fault of a node in a job with these inputs, or in a job whose inputs the faulty part did not have. */
export function lastFault(
  net: Pick<DemoNetwork, 'faults'>,
  node: string,
  kind: LiarKind,
  inputsDigest: Hex,
): InjectedFault | undefined {
  return net
    .faults(node)
    .findLast((fault) => fault.kind === kind && (fault.inputsDigest ?? inputsDigest) === inputsDigest)
}

/** A receipt for which no outcome is awaited of auditors whose match was proven false: it is no verdict. */
export function withoutFalseMatches(net: Pick<DemoNetwork, 'cases'>, receipt: ReceiptListing): ReceiptListing {
  const { coverage, receiptHash } = receipt
  const proven = net.cases.falseMatches().filter((each) => each.receiptHash === receiptHash).length
  return coverage === null
    ? receipt
    : { ...receipt, coverage: { ...coverage, hidden: Math.max(0, coverage.hidden - proven) } }
}

/** Runs an example as a job. @throws the gateway's error */
export async function runExample(net: DemoNetwork, example: ExampleJob, signal: AbortSignal): Promise<DemoWork> {
  const { receiptHash, worker, outputs }: Inferred = await net.gateway.infer(example.model, example.inputs, signal)
  return { example, receiptHash, worker, outputs }
}

/** The result of a wait with a limit; undefined when the limit ended it. @throws the error when `signal` has aborted */
export async function unlessTimedOut<T>(signal: AbortSignal, wait: () => Promise<T>): Promise<T | undefined> {
  try {
    return await wait()
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}
