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
  /** Assigns an answered job to a second worker. */
  'double-assign': 'gateway',
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
  /** Reports matches without running the model. */
  'lazy-auditor': 'auditor',
  /** Auditors of one operator that report matches for the false answers of its worker. */
  'sybil-auditors': 'auditor',
} as const satisfies Readonly<Record<string, LiarRole>>

/** Role of the nodes that a kind of liar replaces. Gateways are added beside the first one, which the demonstration uses. */
export type LiarRole = 'worker' | 'auditor' | 'gateway' | 'none'

export type LiarKind = keyof typeof liarKinds

/** Every {@link LiarKind}, in the order in which help texts list them. */
export const liarKindNames = Object.keys(liarKinds) as [LiarKind, ...LiarKind[]]

/** Nodes of one liar by their role, where it is more than one. */
const nodeCounts: Readonly<Partial<Record<LiarKind, Readonly<Partial<Record<LiarRole, number>>>>>> = {
  'silent-jurors': { auditor: 2 },
  'sybil-auditors': { auditor: 2, worker: 1 },
}

/**
 * Honest auditors that a kind needs: jurors that vote for a lie must be fewer than a third of those that the drawn challenger leaves. Three
 * are enough for a kind with one faulty auditor.
 */
const honestAuditors: Readonly<Partial<Record<LiarKind, number>>> = { 'sybil-auditors': 5 }

/** The most honest auditors that one of these kinds needs. */
export function honestAuditorsFor(liars: readonly LiarKind[]): number {
  return Math.max(3, ...liars.map((kind) => honestAuditors[kind] ?? 0))
}

/** Kinds that do not disturb each other, in the order in which they take turns. */
const turns: readonly (readonly LiarKind[])[] = [
  ['wrong-output', 'other-model', 'withholds', 'dear-publisher'],
  ['fails-and-lies', 'summary-hider', 'self-refunder'],
  // An honest answer that honest auditors check is the control of these.
  ['cheque-drainer', 'lying-gateway', 'double-assign', 'own-auditor', 'unmeasured-runtime', 'backdater'],
  // Faulty auditors that have to be drawn more often come before there are more seats.
  ['lazy-auditor', 'case-spammer'],
  ['sybil-auditors'],
  ['false-accuser', 'silent-jurors'],
]

/** Faulty nodes that can start at once on a small machine. */
const maxAtOnce = 5

/** Whether liars are too many to be faulty at once. */
export function areMany(liars: readonly LiarKind[]): boolean {
  return (['worker', 'auditor', 'gateway'] as const).flatMap((role) => faultyNodes(liars, role)).length > maxAtOnce
}

/** The turn in which a kind is faulty, from 0. */
export function turnOf(
  settings: { readonly liars: readonly LiarKind[]; readonly takeTurns: boolean },
  kind: LiarKind,
): number {
  const { liars, takeTurns } = settings
  if (!takeTurns) return 0
  const present = turns.filter((kinds) => kinds.some((each) => liars.includes(each)))
  return present.findIndex((kinds) => kinds.includes(kind))
}

export function isLiarKind(text: string): text is LiarKind {
  return Object.hasOwn(liarKinds, text)
}

/** Role of the node that a liar replaces, or of most of them. */
export function liarRole(kind: LiarKind): LiarRole {
  return liarKinds[kind]
}

/** The kind of each faulty node of a role, in order: a liar of several nodes occurs as often. */
export function faultyNodes(liars: readonly LiarKind[], role: LiarRole): LiarKind[] {
  return liars.flatMap((kind) => {
    const counts = nodeCounts[kind] ?? { [liarRole(kind)]: 1 }
    return Array.from({ length: counts[role] ?? 0 }, () => kind)
  })
}
