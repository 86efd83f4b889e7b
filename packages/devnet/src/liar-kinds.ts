/** Kinds of liars, and the role of the nodes that they replace. A liar without a role acts by an account of its own. */
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
  /** Runs no model in every second job, and signs that the run was aborted. */
  'fails-and-lies': 'worker',
  /** Signs cheques without cover, and draws more than a cheque allows by a worker's account. */
  'cheque-drainer': 'gateway',
  /** Shows verdicts that no auditor gave. */
  'lying-gateway': 'gateway',
  /** Publishes a model at an absurd price. */
  'dear-publisher': 'none',
  /** Answers wrongly, and hides place and summaries of its receipts from gateways. */
  'summary-hider': 'worker',
  /** Report mismatches for correct answers, and vote in no case. */
  'silent-jurors': 'auditor',
  /** Reports a mismatch for every correct answer. */
  'case-spammer': 'auditor',
  /** Orders audits of its own job and wants a friend as the auditor. */
  'own-auditor': 'none',
  /** Answers falsely as the accomplice of a client that wants the refund, and signs a job that the gateway is to pay. */
  'self-refunder': 'worker',
} as const satisfies Readonly<Record<string, LiarRole>>

/** Role of the nodes that a kind of liar replaces. Gateways are added beside the first one, which the demonstration uses. */
export type LiarRole = 'worker' | 'auditor' | 'gateway' | 'none'

export type LiarKind = keyof typeof liarKinds

/** Every {@link LiarKind}, in the order in which help texts list them. */
export const liarKindNames = Object.keys(liarKinds) as [LiarKind, ...LiarKind[]]

/** Nodes of one liar, where it is more than one. */
const nodeCounts: Readonly<Partial<Record<LiarKind, number>>> = { 'silent-jurors': 2 }

export function isLiarKind(text: string): text is LiarKind {
  return Object.hasOwn(liarKinds, text)
}

/** Role of the nodes that a liar replaces. */
export function liarRole(kind: LiarKind): LiarRole {
  return liarKinds[kind]
}

/** The kind of each faulty node of a role, in order: a liar of several nodes occurs as often. */
export function faultyNodes(liars: readonly LiarKind[], role: LiarRole): LiarKind[] {
  return liars
    .filter((kind) => liarRole(kind) === role)
    .flatMap((kind) => Array.from({ length: nodeCounts[kind] ?? 1 }, () => kind))
}
