import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import {
  canonicalOrtRuntime,
  type ExecutionRequest,
  type ExecutionResult,
  encodeRecord,
  fromHex,
  type Hex,
  hashTensors,
  modelIdOf,
  runtimeId,
  sha256Hex,
  zeroBytes32,
} from '@opengradient/protocol'

import type { ModelSource } from './engine.ts'
import { inspectModel } from './inspect.ts'
import { buildManifest } from './manifest.ts'
import { probeInput, probeModel } from './probe.ts'

type ProbeRun = (request: ExecutionRequest<ModelSource>) => Promise<ExecutionResult>

/**
 * Hash of the runtime, of ONNX Runtime's binaries on this platform, and of what they make of the probe model: another
 * processor with other kernels shows in the last.
 */
export async function fingerprintEngine(run: ProbeRun): Promise<Hex> {
  const [binaries, outputs] = await Promise.all([hashBinaries(), runProbe(run)])
  return sha256Hex(encodeRecord(['og/engine/1', fromHex(runtimeId(canonicalOrtRuntime)), binaries, fromHex(outputs)]))
}

async function runProbe(run: ProbeRun): Promise<Hex> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-probe-'))
  try {
    const bytes = probeModel()
    const file = 'probe.onnx'
    await writeFile(path.join(folder, file), bytes)
    const manifest = buildManifest({
      inspection: inspectModel({ files: new Map([[file, bytes]]), graphPath: file }),
      name: 'engine/probe',
      version: '1',
      // Never published: the id of an empty file stands in.
      files: [{ path: file, cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', bytes: bytes.length }],
    })
    const { outputs } = await run({
      model: { modelId: modelIdOf(manifest), manifest, folder },
      inputs: [probeInput()],
      params: { outputs: [] },
    })
    return hashTensors('output', zeroBytes32, outputs)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** sha2-256 of each native file of this platform, by name. */
async function hashBinaries(): Promise<[string, Uint8Array][]> {
  const root = path.dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'))
  const bin = path.join(root, 'bin')
  const hashes: [string, Uint8Array][] = []
  for (const abi of (await readdir(bin)).sort()) {
    const folder = path.join(bin, abi, process.platform, process.arch)
    const names = await readdir(folder).catch(() => [])
    for (const name of names.sort()) {
      const hash = createHash('sha256')
      await pipeline(createReadStream(path.join(folder, name)), hash)
      hashes.push([name, new Uint8Array(hash.digest())])
    }
  }
  return hashes
}
