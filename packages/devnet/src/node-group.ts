import { type Address, type Hex, type Logger, OgError, systemClock } from '@opengradient/protocol'

import type { DevnetDocument } from './devnet-document.ts'
import type { DevnetState } from './devnet-state.ts'
import type { Disturbance } from './disturbance.ts'
import type { InjectedFault } from './faults/fault-switch.ts'
import type { LiarKind } from './liar-kinds.ts'
import { NodeChild } from './node-child.ts'
import type { NodeReady } from './node-messages.ts'
import type { NodePlan } from './node-plan.ts'

export interface NodeGroupInit {
  readonly plans: readonly NodePlan[]
  readonly state: Pick<DevnetState, 'addProcess' | 'logFile'>
  /** As in NodeChildInit. */
  readonly compileCache: string | undefined
  readonly logger: Logger
  /** As in NodeChildInit. */
  clockOffsetMs(): number
  warn(message: string): void
  /** Called when a restarted node is ready: its process id differs. */
  onRestarted(): void
}

/** A planned node and its process. */
export interface GroupNode extends NodePlan {
  readonly child: NodeChild
}

/** The node processes of a devnet. Those of the first turn are spawned at construction and wait for their configurations. */
export class NodeGroup {
  readonly nodes: readonly GroupNode[]
  readonly #ready = new Map<string, NodeReady>()
  readonly #faults = new Map<string, InjectedFault[]>()
  readonly #faultListeners = new Set<() => void>()

  constructor(init: NodeGroupInit) {
    this.nodes = init.plans.map((plan) => ({ ...plan, child: this.#spawn(plan, init) }))
  }

  /** The latest description of a node; undefined until it was ready once. */
  ready(id: string): NodeReady | undefined {
    return this.#ready.get(id)
  }

  /** Faults that a node injected so far. */
  faults(id: string): readonly InjectedFault[] {
    return this.#faults.get(id) ?? []
  }

  /** Calls back after each injected fault. @returns a function that removes the listener */
  onFault(listener: () => void): () => void {
    this.#faultListeners.add(listener)
    return () => this.#faultListeners.delete(listener)
  }

  /** Id of the node with this account; the address itself for any other account. */
  nameOf(address: Address): string {
    return this.nodes.find(({ account }) => account.address === address)?.id ?? address
  }

  /** The running nodes as a devnet's document lists them. */
  describe(): DevnetDocument['nodes'][number][] {
    return this.nodes.flatMap(({ id, roles, liar, account, child }) => {
      const ready = this.#ready.get(id)
      if (ready === undefined || child.pid === undefined) return []
      return [{ id, roles, pid: child.pid, url: ready.url, peerId: ready.peerId, address: account.address, liar }]
    })
  }

  /** Arms a node for one fault. @throws UNAVAILABLE while it restarts, ABORTED */
  async arm(id: string, kind: LiarKind, inputsDigest: Hex, signal: AbortSignal): Promise<void> {
    await this.nodes.find((node) => node.id === id)?.child.arm(kind, inputsDigest, signal)
  }

  /** Restarts a node on its state. */
  async restart(account: Address): Promise<void> {
    await this.nodes.find((node) => node.account.address === account)?.child.restart()
  }

  /** Disturbs a node. @throws NOT_FOUND when no node has the id */
  disturb(id: string, disturbance: Disturbance): void {
    const node = this.nodes.find((each) => each.id === id)
    if (node === undefined) {
      throw new OgError('NOT_FOUND', `The devnet has no node ${id}.`, {
        next: [`Nodes: ${this.nodes.map((each) => each.id).join(', ')}.`],
      })
    }
    node.child.disturb(disturbance)
  }

  /**
   * Stops every started node, runs `action` while none of them writes or answers, and has them go on.
   *
   * @throws UNAVAILABLE when a node restarts; the error of `action`
   */
  async whileHeld<T>(action: (nodes: readonly GroupNode[]) => Promise<T>): Promise<T> {
    const started = this.nodes.filter(({ child }) => child.isStarted)
    const held: NodeChild[] = []
    try {
      for (const { child } of started) {
        child.hold()
        held.push(child)
      }
      return await action(started)
    } finally {
      for (const child of held) child.release()
    }
  }

  /** Moves the clocks of all nodes. @throws ABORTED */
  async setClock(offsetMs: number, signal: AbortSignal): Promise<void> {
    await Promise.all(this.nodes.map(({ child }) => child.setClock(offsetMs, signal)))
  }

  /** Ends the faults of a liar. An auditor goes on, since its seat is drawn; any other node stops. */
  async retire(id: string): Promise<void> {
    const node = this.nodes.find((each) => each.id === id)
    if (node === undefined) return
    if (node.roles.includes('auditor')) return node.child.reform()
    this.#ready.delete(id)
    await node.child.stop()
  }

  /** Ends every process. Idempotent. */
  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(({ child }) => child.stop()))
  }

  #spawn({ id, liar, turn }: NodePlan, init: NodeGroupInit): NodeChild {
    const { state, compileCache, clockOffsetMs, logger, warn, onRestarted } = init
    return new NodeChild({
      id,
      liar,
      isDeferred: turn > 0,
      logFile: state.logFile(id),
      compileCache,
      clock: systemClock,
      clockOffsetMs,
      onSpawned: (pid) =>
        void state
          .addProcess(pid)
          .catch((error: unknown) => logger.warn({ pid, error: String(error) }, 'Process record failed')),
      onEnded: (reason, delayMs) => warn(`${id} ended (${reason}); it restarts on its state in ${delayMs} ms`),
      onReady: (ready) => {
        const isRestart = this.#ready.has(id)
        this.#ready.set(id, ready)
        if (!isRestart) return
        warn(`${id} is ready again`)
        onRestarted()
      },
      onFaultInjected: (fault) => {
        this.#faults.set(id, [...this.faults(id), fault])
        for (const listener of this.#faultListeners) listener()
      },
    })
  }
}
