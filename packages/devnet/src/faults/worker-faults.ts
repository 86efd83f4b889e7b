import type { NodeOptions } from '@opengradient/node/v2'

/** Faults of a worker between its jobs and its messages. */
export type WorkerFaults = NonNullable<NodeOptions['worker']>
