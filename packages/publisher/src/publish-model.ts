import type { Deployment } from '@opengradient/chain'
import { createEngine } from '@opengradient/engine'
import { type Hex, type Manifest, manifestCid } from '@opengradient/protocol'

import { type DescribedModel, type DescribeModelInit, describeModel } from './describe-model.ts'
import { registerModel } from './register-model.ts'
import type { TrialEngine } from './try-model.ts'
import { uploadModel } from './upload-model.ts'

/** A publication: the model, the gateway that stores it, and the account that registers it. */
export interface PublishInit extends Omit<DescribeModelInit, 'startEngine'> {
  /** Base URL of the gateway that stores the files. */
  readonly gateway: string
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Pays for the registration and its deposit, and owns the name. */
  readonly privateKey: Hex
  /**
   * Takes each property of the model that its publisher should know, as a sentence, before anything is uploaded or registered.
   * @default none
   */
  readonly onWarning?: (warning: string) => void
}

/** The model as it is registered. */
export interface Published {
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  /** Content id of the manifest. */
  readonly cid: string
  readonly manifest: Manifest
}

/**
 * Publishes a model: inspects it, runs it in an engine process, uploads files and manifest, registers it by commitment and reveal, and resolves when the
 * registration is mined. Idempotent: a repeated call resumes after a failure and skips the files, the commitment and the
 * registration that exist.
 *
 * @throws BAD_MODEL, UNSUPPORTED_MODEL, BAD_INPUT, NOT_FOUND, NOT_AUTHORISED when the name belongs to another account,
 *   DUPLICATE when the version exists with other content, INSUFFICIENT_FUNDS, UNAVAILABLE, CHAIN, ABORTED
 * @example
 * const { modelId } = await publishModel({
 *   path: './model', name: 'alice/double', version: '1', gateway, rpcUrl, deployment, privateKey,
 * })
 */
export async function publishModel(init: PublishInit): Promise<Published> {
  const { name, version, gateway, rpcUrl, deployment, privateKey, onProgress, onWarning, signal } = init
  const model = await describeTried(init)
  const { modelId, manifest } = model
  for (const warning of model.warnings) onWarning?.(warning)
  await uploadModel({ gateway, model, ...(onProgress && { onProgress }), ...(signal && { signal }) })
  await registerModel({
    ...{ name, version, modelId, rpcUrl, deployment, privateKey },
    size: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    onRegister: () => onProgress?.({ stage: 'register', bytes: 0, totalBytes: 0 }),
    ...(signal && { signal }),
  })
  return { name, version, modelId, cid: manifestCid(modelId), manifest }
}

/** Describes a model with an engine of its own, whose limits are those of workers by default. */
async function describeTried(init: PublishInit): Promise<DescribedModel> {
  const engine = createEngine({ processes: 1 })
  const startEngine = async (): Promise<TrialEngine> => {
    await engine.start()
    return engine
  }
  try {
    return await describeModel({ ...init, startEngine })
  } finally {
    await engine.stop()
  }
}
