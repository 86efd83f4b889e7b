import { open } from 'node:fs/promises'

const partBytes = 1 << 20

/**
 * The bytes of a file in order, in a buffer that each part overwrites: a consumer must not keep a part. A stream of `node:fs`
 * takes a new buffer for each part, which costs more processor time than to hash it.
 */
export async function* readParts(file: string): AsyncGenerator<Uint8Array, void, void> {
  const buffer = new Uint8Array(partBytes)
  const handle = await open(file)
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
