/** Remembers the last keys that it was shown. */
export interface Seen {
  has(key: string): boolean
  add(key: string): void
  delete(key: string): void
}

export function createSeen(capacity: number): Seen {
  const keys = new Set<string>()
  return {
    has: (key) => keys.has(key),
    add(key) {
      if (keys.has(key)) return
      const [oldest] = keys.size >= capacity ? keys : []
      if (oldest !== undefined) keys.delete(oldest)
      keys.add(key)
    },
    delete: (key) => void keys.delete(key),
  }
}
