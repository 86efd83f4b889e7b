/** Lies that can be injected, and whose they are. */
export const liarKinds = {
  /** Changes one number of the output. */
  'wrong-output': 'worker',
  /** Runs different weights under the model's name. */
  'other-model': 'worker',
  /** Challenges honest receipts. */
  'false-accuser': 'auditor',
} as const

export type LiarKind = keyof typeof liarKinds

export function isLiarKind(text: string): text is LiarKind {
  return Object.hasOwn(liarKinds, text)
}
