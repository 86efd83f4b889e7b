import { type Address, type Hasher, type Hex, type Signed, type Verdict, verdictCodec } from '@opengradient/protocol'
import { assertVerdict } from '@opengradient/verifier'

import type { NodeRegistryCache } from '../../registry/node-registry-cache.ts'
import { areActive } from './active-accounts.ts'
import { accept, ignore, type Judgement, reject, tryDecode } from './judgement.ts'

export interface VerdictContext {
  readonly hasher: Hasher
  readonly nodes: Pick<NodeRegistryCache, 'fetchMissing' | 'assertActive'>
  /** Unix milliseconds. */
  now(): number
  hasVerdict(receiptHash: Hex, auditor: Address): boolean
}

/** Rules for a signed verdict. */
export async function validateVerdict(
  { hasher, nodes, now, hasVerdict }: VerdictContext,
  payload: Uint8Array,
): Promise<Judgement<Signed<Verdict>>> {
  // [REJECT] The payload decodes as a verdict.
  const verdict = tryDecode(() => verdictCodec.decode(payload))
  if (verdict === undefined) return reject('MALFORMED')
  const { receiptHash, auditor, checkedAt } = verdict.value

  // [IGNORE] It is the first verdict of its auditor on this receipt.
  if (hasVerdict(receiptHash, auditor)) return ignore('DUPLICATE')

  // [REJECT] It is well-formed and signed by its auditor.
  const isSigned = tryDecode(() => {
    assertVerdict(verdict, receiptHash, hasher)
    return true
  })
  if (!isSigned) return reject('BAD_SIGNATURE')

  // [IGNORE] The auditor was active at the time of the audit. This node's copy of the registry may be behind.
  const at = Math.min(checkedAt, now()) / 1_000
  if (!(await areActive(nodes, { auditor }, at))) return ignore('NOT_REGISTERED')

  return accept(verdict)
}
