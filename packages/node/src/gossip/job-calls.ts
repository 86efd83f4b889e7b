import type { JobCall } from '@opengradient/protocol'

/** Calls for a worker, topic `/og/2/jobs`. Signatures and the gateway's registration are checked before listeners run. */
export interface JobCalls {
  /** Signs and publishes a call of this gateway. */
  publish(call: Omit<JobCall, 'gateway' | 'module'>): void
  /** @returns what removes the listener */
  onCall(listener: (call: JobCall) => void): () => void
}
