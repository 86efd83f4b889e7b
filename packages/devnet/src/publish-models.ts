import { retry } from '@opengradient/async'
import {
  commitModel,
  type Deployment,
  deposit,
  type ModelRegistration,
  RevertError,
  registerModel,
  type Writer,
} from '@opengradient/chain'
import {
  type Hex,
  type Manifest,
  randomBytes32,
  systemClock,
  systemRandom,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'
import { type DescribedModel, type DescribeModelInit, describeModel, uploadModel } from '@opengradient/publisher'
import type { TaskInput } from '@opengradient/tasks'

import { accountWriter } from './account-writer.ts'
import { accountOpg } from './devnet-parameters.ts'

/** An example input of a model. */
export interface ModelExample {
  /** Description of the input: `a recording of 4.2 s`. */
  readonly asked: string
  /** Input of the model's task, or tensors in the model's order. */
  readonly input: TaskInput | readonly Tensor[]
}

/** A model that a devnet publishes when it starts. */
export interface DevnetModel
  extends Pick<
    DescribeModelInit,
    'path' | 'name' | 'version' | 'task' | 'license' | 'steps' | 'generation' | 'tolerance' | 'price'
  > {
  /** Inputs for the demonstration, which skips a model without any. @default [] */
  readonly examples?: readonly ModelExample[]
}

/** A devnet's model and its registration. */
export interface PublishedModel {
  readonly model: DevnetModel
  readonly published: {
    readonly name: string
    readonly version: string
    readonly modelId: Hex
    readonly manifest: Manifest
  }
}

/** A model that is to be published, with the salt of the commitment to its registration. */
interface CommittedModel {
  readonly model: DevnetModel
  readonly described: DescribedModel
  readonly registration: ModelRegistration
  readonly salt: Hex
}

export interface PublicationInit {
  readonly models: readonly DevnetModel[]
  progress(message: string): void
  readonly signal: AbortSignal
}

const retryDelayMs = 250
/** Attempts to register a model until its commitment is old enough. */
const maxAttempts = 240

/**
 * The publication of a devnet's models: all are described while the chain starts, committed to at once, uploaded while the
 * commitments age, and registered one after another, because their transactions come from one account.
 */
export class ModelPublication {
  readonly #init: PublicationInit
  readonly #described: Promise<readonly CommittedModel[]>

  constructor(init: PublicationInit) {
    this.#init = init
    this.#described = this.#describeAll()
    // Awaited by `publish`; the start may fail before.
    this.#described.catch(() => undefined)
  }

  /**
   * @param gateway resolves with the base URL of the gateway that stores the files
   * @param mineBlock mines a block, where none comes at intervals: the chain's time stands still between transactions
   * @throws errors of the models' description, of the gateway and of the chain
   */
  async publish(init: {
    rpcUrl: string
    deployment: Deployment
    publisherKey: Hex
    gateway: Promise<string>
    mineBlock?: () => Promise<void>
  }): Promise<PublishedModel[]> {
    const { progress, signal } = this.#init
    const models = await this.#described
    if (models.length === 0) return []
    const { rpcUrl, deployment, publisherKey: privateKey } = init
    const writer = accountWriter({ rpcUrl, deployment, privateKey })
    await deposit(writer, { token: deployment.contracts.opg, balance: accountOpg / 2n }, { signal })
    for (const { registration, salt } of models) await commitModel(writer, registration, salt, { signal })
    const gateway = await init.gateway
    for (const { described, registration } of models) {
      progress(`publishing ${registration.name}@${registration.version}`)
      await uploadModel({ gateway, model: described, signal })
    }
    for (const { registration, salt } of models) await this.#register(writer, registration, salt, init.mineBlock)
    return models.map(published)
  }

  /**
   * The models that a chain has already. Uploads their files, which the gateway skips where it has them.
   *
   * @param registered ids of the chain's models; others are left out
   * @param gateway base URL of the gateway that stores the files
   */
  async upload(registered: ReadonlySet<Hex>, gateway: string): Promise<PublishedModel[]> {
    const models = (await this.#described).filter(({ registration }) => registered.has(registration.modelId))
    for (const { described } of models) await uploadModel({ gateway, model: described, signal: this.#init.signal })
    return models.map(published)
  }

  async #describeAll(): Promise<CommittedModel[]> {
    const { models, signal } = this.#init
    const all: CommittedModel[] = []
    for (const model of models) {
      const { examples: _, ...init } = model
      const described = await describeModel({ ...init, signal })
      const { modelId, manifest } = described
      const size = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
      const { name, version } = model
      const registration = { name, version, modelId, commitments: zeroBytes32, size }
      all.push({ model, described, registration, salt: randomBytes32(systemRandom) })
    }
    return all
  }

  /** Registers a model as soon as its commitment is old enough. */
  async #register(
    writer: Writer,
    registration: ModelRegistration,
    salt: Hex,
    mineBlock: (() => Promise<void>) | undefined,
  ): Promise<void> {
    const { signal } = this.#init
    const register = async (attempt: number): Promise<unknown> => {
      if (attempt > 1) await mineBlock?.()
      return registerModel(writer, registration, salt, { signal })
    }
    await retry(register, {
      clock: systemClock,
      signal,
      attempts: maxAttempts,
      firstDelayMs: retryDelayMs,
      maxDelayMs: retryDelayMs,
      shouldRetry: (error) => error instanceof RevertError && error.errorName === 'TooEarly',
    })
  }
}

function published({ model, described, registration }: CommittedModel): PublishedModel {
  const { name, version, modelId } = registration
  return { model, published: { name, version, modelId, manifest: described.manifest } }
}
