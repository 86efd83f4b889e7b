import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { ReceiptDetails } from '@opengradient/api'
import { pause } from '@opengradient/async'
import type { LocalModel, NodeOptions } from '@opengradient/node'
import {
  type Address,
  type Executor,
  formatOpg,
  type Hex,
  outcomes,
  SingleChunkExecution,
  saltedHash,
  systemClock,
  type Tensor,
  tensorsRoot,
} from '@opengradient/protocol'

import { penaltyTimeoutMs, runExample, unlessTimedOut } from '../demo-network.ts'
import type { ExampleJob } from '../example-jobs.ts'
import type { ObservedCase, ObservedFalseMatch } from '../network-cases.ts'
import { changeOneNumber } from './change-one-number.ts'
import { digestInputs, type FaultSwitch } from './fault-switch.ts'
import type { ActingLiar, FaultHost, FaultOutcome, LiarEnding, LiarView } from './liar.ts'

const kind = 'sybil-auditors'
/** Jobs that are sent at most until a batch with a false answer is drawn for a seat of the party and for another one. */
const maxJobs = 40
/** Time between jobs, so that each is in a batch with a draw of its own, in milliseconds. */
const paceMs = 1_200
/** Time in which a gateway proves a match false after the ruling, in milliseconds. */
const provingMs = 15_000

/**
 * A worker that changes one number of its outputs, and two auditors of its operator, which report matches for these answers. They
 * get the output's root from the worker, so that their tags fit, and vote for these answers as jurors.
 */
export const sybilAuditors: ActingLiar = {
  isParty: true,
  install: (faults, host) => ({
    wrapExecutor: (executor) => withSharedOutput(executor, faults, host),
    auditor: { audit: friendlyMatches(faults, host) },
  }),
  async act(view, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const receipts = (await unlessTimedOut(signal, () => sendJobs(view, limit))) ?? []
    const party = partyOf(view)
    const ownCases = () => view.net.cases.cases().filter(({ worker }) => party.has(worker))
    const ownMatches = () => view.net.cases.falseMatches().filter(({ auditor }) => party.has(auditor))
    const areClosed = () => ownCases().length > 0 && ownCases().every(({ isClosed }) => isClosed)
    await unlessTimedOut(signal, () => view.net.cases.until(areClosed, limit))
    // Gateways prove false matches when a case is closed.
    const proving = AbortSignal.any([limit, AbortSignal.timeout(provingMs)])
    await unlessTimedOut(signal, () => view.net.cases.until(() => ownMatches().length > 0, proving))
    // A liar of another kind that audits correctly here may be punished elsewhere.
    const isUnharmed = (account: Address): boolean =>
      view.isLiar(account) || view.net.cases.penaltiesOf(account).length === 0
    return endingOf(view, { receipts, cases: ownCases(), matches: ownMatches(), party, isUnharmed })
  },
}

/** Fate of the answers of a party's worker, and of the matches of its auditors. */
export interface SybilFacts {
  /** Receipts of the worker that auditors of the party reported matches for. */
  readonly receipts: readonly Pick<ReceiptDetails, 'receiptHash' | 'verdicts'>[]
  /** About receipts of the worker. */
  readonly cases: readonly Pick<ObservedCase, 'openers' | 'receiptHash' | 'ruling' | 'isClosed'>[]
  /** Of auditors of the party, that were proven false. */
  readonly matches: readonly Pick<ObservedFalseMatch, 'receiptHash' | 'auditor' | 'taken'>[]
  /** Accounts of the party. */
  readonly party: ReadonlySet<Address>
  isUnharmed(account: Address): boolean
}

/**
 * Caught when the last rung ruled an answer wrong that an auditor of the party had reported a match for, and this match cost a part
 * of its seat. Harmless when the first rung did: it names no match, but the answer is unpaid. In both cases the worker's unreleased
 * pay has to burn, also for answers that only the party was drawn for, and the auditors that opened the cases lose nothing.
 */
export function judgeSybils(facts: SybilFacts): FaultOutcome | undefined {
  const { receipts, cases, matches, party, isUnharmed } = facts
  const isConvicted = cases.some(({ ruling }) => ruling?.outcome === 'wrong' && ruling.isConviction)
  const openers = cases.flatMap((each) => each.openers).filter((opener) => !party.has(opener))
  if (!isConvicted || openers.length === 0 || !openers.every(isUnharmed)) return undefined
  const unseen = receipts.filter((each) => isUnseen(each, party)).length
  const passed = unseen === 0 ? '' : `; pay of ${unseen} answers that only the party was drawn for burns too`
  const burnt = `pay and bond of their worker burnt${passed}`
  if (matches.length === 0) {
    const unpaid = receipts.filter(({ receiptHash }) => isRuledWrong(facts, receiptHash)).length
    if (unpaid === 0) return undefined
    return { result: 'harmless', how: `${unpaid} answers with their matches ruled wrong on the first rung; ${burnt}` }
  }
  const taken = matches.reduce((sum, match) => sum + match.taken, 0n)
  const isProven = taken > 0n && matches.every(({ receiptHash }) => isRuledWrong(facts, receiptHash, true))
  if (!isProven) return undefined
  const how = `${matches.length} of their matches proven false by a ruling, ${formatOpg(taken)} OPG of their seats taken; ${burnt}`
  return { result: 'caught', how }
}

