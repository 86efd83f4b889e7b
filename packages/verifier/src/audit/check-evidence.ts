import {
  type Address,
  type Assignment,
  assertRules,
  assertSignature,
  assignmentRules,
  assignmentType,
  batchRules,
  type Evidence,
  evidenceRules,
  type Hex,
  hashParams,
  hashSalt,
  hashTensors,
  type Job,
  jobType,
  type Leaf,
  type Receipt,
  receiptRules,
  receiptType,
  type SignatureContext,
  type Signed,
  signatureRules,
} from '@opengradient/protocol'

/** The signed objects of an answer that evidence, orders and receipt files have in common. */
export interface SignedRun {
  readonly job: Signed<Job>
  readonly assignment: Signed<Assignment>
  readonly receipt: Signed<Receipt>
}

/** EIP-712 digests of a run's signed objects. */
export interface RunHashes {
  readonly jobHash: Hex
  readonly receiptHash: Hex
}

/**
 * Checks that evidence is what a leaf commits to: signatures, hashes of inputs and parameters, the output's salt. Evidence for
 * which this throws was not served.
 *
 * @param leaf of the batch, or the receipt that an order names
 * @throws BAD_BATCH, BAD_RECEIPT, BAD_JOB, BAD_SIGNATURE
 */
export function assertEvidence(
  evidence: Evidence,
  leaf: Pick<Leaf, 'receiptHash'>,
  worker: Address,
  context: SignatureContext,
): RunHashes {
  const hashes = assertRun(evidence, worker, context)
  const [job, receipt] = [evidence.job.value, evidence.receipt.value]
  const { inputSalt, paramsSalt, outputSalt, inputs, params } = evidence
  assertRules([batchRules.receiptHash, ...evidenceRules], {
    ...hashes,
    leaf: leaf as Leaf,
    job,
    receipt,
    modelId: job.modelId,
    inputHash: hashTensors('input', inputSalt, inputs),
    paramsHash: hashParams(paramsSalt, params),
    outputSaltHash: hashSalt(outputSalt),
  })
  return hashes
}

/** Signatures of job, assignment and receipt, and that they name each other. @throws BAD_RECEIPT, BAD_JOB, BAD_SIGNATURE */
function assertRun({ job, assignment, receipt }: SignedRun, worker: Address, context: SignatureContext): RunHashes {
  const { hasher } = context
  const jobHash = hasher.digest(jobType, job.value)
  const receiptHash = hasher.digest(receiptType, receipt.value)
  const facts = { job: job.value, assignment: assignment.value, receipt: receipt.value, jobHash, worker }
  assertRules(
    [
      receiptRules.worker,
      receiptRules.session,
      receiptRules.attempt,
      assignmentRules.worker,
      assignmentRules.jobHash,
    ] as const,
    facts,
  )
  const assignmentHash = hasher.digest(assignmentType, assignment.value)
  assertSignature(signatureRules.receipt, facts, receiptHash, receipt.signature, context)
  assertSignature(signatureRules.job, facts, jobHash, job.signature, context)
  assertSignature(signatureRules.assignment, facts, assignmentHash, assignment.signature, context)
  return { jobHash, receiptHash }
}
