import { sha256 } from './hash.ts'
import { fromHex, type Hex } from './hex.ts'

const tag = new TextEncoder().encode('og/duty/1')

/**
 * Whether an auditor's secret seed of an epoch puts a receipt on its duty: the first 8 bytes of
 * sha2-256("og/duty/1" ‖ seed ‖ receiptHash), as a fraction, below auditBps ÷ 10,000.
 */
export function isOnDuty(seed: Hex, receiptHash: Hex, auditBps: number): boolean {
  if (auditBps >= 10_000) return true
  const bytes = new Uint8Array(tag.length + 64)
  bytes.set(tag)
  bytes.set(fromHex(seed), tag.length)
  bytes.set(fromHex(receiptHash), tag.length + 32)
  const hash = sha256(bytes)
  const draw = new DataView(hash.buffer, hash.byteOffset).getBigUint64(0)
  return draw * 10_000n < BigInt(auditBps) << 64n
}
