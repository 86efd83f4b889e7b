import { BoundedMap } from '@opengradient/async'
import type { Random } from '@opengradient/protocol'

import type { Head } from '../components.ts'

interface Planned {
  readonly step: string
  fromBlock: number
  attempts: number
}

/** Blocks until a step that stays possible is taken again: the first time, then twice as many, and so on. */
const repeatBlocks = 8
const maxPlanned = 16_384

/** Plans steps that any account can take: each node waits a random number of blocks, so that not all of them send. */
export class StepPlanner<Id> {
  readonly #random: Random
  readonly #planned = new BoundedMap<Id, Planned>({ maxEntries: maxPlanned })

  constructor(random: Random) {
    this.#random = random
  }

  /**
   * Whether the node takes a step now.
   *
   * @param step name of the step that is possible; undefined for none
   * @param least blocks to wait at least, and `spread` how many more at most
   */
  isDue(id: Id, step: string | undefined, head: Head, least: number, spread: number): boolean {
    if (step === undefined) {
      this.#planned.delete(id)
      return false
    }
    let planned = this.#planned.get(id)
    if (planned?.step !== step) {
      planned = { step, fromBlock: head.number + least + this.#below(spread + 1), attempts: 0 }
      this.#planned.set(id, planned)
    }
    if (head.number < planned.fromBlock) return false
    planned.attempts++
    planned.fromBlock = head.number + repeatBlocks * planned.attempts
    return true
  }

  forget(id: Id): void {
    this.#planned.delete(id)
  }

  /** Forgets all plans, after a reorganisation. */
  clear(): void {
    this.#planned.clear()
  }

  #below(count: number): number {
    const [byte = 0] = this.#random.bytes(1)
    return byte % count
  }
}
