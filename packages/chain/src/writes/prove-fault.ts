import {
  type Assignment,
  assignmentType,
  type Hex,
  hashLeaf,
  type Job,
  jobType,
  type Receipt,
  receiptType,
} from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents } from '../clients.ts'
import { toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'
import { toLeafProof } from './batch-arguments.ts'
import { type ContractWrite, unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** A receipt with its worker's signature. */
export interface SignedReceipt {
  readonly value: Receipt
  readonly signature: Hex
}

/** A leaf with its receipt, and the gateway's assignment of that attempt. */
export interface ProvenAttempt {
  readonly leaf: LeafInclusion
  readonly receipt: Receipt
  readonly assignment: Assignment
  readonly signature: Hex
  readonly signedBlock: number
}

/**
 * Proofs of objective faults by their kind; see `IFaults`. `signedBlock` is a block, at most 8,191 before the latest or the
 * batch's, at which the signing key was that of the account.
 */
export type FaultProof =
  /** Two signed receipts of one job, attempt and session with different outputs or prices. */
  | {
      readonly kind: 'equivocation'
      readonly receipts: readonly [SignedReceipt, SignedReceipt]
      readonly signedBlock: number
    }
  /** A leaf's receipt and another signed receipt of the same job, attempt and session. */
  | {
      readonly kind: 'leafEquivocation'
      readonly leaf: LeafInclusion
      readonly receipt: Receipt
      readonly other: SignedReceipt
      readonly signedBlock: number
    }
  /** A leaf that contradicts its receipt. */
  | { readonly kind: 'falseReceipt'; readonly leaf: LeafInclusion; readonly receipt: Receipt }
  /** A leaf that contradicts its job; or that came too late for it, which is no fault, but voids the leaf. */
  | { readonly kind: 'falseLeaf'; readonly leaf: LeafInclusion; readonly job: Job }
  /** A leaf that contradicts its place: the first or last sum of its group, or the least price. */
  | { readonly kind: 'falseSum'; readonly leaf: LeafInclusion }
  /** Two leaves of one batch with one index, or neighbours whose sums do not follow. */
  | { readonly kind: 'falseTotal'; readonly leaves: readonly [LeafInclusion, LeafInclusion] }
  /** Two leaves of one job in batches of one worker. Two receipts are no fault: the later leaf, the second one, is void only. */
  | { readonly kind: 'doubleJob'; readonly leaves: readonly [LeafInclusion, LeafInclusion] }
  /** Two receipts of one job in batches of two workers, both assigned by the gateway, which pays the second. */
  | {
      readonly kind: 'secondAttempt'
      readonly first: ProvenAttempt
      readonly second: ProvenAttempt
      readonly job: Job
    }

/**
 * Proves an objective fault. Any account may. Idempotent: a fault is proven once.
 *
 * @throws REVERTED (NoFault, InvalidLeaf, InvalidSignature, UnknownBatch)
 */
export async function proveFault(writer: Writer, proof: FaultProof, options?: WriteOptions): Promise<WriteResult> {
  // A late leaf is no fault that the contract counts: a second proof would be mined without effect, or revert.
  const late = proof.kind === 'falseLeaf' ? proof.leaf : proof.kind === 'doubleJob' ? proof.leaves[1] : undefined
  if (late !== undefined && (await isKnownLate(writer, late))) return unchanged
  return write(writer, { ...toCall(proof), contract: 'faults', alreadyDone: ['AlreadyProven'] }, options)
}

type ProveName =
  | 'proveEquivocation'
  | 'proveLeafEquivocation'
  | 'proveFalseReceipt'
  | 'proveFalseLeaf'
  | 'proveFalseSum'
  | 'proveFalseTotal'
  | 'proveDoubleJob'
  | 'proveSecondAttempt'
type ProveCall = { [Name in ProveName]: Pick<ContractWrite<'faults', Name>, 'functionName' | 'args'> }[ProveName]

const receipt = (value: Receipt) => toContractStruct(receiptType, value)

const attempt = ({ leaf, receipt: value, assignment, signature, signedBlock }: ProvenAttempt) => ({
  leaf: toLeafProof(leaf),
  receipt: receipt(value),
  assignment: toContractStruct(assignmentType, assignment),
  signature,
  signedBlock,
})

function toCall(proof: FaultProof): ProveCall {
  switch (proof.kind) {
    case 'equivocation': {
      const [a, b] = proof.receipts
      return {
        functionName: 'proveEquivocation',
        args: [receipt(a.value), a.signature, receipt(b.value), b.signature, proof.signedBlock],
      }
    }
    case 'leafEquivocation': {
      const args = [toLeafProof(proof.leaf), receipt(proof.receipt), receipt(proof.other.value)] as const
      return { functionName: 'proveLeafEquivocation', args: [...args, proof.other.signature, proof.signedBlock] }
    }
    case 'falseReceipt':
      return { functionName: 'proveFalseReceipt', args: [toLeafProof(proof.leaf), receipt(proof.receipt)] }
    case 'falseLeaf':
      return { functionName: 'proveFalseLeaf', args: [toLeafProof(proof.leaf), toContractStruct(jobType, proof.job)] }
    case 'falseSum':
      return { functionName: 'proveFalseSum', args: [toLeafProof(proof.leaf)] }
    case 'falseTotal':
      return { functionName: 'proveFalseTotal', args: [toLeafProof(proof.leaves[0]), toLeafProof(proof.leaves[1])] }
    case 'doubleJob':
      return { functionName: 'proveDoubleJob', args: [toLeafProof(proof.leaves[0]), toLeafProof(proof.leaves[1])] }
    case 'secondAttempt':
      return {
        functionName: 'proveSecondAttempt',
        args: [attempt(proof.first), attempt(proof.second), toContractStruct(jobType, proof.job)],
      }
  }
}

async function isKnownLate({ clients }: Writer, { batch, leaf }: LeafInclusion): Promise<boolean> {
  const events = await agreedEvents(clients, 'late leaves', {
    address: clients.deployment.contracts.faults,
    abi: abis.faults,
    eventName: 'LateLeaf',
    args: { batchId: batch.batchId, leafHash: hashLeaf(leaf) },
  })
  return events.length > 0
}
