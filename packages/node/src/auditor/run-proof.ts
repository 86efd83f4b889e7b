import type { FaultProof, LeafInclusion, ProvenAttempt } from '@opengradient/chain'
import {
  type Address,
  assignmentType,
  decodeRecord,
  encodeRecord,
  type Hex,
  jobType,
  packSigned,
  receiptType,
  recoverKey,
  type Signature,
  unpackSigned,
  zeroAddress,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { Contradiction, SeenRun } from './seen-runs.ts'

type ProofComponents = Pick<Components, 'hasher' | 'reader'>
type StoredRun = Pick<SeenRun, 'receipt' | 'assignment' | 'job'>

const maxBytes = 65_536

/** The runs of a contradiction, to be stored until their proof is mined. */
export function packRuns(runs: readonly StoredRun[]): Uint8Array {
  return encodeRecord(
    runs.map(({ receipt, assignment, job }) => [
      packSigned(receiptType, receipt),
      packSigned(assignmentType, assignment),
      packSigned(jobType, job),
    ]),
  )
}

function unpackRuns(bytes: Uint8Array): [StoredRun, StoredRun] {
  const runs = decodeRecord(bytes, maxBytes) as [Uint8Array, Uint8Array, Uint8Array][]
  return runs.map(([receipt, assignment, job]) => ({
    receipt: unpackSigned(receiptType, receipt),
    assignment: unpackSigned(assignmentType, assignment),
    job: unpackSigned(jobType, job),
  })) as [StoredRun, StoredRun]
}

/**
 * The proof of a contradiction. Statements name a block at which the key that signed them was their account's.
 *
 * @param leaves of the runs that are in a batch: of `equivocation` none or the first run's
 */
export async function toRunProof(
  { hasher, reader }: ProofComponents,
  kind: Contradiction['kind'],
  leaves: readonly LeafInclusion[],
  packed: Uint8Array,
): Promise<FaultProof> {
  const runs = unpackRuns(packed)
  const blockOf = async (name: string, account: Address, digest: Hex, signature: Signature, latest: number) => {
    const key = recoverKey(hasher, { name }, account, digest, signature)
    return key === account ? latest : ((await reader.signerBlock(account, key, latest)) ?? latest)
  }
  if (kind === 'equivocation') {
    const [{ receipt }, { receipt: other }] = runs
    const [leaf] = leaves
    // The registry knows the keys of blocks that have ended.
    const latest = (leaf?.batch.postedBlock ?? (await reader.head()).number) - 1
    const digest = hasher.digest(receiptType, other.value)
    const signedBlock = await blockOf(receiptType.name, other.value.worker, digest, other.signature, latest)
    if (leaf === undefined) return { kind, receipts: [receipt, other], signedBlock }
    return { kind: 'leafEquivocation', leaf, receipt: receipt.value, other, signedBlock }
  }
  const attempts = runs.map(async ({ receipt, assignment }, i): Promise<ProvenAttempt> => {
    const leaf = leaves[i] as LeafInclusion
    const gateway = leaf.batch.groups[leaf.leaf.group]?.gateway ?? zeroAddress
    const { value, signature } = assignment
    const digest = hasher.digest(assignmentType, value)
    const signedBlock = await blockOf(assignmentType.name, gateway, digest, signature, leaf.batch.postedBlock - 1)
    return { leaf, receipt: receipt.value, assignment: value, signature, signedBlock }
  })
  const [first, second] = (await Promise.all(attempts)) as [ProvenAttempt, ProvenAttempt]
  return { kind, first, second, job: runs[0].job.value }
}