function isRuledWrong({ cases }: Pick<SybilFacts, 'cases'>, receiptHash: Hex, isLastRung?: true): boolean {
  return cases.some(({ ruling, ...each }) => {
    const isOfRung = isLastRung === undefined || ruling?.isLastRung === isLastRung
    return each.receiptHash === receiptHash && ruling?.outcome === 'wrong' && isOfRung
  })
}

/** Whether no other auditor has reported about a receipt. */
function isUnseen({ verdicts }: Pick<ReceiptDetails, 'verdicts'>, party: ReadonlySet<Address>): boolean {
  return verdicts.every(({ auditor }) => party.has(auditor))
}

/** Sends jobs until one receipt of the party's worker has a match by the party and a mismatch by another auditor. */
async function sendJobs(view: LiarView, signal: AbortSignal): Promise<readonly ReceiptDetails[]> {
  const { net } = view
  const party = partyOf(view)
  const [example] = await net.examples()
  const hashes = new Set<Hex>()
  for (let sent = 0; sent < maxJobs; sent++) {
    const { worker, receiptHash } = await runExample(net, example as ExampleJob, signal)
    if (party.has(worker)) hashes.add(receiptHash)
    await pause(systemClock, paceMs, signal)
    const receipts = await Promise.all([...hashes].map((hash) => net.gateway.receipt(hash, signal)))
    const matched = receipts.filter(({ verdicts }) =>
      verdicts.some(({ auditor, outcome }) => party.has(auditor) && outcome === 'match'),
    )
    if (matched.some((receipt) => !isUnseen(receipt, party))) return matched
  }
  return []
}

function partyOf({ net }: LiarView): ReadonlySet<Address> {
  return new Set(net.nodes.flatMap(({ liar, address }) => (liar === kind ? [address] : [])))
}

function endingOf({ net }: LiarView, facts: SybilFacts): LiarEnding {
  const { receipts, cases, matches, party } = facts
  const names = (accounts: Iterable<Address>): string =>
    [...new Set([...accounts].map((each) => net.nameOf(each)))].join(', ') || 'none'
  const rulings = cases.map(
    ({ ruling }) => `${ruling?.outcome ?? 'none yet'}${ruling?.isLastRung ? ', last rung' : ''}`,
  )
  const taken = matches.map((match) => `${net.nameOf(match.auditor)} lost ${formatOpg(match.taken)} OPG of its seat`)
  const burnt = cases.some(({ ruling }) => ruling?.isConviction)
  return {
    outcome: judgeSybils(facts),
    ...(matches[0] && { receiptHash: matches[0].receiptHash }),
    story: [
      `asked        ${names(party)}, one operator: its worker answers, its auditors audit`,
      `claimed      ${receipts.length} matches for false answers of its worker, without a run; their tags fit`,
      `recomputed   by the other drawn auditors, which opened ${cases.length} cases: ${names(cases.flatMap(({ openers }) => openers))}`,
      `ruling       ${[...new Set(rulings)].join('; ') || 'none'}`,
      `consequence  ${taken.join(', ') || 'no seat lost anything'}; pay and bond of the worker ${burnt ? 'burnt' : 'stand'}`,
    ],
  }
}

/** An executor that changes one number of its output, and shares the output's root with the auditors of its operator. */
function withSharedOutput(executor: Executor<LocalModel>, faults: FaultSwitch, host: FaultHost): Executor<LocalModel> {
  return {
    get runtimes() {
      return executor.runtimes
    },
    load: () => executor.load(),
    execute: (request) =>
      SingleChunkExecution.from(async (signal) => {
        const correct = await executor.execute({ ...request, signal }).result
        if (!faults.consume(kind, request.inputs)) return correct
        const { outputs, detail } = changeOneNumber(correct.outputs)
        await share(fileOf(host, request.model.modelId, request.inputs), tensorsRoot('output', outputs))
        faults.report(kind, request.inputs, detail)
        return { ...correct, outputs }
      }, request.signal),
  }
}

/** Audits that report a match for an output that the worker of the party shared, without a run. */
function friendlyMatches(
  faults: FaultSwitch,
  host: FaultHost,
): NonNullable<NonNullable<NodeOptions['auditor']>['audit']> {
  return async ({ job, inputs, outputSalt, receipt }, honest) => {
    if (!faults.consume(kind, inputs)) return honest()
    const outputRoot = await readShared(fileOf(host, job.value.modelId, inputs))
    const { outputHash, engineFingerprint: fingerprint } = receipt.value
    // Other workers answer the same inputs correctly: only the commitment of the shared output is the party's.
    if (outputRoot === undefined || saltedHash(outputSalt, outputRoot) !== outputHash) return honest()
    const detail = 'a match for a false answer'
    faults.report(kind, inputs, detail)
    return { outcome: outcomes.match, outputRoot, distance: 0, fingerprint, detail }
  }
}

/** The state folders of all nodes of a devnet are in one folder: the operator's is beside them. */
function fileOf({ stateDir }: FaultHost, modelId: Hex, inputs: readonly Tensor[]): string {
  return path.join(path.dirname(stateDir), 'sybil-operator', `${modelId}-${digestInputs(inputs)}`)
}

async function readShared(file: string): Promise<Hex | undefined> {
  return readFile(file, 'utf8').then(
    (root) => root as Hex,
    () => undefined,
  )
}

/** Writes an output's root, whole at once: other nodes read it. */
async function share(file: string, root: Hex): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, root)
  await rename(temporary, file)
}
