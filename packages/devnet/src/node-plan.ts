import type { Deployment } from '@opengradient/chain'
import type { NodeConfigInput } from '@opengradient/node'
import type { Role } from '@opengradient/protocol'

import { type DevnetAccount, deriveAccount, deriveKey } from './devnet-keys.ts'
import { devnetParameters, nodePledges, opg } from './devnet-parameters.ts'
import type { DevnetSettings } from './devnet-settings.ts'
import { faultyNodes, type LiarKind, turnOf } from './liar-kinds.ts'

/** A node that a devnet starts. */
export interface NodePlan {
  readonly id: string
  readonly roles: readonly Role[]
  readonly liar: LiarKind | null
  /** Turn of the liars in which it starts; 0 for the start of the network. */
  readonly turn: number
  readonly account: DevnetAccount
}

/**
 * The nodes of a network, the gateway first; liars are the last of the workers and of the auditors, and gateways beside the
 * first one.
 */
export function planNodes({
  workers,
  auditors,
  liars,
  takeTurns,
  seed,
}: Pick<DevnetSettings, 'workers' | 'auditors' | 'liars' | 'takeTurns' | 'seed'>): NodePlan[] {
  const plan = (id: string, roles: readonly Role[], liar: LiarKind | null = null): NodePlan => ({
    id,
    roles,
    liar,
    turn: liar === null ? 0 : turnOf({ liars, takeTurns }, liar),
    account: deriveAccount(seed, id),
  })
  const planRole = (role: 'worker' | 'auditor', count: number, roles: readonly Role[]): NodePlan[] => {
    const kinds = faultyNodes(liars, role)
    const firstLiar = count - kinds.length
    return Array.from({ length: count }, (_, index) => plan(`${role}-${index + 1}`, roles, kinds[index - firstLiar]))
  }
  return [
    plan('gateway-1', ['gateway', 'host']),
    ...faultyNodes(liars, 'gateway').map((kind, index) => plan(`gateway-${index + 2}`, ['gateway', 'host'], kind)),
    ...planRole('worker', workers, ['worker', 'host']),
    ...planRole('auditor', auditors, ['auditor']),
  ]
}

/** Configuration of a planned node. */
export function nodeConfig(init: {
  plan: NodePlan
  settings: Pick<DevnetSettings, 'seed' | 'audit' | 'blockTimeSeconds'>
  /** Multiaddrs of the gateway; none for the gateway itself. */
  bootstrap: readonly string[]
  rpcUrl: string
  deployment: Deployment
  stateDir: string
  sharedBlobs: string
  /** Port of the HTTP server. @default any free one */
  port?: number
  /** Port of the gRPC server. @default none */
  grpcPort?: number | undefined
}): NodeConfigInput {
  const { port = 0, grpcPort, plan, settings, bootstrap, rpcUrl, deployment, stateDir, sharedBlobs } = init
  return {
    stateDir,
    sharedBlobs,
    roles: [...plan.roles],
    accountKey: plan.account.privateKey,
    peerKey: deriveKey(settings.seed, `peer/${plan.id}`),
    bootstrap: [...bootstrap],
    http: { port },
    rpcUrl,
    deployment,
    pledges: pledgesOf(plan.roles),
    gateway: {
      ...(grpcPort !== undefined && { grpc: { port: grpcPort } }),
      auditClass: auditClasses[settings.audit],
      ...gatewayTimes(settings),
      reservation: (10_000n * opg).toString(),
      sponsor: {
        enabled: true,
        models: 'all',
        maxPrice: (10n * opg).toString(),
        // A million requests an hour at 0.1 OPG, for one address: all callers share this machine.
        hourlyBudget: (100_000n * opg).toString(),
        addressShareBps: 10_000,
      },
    },
  }
}

/** Classes in 1/10,000 by percent. */
const auditClasses = { 0: 0, 1: 100, 10: 1_000, 100: 10_000 } as const

function pledgesOf(roles: readonly Role[]): NonNullable<NodeConfigInput['pledges']> {
  return {
    balance: nodePledges.balance.toString(),
    ...(roles.includes('worker') && { worker: nodePledges.worker.toString(), bond: nodePledges.bond.toString() }),
    ...(roles.includes('gateway') && { gateway: nodePledges.gateway.toString() }),
    ...(roles.includes('auditor') && { seats: nodePledges.seats }),
  }
}

/** A job's times must fit into the module's job lifetime. */
function gatewayTimes(settings: Pick<DevnetSettings, 'blockTimeSeconds'>) {
  const { jobLifetime } = devnetParameters(settings).batches
  return { executeSeconds: Math.floor(jobLifetime / 2), settleSeconds: jobLifetime - 5 }
}
