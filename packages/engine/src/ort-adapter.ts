import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

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
      const hash = createHash('sha256')
      await pipeline(createReadStream(path.join(folder, name)), hash)
      hashes.push([name, new Uint8Array(hash.digest())])
    }
    return hashes
  },
}
