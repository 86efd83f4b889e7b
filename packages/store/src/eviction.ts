/** Content that may be evicted. */
export interface EvictionCandidate {
  readonly cid: string
  readonly bytes: number
  /** Readers and writers that protect the content from eviction. */
  readonly held: number
}

export interface EvictionPlan<Candidate> {
  readonly victims: readonly Candidate[]
  /** Free bytes after the eviction; below `neededBytes` when pinned and held content takes the space. */
  readonly freeBytes: number
}

/** Selects content to evict until `neededBytes` are free: least recently used first, never pinned or held content. */
export function planEviction<Candidate extends EvictionCandidate>(
  leastRecentlyUsedFirst: Iterable<Candidate>,
  { freeBytes, neededBytes }: { readonly freeBytes: number; readonly neededBytes: number },
  isPinned: (cid: string) => boolean,
): EvictionPlan<Candidate> {
  const victims: Candidate[] = []
  let free = freeBytes
  for (const candidate of leastRecentlyUsedFirst) {
    if (free >= neededBytes) break
    if (isPinned(candidate.cid) || candidate.held > 0) continue
    victims.push(candidate)
    free += candidate.bytes
  }
  return { victims, freeBytes: free }
}
