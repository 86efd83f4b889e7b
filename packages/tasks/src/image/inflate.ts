/**
 * Unpacks a zlib stream that must give exactly `size` bytes, with the platform's own inflater. Stops at the first byte
 * too many, so that a bomb costs no more than what was asked for; `undefined` for any damage.
 */
export async function inflateExactly(parts: readonly Uint8Array[], size: number): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  const written = (async () => {
    for (const part of parts) await writer.write(part as Uint8Array<ArrayBuffer>)
    await writer.close()
  })()
  // The reader reports what went wrong; this only keeps the other end's rejection from going unheard.
  written.catch(() => undefined)
  const reader = readable.getReader()
  const output = new Uint8Array(size)
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return at === size ? output : undefined
      if (at + value.length > size) {
        await reader.cancel()
        return undefined
      }
      output.set(value, at)
      at += value.length
    }
  } catch {
    return undefined
  }
}
