import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Manifest, modelIdOf, sha256 } from '@opengradient/protocol'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

import { type BuildManifestOptions, buildManifest } from '../build-manifest.ts'
import type { ModelSource } from '../engine.ts'
import { inspectModel } from '../inspect.ts'

/** A manifest over files in memory. Content ids are those of raw blocks, right for files of up to 1 MiB. */
export function manifestOf(
  files: ReadonlyMap<string, Uint8Array>,
  options: Partial<Omit<BuildManifestOptions, 'files' | 'inspection'>> & { readonly graphPath?: string } = {},
): Manifest {
  const { graphPath = 'model.onnx', name = 'test/model', version = '1', ...rest } = options
  return buildManifest({
    ...rest,
    name,
    version,
    inspection: inspectModel({ files, graphPath }),
    files: [...files].map(([file, bytes]) => ({ path: file, cid: rawCid(bytes), bytes: bytes.length })),
  })
}

function rawCid(bytes: Uint8Array): string {
  return CID.createV1(0x55, Digest.create(0x12, sha256(bytes))).toString()
}

/** A model on disk; disposing of it deletes its folder. */
export interface TemporaryModel extends ModelSource, AsyncDisposable {}

/** Writes a model of one file into a folder of its own; pass `manifest` for one that `buildManifest` refuses to describe. */
export async function temporaryModel(
  onnx: Uint8Array,
  options: Partial<Omit<BuildManifestOptions, 'files' | 'inspection'>> & { readonly manifest?: Manifest } = {},
): Promise<TemporaryModel> {
  const { manifest = manifestOf(new Map([['model.onnx', onnx]]), options) } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'og-model-'))
  await writeFile(path.join(folder, manifest.graph.path), onnx)
  return {
    manifest,
    folder,
    modelId: modelIdOf(manifest),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
