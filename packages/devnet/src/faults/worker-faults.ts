import type { NodeOptions } from '@opengradient/node'

/** Faults of a worker between its jobs and its messages. */
export type WorkerFaults = NonNullable<NodeOptions['worker']>
