import { asReplayer, type Engine } from '@opengradient/engine'
import type { Executor, Role } from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'
import { type AuditMethod, replayMethod } from '@opengradient/verifier'
import { Auditor } from '../auditor/auditor.ts'
import type { AuditorHooks } from '../auditor/auditor-hooks.ts'
import type { Components, NodeRole } from '../components.ts'
import { createGateway } from '../gateway/gateway.ts'
import type { GatewayHooks } from '../gateway/gateway-hooks.ts'
import type { HttpServer } from '../http/server.ts'
import type { LocalModel } from '../registry/local-model.ts'
import { Worker } from '../worker/worker.ts'
import type { WorkerHooks } from '../worker/worker-hooks.ts'
import { BountyCollector } from './bounty-collector.ts'

/** Hooks between the parts of a node, for fault injection. */
export interface RoleHooks {
  /** Wraps the engine of the roles. @default none */
  readonly wrapExecutor?: (executor: Executor<LocalModel>) => Executor<LocalModel>
  /** Wraps the auditor's method. @default none */
  readonly wrapMethod?: (method: AuditMethod) => AuditMethod
  /** @default no faults */
  readonly worker?: WorkerHooks
  /** @default no faults */
  readonly auditor?: AuditorHooks
  /** @default no faults */
  readonly gateway?: GatewayHooks
}

export interface CreateRolesInit extends RoleHooks {
  readonly http: HttpServer
  readonly blobs: BlobStore
  readonly isStarted: () => boolean
  /** Of the roles that run models. */
  readonly engine: Engine | undefined
}

/** Creates the configured roles, and what every node does. A worker and an auditor of one node share the engine. */
export function createRoles(components: Components, init: CreateRolesInit): NodeRole[] {
  const has = (role: Role): boolean => components.config.roles.includes(role)
  const { models } = components
  const { engine } = init
  const roles: NodeRole[] = [new BountyCollector(components)]
  if (engine !== undefined) {
    if (has('worker')) roles.push(new Worker(components, init.wrapExecutor?.(engine) ?? engine, init.worker))
    if (has('auditor')) {
      const method = replayMethod(asReplayer(engine, ({ manifest }, signal) => models.ensureManifest(manifest, signal)))
      roles.push(new Auditor(components, init.wrapMethod?.(method) ?? method, init.auditor))
    }
  }
  if (has('gateway')) roles.push(createGateway(components, init.http.app, init.blobs, init.isStarted, init.gateway))
  return roles
}
