/** Small mutable values by key, in order of the keys' UTF-8 bytes. */
export interface Records {
  get(key: string): Promise<Uint8Array | undefined>
  /** All operations or none. `durable` waits until the bytes survive loss of power. */
  batch(operations: readonly RecordOperation[], options?: { durable?: boolean }): Promise<void>
  /** Entries with `gte` ≤ key < `lt`, in order, or in reverse order. */
  entries(range: { gte: string; lt: string; limit?: number; reverse?: boolean }): AsyncIterable<[string, Uint8Array]>
}

export type RecordOperation =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string }
