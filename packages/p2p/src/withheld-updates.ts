/** Bytes of a yamux header, which is all of a frame that carries no data. */
const headerBytes = 12
const windowUpdate = 1
/** A quarter of the window that a yamux stream begins with: a sender never waits for bytes that are withheld. */
export const maxWithheldBytes = 64 * 1024
/** Streams with withheld bytes before those that are closed are looked for. */
const minSweep = 64

/**
 * Window updates of one connection, sent less often. `@libp2p/yamux` returns the window of a stream with each frame that arrives, so that
 * half of all packets held nothing else. As the specification advises, an update waits until a part of the window is used.
 *
 * Source: https://github.com/hashicorp/yamux/blob/master/spec.md, "Flow Control".
 */
export class WithheldUpdates {
  /** Bytes by stream. */
  readonly #withheld = new Map<number, number>()
  readonly #openStreams: () => Iterable<{ readonly id: string }>
  #sweepAt = minSweep

  /** @param openStreams streams of the connection, with yamux's numbers as `id` */
  constructor(openStreams: () => Iterable<{ readonly id: string }>) {
    this.#openStreams = openStreams
  }

  /** @returns the frame to send in the place of a frame; undefined for an update that waits */
  next(frame: Uint8Array): Uint8Array | undefined {
    if (frame.length !== headerBytes || frame[1] !== windowUpdate) return frame
    const head = Uint8Array.from(frame)
    const view = new DataView(head.buffer)
    const stream = view.getUint32(4)
    const bytes = view.getUint32(8) + (this.#withheld.get(stream) ?? 0)
    // Updates also open, accept and close streams: these flags cannot wait.
    if (view.getUint16(2) === 0 && bytes < maxWithheldBytes) {
      this.#withheld.set(stream, bytes)
      this.#sweep()
      return undefined
    }
    this.#withheld.delete(stream)
    view.setUint32(8, bytes)
    return head
  }

  #sweep(): void {
    if (this.#withheld.size < this.#sweepAt) return
    const open = new Set<number>()
    for (const { id } of this.#openStreams()) open.add(Number(id))
    for (const stream of this.#withheld.keys()) if (!open.has(stream)) this.#withheld.delete(stream)
    this.#sweepAt = Math.max(minSweep, 2 * this.#withheld.size)
  }
}
