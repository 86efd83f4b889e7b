import { BoundedMap } from '@opengradient/async'
import {
  type Address,
  type ErrorCode,
  type Evidence,
  type Hex,
  isChecked,
  isOgError,
  type Leaf,
  type Manifest,
  outcomes,
  type SignatureContext,
  tagOf,
  zeroBytes32,
} from '@opengradient/protocol'
import { type AuditMethod, assertEvidence, type LeafAudit, type OpenOutputs } from '@opengradient/verifier'

import type { Components } from '../components.ts'
import type { LeafResult } from './audit-duty.ts'
import type { AuditorHooks } from './auditor-hooks.ts'

type AuditorParts = Pick<Components, 'account' | 'hasher' | 'nodes' | 'reader' | 'models' | 'signal'>

/** Keys of offers, and of signatures under roots, that stay known: each comes with many receipts. */
const maxRecoveredKeys = 4_096

/** Errors of models that no auditor can run, now or later: such an audit is inconclusive. */
const unusableModel: ReadonlySet<string> = new Set<ErrorCode>([
  'UNKNOWN_MODEL',
  'UNSUPPORTED_MODEL',
  'BAD_MODEL',
  'NOT_FOUND',
  'TOO_LARGE',
])

/** The result of an audit, in the form of a summary and with what it rests on. */
export interface AuditedLeaf {
  readonly result: LeafResult
  readonly audit: LeafAudit
  /** Undefined where the model cannot be used. */
  readonly manifest: Manifest | undefined
}

/** Audits evidence: first that it is what the leaf commits to, then by the method. */
export class EvidenceAuditor {
  readonly #components: AuditorParts
  readonly #method: AuditMethod
  readonly #hooks: AuditorHooks
  readonly #signatures: SignatureContext

  constructor(components: AuditorParts, method: AuditMethod, hooks: AuditorHooks) {
    this.#components = components
    this.#method = method
    this.#hooks = hooks
    const { hasher, nodes } = components
    this.#signatures = {
      hasher,
      signerOf: (account) => nodes.byAccount(account)?.signer,
      recovered: new BoundedMap({ maxEntries: maxRecoveredKeys }),
    }
  }

  /**
   * Reads the registrations of the evidence's signers, then checks it. Objects in a batch may be signed by a key that was replaced
   * before the batch.
   *
   * @param batchId of the batch that holds the leaf. @default only the keys of now count
   * @throws BAD_BATCH, BAD_RECEIPT, BAD_JOB, BAD_SIGNATURE
   */
  async assertServed(
    evidence: Evidence,
    leaf: Pick<Leaf, 'receiptHash'>,
    worker: Address,
    batchId?: Hex,
  ): Promise<void> {
    const { requester, gateway } = evidence.job.value
    const accounts = [worker, gateway, requester]
    await this.#components.nodes.fetchMissing(accounts)
    try {
      assertEvidence(evidence, leaf, worker, this.#signatures)
    } catch (error) {
      if (batchId === undefined || !isOgError(error) || error.code !== 'BAD_SIGNATURE') throw error
      const former = await this.#formerSigners(accounts, batchId)
      assertEvidence(evidence, leaf, worker, {
        ...this.#signatures,
        formerSignersOf: (account) => former.get(account) ?? [],
      })
    }
  }

  async #formerSigners(accounts: readonly Address[], batchId: Hex): Promise<ReadonlyMap<Address, readonly Address[]>> {
    const { reader } = this.#components
    const block = (await reader.batch(batchId))?.postedBlock
    if (block === undefined) return new Map()
    const keys = await Promise.all(accounts.map((account) => reader.signers(account, block)))
    return new Map(accounts.map((account, i) => [account, keys[i] ?? []]))
  }

  /**
   * Runs the method on evidence that {@link assertServed} accepted.
   *
   * @param openOutputs gets the tag of the own output
   * @throws errors of this node: UNAVAILABLE, OVERLOADED, ABORTED
   */
  async audit(
    evidence: Evidence,
    openOutputs: (tag: Hex) => ReturnType<OpenOutputs>,
    signal: AbortSignal = this.#components.signal,
  ): Promise<AuditedLeaf> {
    const { account, models } = this.#components
    const { outputSalt, job } = evidence
    const open: OpenOutputs = (root) => openOutputs(tagOf(account, outputSalt, root))
    let manifest: Manifest | undefined
    const honest = async (): Promise<LeafAudit> => {
      try {
        manifest = await models.manifest(job.value.modelId, signal)
        return await this.#method.check(evidence, manifest, signal, open)
      } catch (error) {
        if (!isOgError(error) || !unusableModel.has(error.code)) throw error
        return unusable(error.shortMessage)
      }
    }
    const audit = await (this.#hooks.audit?.(evidence, honest) ?? honest())
    const { outcome, outputRoot, distance } = audit
    const hasTag = outputRoot !== undefined && (isChecked(outcome) || outcome === outcomes.notServed)
    const tag = hasTag && outcome !== outcomes.failed ? tagOf(account, outputSalt, outputRoot) : zeroBytes32
    return { result: { outcome, tag, distance }, audit, manifest }
  }
}

function unusable(detail: string): LeafAudit {
  return {
    outcome: outcomes.inconclusive,
    outputRoot: undefined,
    distance: 0,
    fingerprint: zeroBytes32,
    detail,
  }
}
