/** Places for concurrent work, limited in total and per peer. */
export class PeerQuota {
  readonly #max: number
  readonly #maxPerPeer: number
  readonly #activePerPeer = new Map<string, number>()
  #active = 0

  constructor(max: number, maxPerPeer: number) {
    this.#max = max
    this.#maxPerPeer = maxPerPeer
  }

  get active(): number {
    return this.#active
  }

  activeOf(peerId: string): number {
    return this.#activePerPeer.get(peerId) ?? 0
  }

  /** Takes a place. @returns a function that frees the place, to be called once; undefined when no place is free */
  acquire(peerId: string): (() => void) | undefined {
    const ofPeer = this.activeOf(peerId)
    if (this.#active >= this.#max || ofPeer >= this.#maxPerPeer) return undefined
    this.#active++
    this.#activePerPeer.set(peerId, ofPeer + 1)
    return () => this.#release(peerId)
  }

  #release(peerId: string): void {
    this.#active--
    const remaining = this.activeOf(peerId) - 1
    if (remaining === 0) this.#activePerPeer.delete(peerId)
    else this.#activePerPeer.set(peerId, remaining)
  }
}
