/** Kinds of faulty nodes, and the role of the nodes that they replace. */
export const liarKinds = {
  /** Changes one number of the output. */
  'wrong-output': 'worker',
  /** Runs other weights under the model's name. */
  'other-model': 'worker',
  /** Opens cases on correct receipts. */
  'false-accuser': 'auditor',
  /** Answers, and keeps the evidence from auditors and jurors. */
  withholds: 'worker',
  /** Signs a runtime that its offer does not name. */
  'unmeasured-runtime': 'worker',
  /** Signs that it ran a job before the job was assigned. */
  backdater: 'worker',
} as const

export type LiarKind = keyof typeof liarKinds

/** Every {@link LiarKind}, in the order in which help texts list them. */
export const liarKindNames = Object.keys(liarKinds) as [LiarKind, ...LiarKind[]]

export function isLiarKind(text: string): text is LiarKind {
  return Object.hasOwn(liarKinds, text)
}
