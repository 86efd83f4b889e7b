import { createReadStream } from 'node:fs'

import { encodeManifest, manifestCid } from '@opengradient/protocol'

import type { DescribedModel } from './describe-model.ts'
import { GatewayBlobs } from './gateway-blobs.ts'
import { type OnPublishProgress, reportProgress } from './publish-progress.ts'

/** The model to upload, and the gateway that stores its files. */
export interface UploadModelInit {
  /** Base URL of the gateway that stores the files. */
  readonly gateway: string
  readonly model: DescribedModel
  /** @default none */
  readonly onProgress?: OnPublishProgress
  /** @default none */
  readonly signal?: AbortSignal
}

/**
 * Uploads the files and then the manifest of a model. Files that the gateway has are skipped, so that a repeated upload
 * resumes. The gateway computes the content id of each file again: a file that changed since it was described is
 * rejected.
 * @throws UNAVAILABLE, ABORTED, BAD_ENCODING, TOO_LARGE, or another error of the gateway
 */
export async function uploadModel({ gateway, model, onProgress, signal }: UploadModelInit): Promise<void> {
  const blobs = new GatewayBlobs(gateway, signal)
  for (const { path, cid, bytes: totalBytes } of model.manifest.files) {
    const file = model.folder.files.get(path)
    if (file === undefined) throw new TypeError(`The described model lacks ${path}.`)
    const report = (bytes: number): void => onProgress?.({ stage: 'upload', path, bytes, totalBytes })
    const open = () => reportProgress(createReadStream(file.path), totalBytes, report)
    await blobs.put(cid, { bytes: totalBytes, open })
    report(totalBytes)
  }
  // Last: a node that finds the manifest finds the files.
  const manifest = encodeManifest(model.manifest)
  await blobs.put(manifestCid(model.modelId), { bytes: manifest.length, open: () => [manifest] })
}
