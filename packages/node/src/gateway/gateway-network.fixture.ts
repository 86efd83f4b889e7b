import { readFile } from 'node:fs/promises'
import path from 'node:path'

import {
  encodeInferenceRequest,
  type InferenceAnswer,
  type InferenceRequestInit,
  parseInferenceAnswer,
} from '@opengradient/api'
import { follow, type RegisteredModel } from '@opengradient/chain'
import {
  type Address,
  type Executor,
  type Offer,
  OgError,
  offerType,
  type Records,
  randomBytes32,
  type Signed,
  systemRandom,
  type Tensor,
  tensorOf,
} from '@opengradient/protocol'
import { memoryBlobs, memoryRecords, openOutbox } from '@opengradient/store'
import type { Components, NodeRole } from '../components.ts'
import { type NodeConfigInput, parseNodeConfig } from '../config.ts'
import type { OfferBook, OfferedModel } from '../gossip/offer-book.ts'
import { createHttpServer, type HttpServer } from '../http/server.ts'
import type { LocalModel } from '../registry/local-model.ts'
import { type StartWorkerInit, type TestWorker, WorkerNetwork } from '../worker/worker-network.fixture.ts'
import { createGateway } from './gateway.ts'
import type { GatewayHooks } from './gateway-hooks.ts'

export interface StartGatewayInit {
  readonly hooks?: GatewayHooks
  readonly gateway?: NodeConfigInput['gateway']
  readonly confirmations?: number
  /** @default those of the gateway before */
  readonly records?: Records
}

/** A started gateway. */
export interface TestGateway {
  readonly url: string
  readonly role: NodeRole
  readonly components: Components
  /** Ends the gateway as a crash does: its records stay. */
  stop(): Promise<void>
}

/** A chain, a real worker and a real gateway; the test plays auditors and clients. */
export class GatewayNetwork implements AsyncDisposable {
  readonly net: WorkerNetwork
  readonly worker: TestWorker
  readonly records = memoryRecords()
  readonly #running = new Set<TestGateway>()
  /** Offers beside those of the worker. */
  readonly offers: Signed<Offer>[] = []

  private constructor(net: WorkerNetwork, worker: TestWorker) {
    this.net = net
    this.worker = worker
  }

  /** @param wrap wraps the worker's engine @param worker the worker's configuration */
  static async start(
    init: Parameters<typeof WorkerNetwork.start>[0] = {},
    wrap: (executor: Executor<LocalModel>) => Executor<LocalModel> = (executor) => executor,
    worker: StartWorkerInit['worker'] = {},
  ): Promise<GatewayNetwork> {
    const net = await WorkerNetwork.start(init)
    return new GatewayNetwork(net, await net.startWorker({ executor: wrap(net.executor()), worker }))
  }

  get model(): { readonly name: string } {
    return this.net.model.manifest
  }

  async startGateway({ hooks = {}, gateway = {}, confirmations = 1, records = this.records }: StartGatewayInit = {}) {
    const { net } = this
    const stopping = new AbortController()
    const outbox = await openOutbox({ records, clock: net.clock })
    const config = parseNodeConfig({
      ...{
        stateDir: '/unused',
        roles: ['gateway'],
        rpcUrl: net.chain.rpcUrl,
        deployment: net.deployment,
        confirmations,
      },
      accountKey: randomBytes32(systemRandom),
      peerKey: randomBytes32(systemRandom),
      gateway: {
        ...{ executeSeconds: 200, settleSeconds: 500, auditClass: 10_000, attemptMs: 10_000 },
        sponsor: { enabled: true, models: 'all', addressShareBps: 10_000 },
        ...gateway,
      },
    })
    const { account, peerNode } = net.gateway
    const components: Components = {
      ...this.worker.components,
      ...{ config, outbox, records, peerNode, signal: stopping.signal },
      ...{ account: account.address, signer: account.signer, writer: account },
      reader: { ...net.reader, models: async () => [this.#registered()] },
      offers: this.#offerBook(),
      models: this.#models(),
    }
    const http = createServer(components)
    const role = createGateway(components, http.app, memoryBlobs(), () => true, hooks)
    const url = await http.listen('127.0.0.1', 0)
    await role.start()
    const following = this.#follow(role, stopping.signal)
    const started: TestGateway = {
      ...{ url, role, components },
      stop: async () => {
        this.#running.delete(started)
        stopping.abort(new OgError('ABORTED', 'The gateway is stopping.'))
        await http.close()
        await role.stop()
        await following
        await outbox.close()
      },
    }
    this.#running.add(started)
    return started
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running].map((gateway) => gateway.stop()))
    await this.net[Symbol.asyncDispose]()
  }

