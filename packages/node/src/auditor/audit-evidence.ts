import { type Evidence, zeroBytes32 } from '@opengradient/protocol'
import { type AuditMethod, type AuditResult, checkContents, firstFailure } from '@opengradient/verifier'

import type { Components } from '../components.ts'

/** The result for a worker that does not give its evidence. */
export const unavailableEvidence: AuditResult = {
  outcome: 'unavailable',
  maxRelativeError: 0,
  engineFingerprint: zeroBytes32,
  detail: 'the worker gave no evidence',
}

/** Checks the contents of evidence against its receipt, then audits it by a method. */
export async function auditEvidence(
  { hasher, models, signal }: Pick<Components, 'hasher' | 'models' | 'signal'>,
  method: AuditMethod,
  evidence: Evidence,
): Promise<AuditResult> {
  const manifest = await models.manifest(evidence.job.value.modelId, signal)
  // Evidence does not contain the request, which auditors need not see.
  const failure = firstFailure(
    checkContents({ ...evidence, domain: hasher.domain, manifest, request: null, verdicts: [] }).filter(
      ({ name }) => name !== 'request',
    ),
  )
  if (failure === undefined) return method.check(evidence, manifest, signal)
  // The worker signed a receipt that its own evidence contradicts: a mismatch, without running an engine.
  return {
    outcome: 'mismatch',
    maxRelativeError: Number.MAX_SAFE_INTEGER,
    engineFingerprint: zeroBytes32,
    detail: failure.detail,
  }
}
