import { OgError, systemClock } from '@opengradient/protocol'

import type { LiarTurns } from './demo-network.ts'
import type { GroupNode, NodeGroup } from './node-group.ts'
import { ProgressDeadline } from './progress-deadline.ts'
import { type ReadyNetwork, waitUntilReady } from './wait-until-ready.ts'

interface NodeTurnsInit extends Pick<ReadyNetwork, 'anvil' | 'client' | 'models' | 'timeoutMs'> {
  readonly group: Pick<NodeGroup, 'nodes' | 'ready' | 'retire'>
  readonly count: number
  start(node: GroupNode, signal: AbortSignal): Promise<unknown>
  progress(message: string): void
  /** Called when the running nodes are others than before. */
  onChanged(): void
}

/** Turns of liars whose nodes start with their turn: all of them at once would take minutes to start on a small machine. */
export class NodeTurns implements LiarTurns {
  readonly count: number
  readonly #init: NodeTurnsInit
  /** The nodes of turn 0 start with the network. */
  #started = 0

  constructor(init: NodeTurnsInit) {
    this.#init = init
    this.count = init.count
  }

  async begin(turn: number, stop: AbortSignal): Promise<void> {
    if (turn === this.#started) return
    if (turn < this.#started) throw new OgError('USAGE', 'The liars of this network have had their turns.')
    const { start, progress, onChanged, timeoutMs, ...network } = this.#init
    this.#started = turn
    const nodes = this.#nodesOf(turn)
    if (nodes.length === 0) return
    progress(`starting ${nodes.map(({ id, liar }) => `${id} (${liar})`).join(', ')}`)
    const deadline = new ProgressDeadline(timeoutMs, systemClock)
    try {
      const signal = AbortSignal.any([stop, deadline.signal])
      await Promise.all(nodes.map((node) => start(node, signal)))
      const group = { nodes, ready: (id: string) => network.group.ready(id) }
      await waitUntilReady({ ...network, group, signal, timeoutMs, onProgress: () => deadline.extend() })
    } finally {
      deadline.clear()
    }
    onChanged()
  }

  async end(turn: number): Promise<void> {
    await Promise.all(this.#nodesOf(turn).map(({ id }) => this.#init.group.retire(id)))
    this.#init.onChanged()
  }

  #nodesOf(turn: number): readonly GroupNode[] {
    return this.#init.group.nodes.filter((node) => node.turn === turn && node.liar !== null)
  }
}
