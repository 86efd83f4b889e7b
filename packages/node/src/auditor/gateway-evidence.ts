import type { CaseContents } from '@opengradient/chain'
import {
  type Address,
  type Evidence,
  type EvidenceResponse,
  type Hex,
  receiptType,
  toOgError,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { EvidenceAuditor } from './evidence-auditor.ts'
import { EvidenceChannels } from './evidence-channels.ts'
import { EvidenceRequests } from './evidence-requests.ts'
import { findingOf, type JurorFinding } from './juror-finding.ts'
import type { ChannelComponents } from './kept-channels.ts'

type GatewayEvidenceComponents = ChannelComponents &
  Pick<Components, 'account' | 'signer' | 'hasher' | 'clock' | 'signal'>

/** A case for which the gateway of its leaf was asked. */
interface AskedCase {
  readonly contents: CaseContents
  readonly gateway: Address
  phase: 'asking' | 'running' | 'done'
  finding: JurorFinding | undefined
}

/**
 * Evidence of cases from the gateways of their receipts, for leaves whose workers do not serve jurors. It can prove an answer wrong.
 * It never proves one right: a worker that did not serve must not win by its gateway's help.
 */
export class GatewayEvidence {
  readonly #components: GatewayEvidenceComponents
  readonly #auditor: Pick<EvidenceAuditor, 'assertServed' | 'audit'>
  readonly #channels: EvidenceChannels
  readonly #requests: EvidenceRequests
  readonly #cases = new Map<Hex, AskedCase>()

  constructor(components: GatewayEvidenceComponents, auditor: Pick<EvidenceAuditor, 'assertServed' | 'audit'>) {
    this.#components = components
    this.#auditor = auditor
    this.#channels = new EvidenceChannels(components, 'caseEvidence')
    this.#requests = new EvidenceRequests(components, this.#channels)
    this.#channels.onResponse((gateway, response) => this.#onResponse(gateway, response))
  }

  /** Asks the gateway of the leaf, unless its evidence is here. */
  ask(contents: CaseContents): void {
    const { caseId, groups, leaf } = contents
    const gateway = groups[leaf.group]?.gateway
    if (gateway === undefined) return
    const known = this.#cases.get(caseId) ?? { contents, gateway, phase: 'asking', finding: undefined }
    this.#cases.set(caseId, known)
    if (known.phase !== 'asking') return
    this.#requests.evidence(gateway, { id: caseId, kind: 'case' }, [leaf.receiptHash]).catch((error: unknown) => {
      this.#components.logger.debug({ caseId, error: toOgError(error).shortMessage }, 'Gateway not asked for evidence')
    })
  }

  /** Whether the own run on the gateway's evidence goes on. */
  isRunning(caseId: Hex): boolean {
    return this.#cases.get(caseId)?.phase === 'running'
  }

  /** The finding that the answer is wrong; undefined without one. */
  refutation(caseId: Hex): JurorFinding | undefined {
    return this.#cases.get(caseId)?.finding
  }

  forget(caseId: Hex): void {
    this.#cases.delete(caseId)
  }

  stop(): Promise<void> {
    return this.#channels.stop()
  }

  #onResponse(gateway: Address, response: EvidenceResponse): void {
    if (response.type !== 'evidence') return
    const asked = this.#cases.get(response.duty)
    const [evidence] = response.items
    if (asked?.gateway !== gateway || asked.phase !== 'asking' || evidence === undefined) return
    const { hasher, logger } = this.#components
    if (hasher.digest(receiptType, evidence.receipt.value) !== asked.contents.leaf.receiptHash) return
    asked.phase = 'running'
    this.#run(asked, evidence).catch((error: unknown) => {
      asked.phase = 'asking'
      logger.debug({ caseId: response.duty, error: toOgError(error).shortMessage }, 'Evidence of a gateway not used')
    })
  }

  async #run(asked: AskedCase, evidence: Evidence): Promise<void> {
    const { caseId, leaf, worker, batchId } = asked.contents
    await this.#auditor.assertServed(evidence, leaf, worker, batchId)
    const id = { id: caseId, kind: 'case' } as const
    const open = (tag: Hex) => this.#requests.outputs(asked.gateway, id, leaf.receiptHash, tag)
    const { audit, manifest } = await this.#auditor.audit(evidence, open)
    const finding = manifest && findingOf(audit, manifest)
    // Not every juror gets the gateway's evidence: no vote against this one is clearly false.
    if (finding?.vote === 'wrong') asked.finding = { vote: 'wrong', clear: false }
    asked.phase = 'done'
  }
}
