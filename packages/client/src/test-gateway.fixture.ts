import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { encodeBinaryResponse, headerLengthName, parseBinaryRequest, type ReceiptDetails } from '@opengradient/api'
import {
  type Domain,
  encodeManifest,
  errorCatalogue,
  type Hex,
  jobType,
  type Manifest,
  manifestCid,
  modelIdOf,
  OgError,
  requestSchema,
  signedAnswerToJson,
  signedJsonSchema,
  signedToJson,
  type Tensor,
  toOgError,
  toWireError,
  verdictType,
} from '@opengradient/protocol'
import { type Fixture, type FixtureInit, type FixtureKeys, makeFixture } from '@opengradient/verifier/testing'

export interface TestGatewayInit {
  readonly domain: Domain
  readonly token: Hex
  readonly keys: FixtureKeys
  readonly manifest: Manifest
  /** The model. */
  run(inputs: readonly Tensor[]): readonly Tensor[]
  /** Served files by content id, in addition to the manifest. @default none */
  readonly files?: Map<string, Uint8Array>
  /** @default a free port */
  readonly port?: number
}

/** The `opengradient` field and the output tensors of a response. */
interface ResponseParts {
  readonly body: object
  readonly outputs: readonly Tensor[]
}

/** A gateway and its worker with real HTTP, hashes and signatures, and faults that a test injects. */
export class TestGateway implements AsyncDisposable {
  /** All answers so far. */
  readonly answered: Fixture[] = []
  /** Paths of the requests so far. */
  readonly requestedPaths: string[] = []
  /** Idempotency keys of the inference requests so far. */
  readonly idempotencyKeys: string[] = []
  /** Files by content id. */
  readonly files: Map<string, Uint8Array>
  /** Differences of the next answers from those of an honest gateway and worker, before signing. */
  faults: FixtureInit = {}
  /** Replaces the response after signing. */
  tamper: (fixture: Fixture, outputs: readonly Tensor[]) => ResponseParts | undefined = () => undefined
  /** Errors of the next inference requests, one each. */
  failures: OgError[] = []
  /** State that the gateway reports of every receipt. */
  reportedState = 'signed'

  readonly #init: TestGatewayInit
  readonly #server: Server
  #port = 0

  private constructor(init: TestGatewayInit) {
    this.#init = init
    this.files = init.files ?? new Map()
    this.files.set(manifestCid(modelIdOf(init.manifest)), encodeManifest(init.manifest))
    this.#server = createServer((request, response) => this.#receive(request, response))
  }

  static async start(init: TestGatewayInit): Promise<TestGateway> {
    const gateway = new TestGateway(init)
    await new Promise<void>((resolve) => gateway.#server.listen(init.port ?? 0, '127.0.0.1', resolve))
    gateway.#port = (gateway.#server.address() as AddressInfo).port
    return gateway
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      try {
        this.#respond(request, Buffer.concat(parts), response)
      } catch (error) {
        const failure = toOgError(error)
        response.statusCode = errorCatalogue[failure.code].status
        response.end(JSON.stringify({ error: failure.message, opengradient: toWireError(failure) }))
      }
    })
  }

  #respond(request: IncomingMessage, body: Uint8Array, response: ServerResponse): void {
    const { name, version } = this.#init.manifest
    const path = request.url ?? ''
    this.requestedPaths.push(path)
    if (request.method === 'POST' && path === `/v2/models/${encodeURIComponent(name)}/versions/${version}/infer`) {
      this.#respondToInference(request, body, response)
      return
    }
    const file = this.files.get(path.replace('/og/v1/blobs/', ''))
    response.end(file ?? JSON.stringify(this.#receiptStatus(path)))
  }

  #respondToInference({ headers }: IncomingMessage, body: Uint8Array, response: ServerResponse): void {
    this.idempotencyKeys.push(String(headers['idempotency-key']))
    const failure = this.failures.shift()
    if (failure) throw failure
    const fixture = this.#answer(body, Number(headers[headerLengthName]))
    this.answered.push(fixture)
    const { manifest, outputs } = fixture.file
    const parts = this.tamper(fixture, outputs) ?? { body: this.#honestBody(fixture), outputs }
    const encoded = encodeBinaryResponse(
      { model_name: manifest.name, model_version: manifest.version, opengradient: parts.body },
      parts.outputs,
    )
    response.setHeader(headerLengthName, encoded.headerLength)
    response.setHeader('x-og-receipt', fixture.receiptHash)
    response.end(encoded.body)
  }

  /** Runs the model and signs the answer. */
  #answer(body: Uint8Array, headerLength: number): Fixture {
    const { domain, token, keys, manifest, run } = this.#init
    const { request, tensors } = parseBinaryRequest(body, headerLength)
    const extension = request.opengradient as { blind: Hex; request: unknown; job?: unknown }
    const outputs = run(tensors)
    const requested = (request.outputs ?? []).map(({ name }) => name)
    return makeFixture({
      domain,
      token,
      keys: { ...keys, requester: keys.gateway },
      manifest,
      blind: extension.blind,
      inputs: tensors,
      outputs: requested.length === 0 ? outputs : outputs.filter(({ name }) => requested.includes(name)),
      params: { outputs: requested },
      request: requestSchema.parse(extension.request),
      startedAt: Date.now(),
      ...(extension.job !== undefined && { signedJob: signedJsonSchema(jobType).parse(extension.job) }),
      ...this.faults,
    })
  }

  #honestBody({ file, receiptHash }: Fixture): object {
    return {
      receiptHash,
      domain: this.#init.domain,
      ...signedAnswerToJson(file),
      blind: file.blind,
      params: file.params,
      verdicts: [],
      guarantee: 'signed by a registered worker',
    }
  }

  #receiptStatus(path: string): ReceiptDetails {
    const known = this.answered.find(({ receiptHash }) => path === `/og/v1/receipts/${receiptHash}`)
    if (known === undefined) throw new OgError('NOT_FOUND', 'The path does not exist.')
    const { receiptHash, file } = known
    const { worker, jobHash, price, startedAt, finishedAt } = file.receipt.value
    const { name, version } = file.manifest
    const state = this.reportedState as ReceiptDetails['state']
    const verdicts = file.verdicts.map((verdict) => signedToJson(verdictType, verdict))
    return {
      receiptHash,
      state,
      guarantee: state,
      standing: { state, matched: 0, within: 0, verdicts: verdicts.length, closed: false },
      model: { name, version, modelId: modelIdOf(file.manifest) },
      worker,
      jobHash,
      price: price.toString(),
      startedAt,
      finishedAt,
      answer: signedAnswerToJson(file),
      verdicts,
      settlement: null,
      challenge: null,
    }
  }
}
