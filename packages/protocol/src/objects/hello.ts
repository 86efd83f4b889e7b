import { struct, type ValueOf } from '../struct.ts'

/**
 * A worker's introduction on a new connection, signed by the worker. A gateway puts `session` into its assignments, and a
 * worker runs none of another session: no attempt runs again after a crash or a restored backup.
 */
export const helloType = struct('Hello', {
  worker: 'address',
  module: 'address',
  /** Random, drawn at every start of the worker's process. */
  session: 'bytes32',
  /** Unix milliseconds. Of two hellos of one worker the later start counts. */
  startedAt: 'uint64',
})
export type Hello = ValueOf<typeof helloType>
