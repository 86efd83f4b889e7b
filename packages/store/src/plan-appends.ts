/** Cursors of the oldest and the newest entry of a log. An empty log has a head below its oldest entry. */
export interface LogState {
  readonly oldest: number
  readonly head: number
}

export interface AppendPlan<Append> {
  /** One result per append, in order. */
  readonly results: readonly { readonly cursor: number; readonly existing: boolean }[]
  /** Appends that become entries, with consecutive cursors after the head. */
  readonly added: readonly (Append & { readonly cursor: number })[]
}

/**
 * Assigns cursors to appends. An append whose key is known, or occurs earlier in the list, gets the existing cursor.
 * @param known cursors of the entries in the log, by key
 */
export function planAppends<Append extends { readonly key: string }>(
  appends: readonly Append[],
  known: ReadonlyMap<string, number>,
  head: number,
): AppendPlan<Append> {
  const cursors = new Map(known)
  const added: (Append & { cursor: number })[] = []
  const results = appends.map((append) => {
    const existing = cursors.get(append.key)
    if (existing !== undefined) return { cursor: existing, existing: true }
    const cursor = head + added.length + 1
    cursors.set(append.key, cursor)
    added.push({ ...append, cursor })
    return { cursor, existing: false }
  })
  return { results, added }
}

/** Cursors of the oldest entries beyond `maxEntries`. */
export function prunedCursors({ oldest, head }: LogState, maxEntries: number): number[] {
  const count = Math.max(0, head - oldest + 1 - maxEntries)
  return Array.from({ length: count }, (_, index) => oldest + index)
}
