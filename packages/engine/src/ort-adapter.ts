import { createHash } from 'node:crypto'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'

import { canonicalOrtRuntime } from '@opengradient/protocol'

import { inspectModel } from './inspect.ts'
import { resolveOrt } from './ort-package.ts'
import { openOrtSession } from './ort-session.ts'
import type { RuntimeAdapter } from './runtime-adapter.ts'

/** ONNX Runtime with the options of canonical execution (docs/adr/0006-canonical-execution.md). */
export const ortAdapter: RuntimeAdapter = {
  runtime: canonicalOrtRuntime,
  inspect: inspectModel,
  open: openOrtSession,
  async hashBinaries() {
    const folder = resolveOrt().binaries
    const hashes: [string, Uint8Array][] = []
    for (const name of (await readdir(folder)).sort()) {
      hashes.push([name, await hashFile(path.join(folder, name))])
    }
    return hashes
  },
}

/** SHA-256 of a file. A stream's buffers, a new one for each part, took ten times the processor time of the hash. */
async function hashFile(file: string): Promise<Uint8Array> {
  const hash = createHash('sha256')
  const part = new Uint8Array(1 << 20)
  const handle = await open(file)
  try {
    for (;;) {
      const { bytesRead } = await handle.read(part)
      if (bytesRead === 0) return new Uint8Array(hash.digest())
      hash.update(part.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}
