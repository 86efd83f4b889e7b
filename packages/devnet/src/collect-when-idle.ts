import { pause } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'

export interface IdleCollectionInit {
  readonly clock: Clock
  /** Share of the time since the last call in which the event loop did work, 0 to 1. */
  utilization(): number
  /** Bytes of memory that V8 holds for its heap. */
  heapBytes(): number
  /** Collects all garbage and returns free memory to the system. */
  collect(): void
}

/** Time between two samples of the process. */
const intervalMs = 5_000
/** A process is idle when it worked less than this share of the time in two intervals. */
const idleUtilization = 0.1
/** A collection takes about 0.2 s: it is worth that for a heap that grew by so much. */
const minGrowthBytes = 16 << 20

/**
 * Gives memory back once a process that worked is idle again: after its start, and after load. V8 does so by itself only with its
 * memory reducer, which collects the heap of an idle process again and again.
 */
export async function collectWhenIdle(
  { clock, utilization, heapBytes, collect }: IdleCollectionInit,
  signal: AbortSignal,
): Promise<void> {
  let collected = 0
  let idle = 0
  utilization()
  while (await pause(clock, intervalMs, signal)) {
    idle = utilization() < idleUtilization ? idle + 1 : 0
    if (idle < 2 || heapBytes() < collected + minGrowthBytes) continue
    collect()
    collected = heapBytes()
    utilization()
  }
}
