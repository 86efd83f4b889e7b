import { OgError } from '@opengradient/protocol'

import { areMany, faultyNodes, honestAuditorsFor, type LiarKind } from './liar-kinds.ts'
import type { DevnetModel } from './publish-models.ts'
import { defaultStateDir } from './read-devnet.ts'

/** Percent of leaves. */
export type AuditPercent = 0 | 1 | 10 | 100

const auditPercents: readonly number[] = [0, 1, 10, 100] satisfies AuditPercent[]

/** Size, content and place of a devnet. */
export interface DevnetSettings {
  /**
   * Number of nodes that run models, 1 to 32.
   *
   * @default 3, or one more than faulty ones; two more where liars take turns
   */
  readonly workers: number
  /**
   * Number of nodes that audit receipts, 0 to 32. Four are the fewest that leave three jurors besides the challenger.
   *
   * @default 4, or three more than faulty ones; four more where liars take turns
   */
  readonly auditors: number
  /**
   * Faulty nodes: each replaces a node of the role in {@link liarKinds}, from the last one on. Gateways are added.
   *
   * @default []
   */
  readonly liars: readonly LiarKind[]
  /**
   * Whether more than five faulty nodes take turns in the demonstration, which starts the nodes of each turn and ends their faults
   * after it. Else all are faulty from the start.
   *
   * @default false
   */
  readonly takeTurns: boolean
  /**
   * Class of the jobs that the gateway signs: percent of the leaves that each drawn auditor checks.
   *
   * @default 100; 0 without auditors
   */
  readonly audit: AuditPercent
  /**
   * Every key of the network is derived from it.
   *
   * @default 0
   */
  readonly seed: number
  /**
   * Folder for this devnet alone.
   *
   * @default defaultStateDir()
   */
  readonly stateDir: string
  /**
   * Whole seconds between blocks, 1 to 60.
   *
   * @default 1
   */
  readonly blockTimeSeconds: number
  /**
   * Port of the gateway's HTTP server, 1 to 65535; the next free one when it is taken. 0 is any free port.
   *
   * @default 0
   */
  readonly port: number
  /**
   * Port of the gateway's gRPC server, in the same way.
   *
   * @default 0
   */
  readonly grpcPort: number
  /**
   * Port of the chain's RPC endpoint, in the same way.
   *
   * @default 0
   */
  readonly rpcPort: number
  /**
   * Models that are published before the network is ready.
   *
   * @default []
   */
  readonly models: readonly DevnetModel[]
}

/** Applies the defaults and checks the values. @throws USAGE */
export function resolveSettings(options: Partial<DevnetSettings>): DevnetSettings {
  const { liars = [] } = options
  const takeTurns = options.takeTurns === true && areMany(liars)
  const {
    workers = Math.max(3, faultyNodes(liars, 'worker').length + (takeTurns ? 2 : 1)),
    // Liars that take turns are honest meanwhile.
    auditors = Math.max(4, faultyNodes(liars, 'auditor').length + (takeTurns ? 4 : honestAuditorsFor(liars))),
    audit = auditors === 0 ? 0 : 100,
    seed = 0,
    blockTimeSeconds = 1,
    port = 0,
    grpcPort = 0,
    rpcPort = 0,
    models = [],
    stateDir = defaultStateDir(),
  } = options
  checkInteger('The number of workers', workers, 1, 32)
  checkInteger('The number of auditors', auditors, 0, 32)
  checkAudit(audit, auditors)
  checkInteger('The seed', seed, 0, Number.MAX_SAFE_INTEGER)
  checkInteger('The block time', blockTimeSeconds, 1, 60)
  checkInteger('The port of the gateway', port, 0, 65_535)
  checkInteger('The port of gRPC', grpcPort, 0, 65_535)
  checkInteger('The port of the chain', rpcPort, 0, 65_535)
  checkLiars(liars, { worker: workers, auditor: auditors })
  const ports = { port, grpcPort, rpcPort }
  return { workers, auditors, liars, takeTurns, audit, seed, blockTimeSeconds, ...ports, models, stateDir }
}

function checkInteger(name: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return
  throw new OgError('USAGE', `${name} must be a whole number from ${min} to ${max}.`)
}

function checkAudit(audit: number, auditors: number): void {
  if (!auditPercents.includes(audit)) {
    throw new OgError('USAGE', `The audit class must be one of ${auditPercents.join(', ')} percent.`)
  }
  if (audit > 0 && auditors === 0) {
    throw new OgError('USAGE', `The audit class ${audit} % needs auditors.`, {
      next: ['Start some with --auditors, or choose --audit 0.'],
    })
  }
}

function checkLiars(liars: readonly LiarKind[], nodes: Readonly<Record<'worker' | 'auditor', number>>): void {
  const count = (role: 'worker' | 'auditor'): number => faultyNodes(liars, role).length
  for (const role of ['worker', 'auditor'] as const) {
    if (count(role) <= nodes[role]) continue
    throw new OgError('USAGE', `${count(role)} liars cannot replace ${nodes[role]} ${role}s.`, {
      next: [`Start more nodes with --${role}s.`],
    })
  }
  if (liars.includes('false-accuser') && count('worker') === nodes.worker) {
    throw new OgError('USAGE', 'A false-accuser needs the receipt of a correct worker, and every worker is a liar.', {
      next: ['Start more nodes with --workers.'],
    })
  }
}