  #offerBook(): OfferBook {
    const { hasher, worker, gateway } = this.net
    const toOffered = (offer: Signed<Offer>): OfferedModel => ({
      worker: offer.value.worker,
      peerId: offer.value.worker === worker.account.address ? worker.peerNode.peerId : gateway.peerNode.peerId,
      offer,
      offerHash: hasher.digest(offerType, offer.value),
    })
    const all = (): OfferedModel[] => [...this.worker.published, ...this.offers].map(toOffered)
    return {
      forModel: (modelId) => all().filter(({ offer }) => offer.value.modelId === modelId),
      ofWorker: (account: Address) => all().filter((each) => each.worker === account),
      add: () => true,
      publish: () => undefined,
      onChange: () => () => undefined,
    }
  }

  #registered(): RegisteredModel {
    const { modelId, manifest } = this.net.model
    const zero = `0x${'00'.repeat(32)}` as const
    return {
      ...{ modelId, name: manifest.name, version: manifest.version, commitments: zero, size: 0, deposit: 0n },
      ...{ publisher: this.net.gateway.account.address, registeredAt: 1, deprecated: false, reason: '' },
    }
  }

  #models(): Components['models'] {
    const { manifest, folder } = this.net.model
    const file = (_: unknown, name: string): Promise<Uint8Array> => readFile(path.join(folder, name))
    return { manifest: async () => manifest, knownManifest: () => manifest, file } as never
  }

  #follow(role: NodeRole, signal: AbortSignal): Promise<void> {
    const { deployment, chain } = this.net
    return follow(
      {
        ...{ rpcUrl: chain.rpcUrl, deployment, fromBlock: deployment.fromBlock, pollMs: 20 },
        handle: async (events, { fromBlock, timestamp }) => {
          await role.onBlocks?.(events, { number: fromBlock - 1, timestamp })
        },
        rewind: async (fromBlock) => role.onRewind?.(fromBlock),
      },
      signal,
    )
  }
}

function createServer({ metrics, config }: Pick<Components, 'metrics' | 'config'>): HttpServer {
  const exposition = async () => ({ type: 'text/plain', text: '' })
  return createHttpServer({
    ...{ metrics, exposition, isStarted: () => true, readyModels: () => [], refusedModels: () => [] },
    ...{ problem: async () => undefined, origins: config.gateway.corsOrigins },
  })
}

/** `x FP32 [n]`, the input of the affine model. */
export function affineInput(...values: number[]): Tensor[] {
  return [tensorOf('x', 'FP32', [values.length], Float32Array.from(values))]
}

/** Sends an inference request. */
export async function infer(
  url: string,
  model: string,
  init: Partial<InferenceRequestInit> = {},
  headers: Record<string, string> = {},
): Promise<{
  readonly status: number
  readonly headers: Headers
  readonly answer?: InferenceAnswer
  readonly json?: unknown
}> {
  const request = encodeInferenceRequest({ inputs: affineInput(3), ...init })
  const response = await fetch(`${url}/v2/models/${encodeURIComponent(model)}/infer`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...request.headers, ...headers },
    body: request.body as BodyInit,
  })
  const body = new Uint8Array(await response.arrayBuffer())
  if (response.status === 200) {
    return { status: 200, headers: response.headers, answer: parseInferenceAnswer({ headers: response.headers, body }) }
  }
  return { status: response.status, headers: response.headers, json: JSON.parse(new TextDecoder().decode(body)) }
}
