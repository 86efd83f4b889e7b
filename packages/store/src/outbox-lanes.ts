import { OgError } from '@opengradient/protocol'

import type { OutboxBackoff, OutboxHandler } from './outbox.ts'
import type { OutboxRecord } from './outbox-record.ts'

/** The handler of one kind. */
export interface OutboxLane {
  readonly handler: OutboxHandler
  readonly concurrency: number
  readonly backoff: OutboxBackoff
}

/** Ready entries by kind: starts them in order, within the concurrency of their lane. */
export class OutboxLanes {
  readonly #run: (record: OutboxRecord, lane: OutboxLane) => Promise<void>
  readonly #lanes = new Map<string, OutboxLane & { running: number }>()
  /** Ready to run, in order, by kind. */
  readonly #ready = new Map<string, Set<OutboxRecord>>()
  #isStopped = false

  /** @param run handles one entry; never rejects */
  constructor(run: (record: OutboxRecord, lane: OutboxLane) => Promise<void>) {
    this.#run = run
  }

  /** Kinds that have a handler. */
  kinds(): Iterable<string> {
    return this.#lanes.keys()
  }

  /** Opens the lane of a kind and starts its ready entries. @throws BAD_INPUT when the kind has a lane */
  open(kind: string, lane: OutboxLane): void {
    if (this.#lanes.has(kind))
      throw new OgError('BAD_INPUT', `The outbox has a handler for ${kind} already.`, {
        details: { field: 'kind' },
      })
    this.#lanes.set(kind, { ...lane, running: 0 })
    this.#start(kind)
  }

  /** Adds an entry behind the ready ones of its kind. */
  push(record: OutboxRecord): void {
    const ready = this.#ready.get(record.kind)
    if (ready === undefined) this.#ready.set(record.kind, new Set([record]))
    else ready.add(record)
    this.#start(record.kind)
  }

  /** Starts no further entry. */
  stop(): void {
    this.#isStopped = true
  }

  #start(kind: string): void {
    const lane = this.#lanes.get(kind)
    const ready = this.#ready.get(kind)
    if (lane === undefined || ready === undefined) return
    for (const record of ready) {
      if (lane.running >= lane.concurrency || this.#isStopped) return
      ready.delete(record)
      lane.running++
      void this.#run(record, lane).finally(() => {
        lane.running--
        this.#start(kind)
      })
    }
  }
}
