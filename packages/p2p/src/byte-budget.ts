/** A bound on bytes that several holders share. */
export interface ByteBudget {
  /** Counts `bytes` more, or fewer when negative. @returns whether the sum is within the bound */
  change(bytes: number): boolean
}

export function createByteBudget(maxBytes: number): ByteBudget {
  let held = 0
  return {
    change(bytes) {
      held += bytes
      return held <= maxBytes
    },
  }
}
