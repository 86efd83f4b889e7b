import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { encodeRecord, fromHex, type Hex, modelIdOf, sha256Hex, type Tensor, tensorsRoot } from '@opengradient/protocol'
import { buildManifest } from './build-manifest.ts'
import type { ModelSource } from './engine.ts'
import { probeInput, probeModel } from './probe-model.ts'
import type { RegisteredRuntime } from './runtime-registry.ts'

/** Runs the probe model with the runtime that is fingerprinted. */
export type ProbeRun = (model: ModelSource, inputs: readonly Tensor[]) => Promise<readonly Tensor[]>

/**
 * Hash of a runtime, of its binaries on this platform, and of the outputs that they compute for the probe model. The
 * outputs differ between processors that select different kernels.
 * @throws NOT_SET_UP when the binaries are not installed
 */
export async function fingerprintRuntime(registered: RegisteredRuntime, run: ProbeRun): Promise<Hex> {
  const adapter = await registered.load()
  // First the binaries: without them no process could start.
  const binaries = await adapter.hashBinaries()
  const folder = await mkdtemp(path.join(tmpdir(), 'og-probe-'))
  try {
    const bytes = probeModel()
    const file = 'probe.onnx'
    await writeFile(path.join(folder, file), bytes)
    const manifest = buildManifest({
      inspection: adapter.inspect({ files: new Map([[file, bytes]]), graphPath: file }),
      name: 'engine/probe',
      version: '1',
      // Never published: the id of an empty file is a placeholder.
      files: [{ path: file, cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', bytes: bytes.length }],
      runtimes: [registered.runtime],
    })
    const outputs = await run({ modelId: modelIdOf(manifest), manifest, folder }, [probeInput()])
    const probed = fromHex(tensorsRoot('output', outputs))
    return sha256Hex(encodeRecord(['og/engine/1', fromHex(registered.runtimeId), binaries, probed]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
