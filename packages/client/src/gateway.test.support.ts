import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encodeBinaryResponse, headerLengthName, parseBinaryRequest } from '@opengradient/api'
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
  toWireError,
  verdictType,
} from '@opengradient/protocol'
import { type Fixture, type FixtureInit, type FixtureKeys, makeFixture } from '@opengradient/verifier/testing'

/** A gateway with a worker behind it that answers as the test says: real HTTP, real hashes, real signatures. */
export interface TestGateway extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** Everything that was answered. */
  readonly answered: Fixture[]
  /** Paths asked for, in order. */
  readonly asked: string[]
  /** Idempotency keys of inference requests. */
  readonly keys: string[]
  /** What the next answers do differently from an honest gateway and worker. */
  lie: FixtureInit
  /** Changes an answer after everything in it was signed. */
  tamper: (fixture: Fixture, outputs: readonly Tensor[]) => { body: object; outputs: readonly Tensor[] } | undefined
  /** Errors for the next inference requests, one each. */
  failures: OgError[]
  /** What it says of receipts. */
  state: string
  readonly files: Map<string, Uint8Array>
}

export interface TestGatewayInit {
  readonly domain: Domain
  readonly token: Hex
  readonly keys: FixtureKeys
  readonly manifest: Manifest
  /** What the model computes. */
  run(inputs: readonly Tensor[]): readonly Tensor[]
  readonly files?: Map<string, Uint8Array>
  readonly port?: number
}

export async function startTestGateway(init: TestGatewayInit): Promise<TestGateway> {
  const { domain, manifest, files = new Map() } = init
  const modelId = modelIdOf(manifest)
  files.set(manifestCid(modelId), encodeManifest(manifest))

  const infer = (body: Uint8Array, headerLength: number): { body: Uint8Array; headerLength: number; hash: Hex } => {
    const { request, tensors } = parseBinaryRequest(body, headerLength)
    const own = request.opengradient as { blind: Hex; request: unknown; job?: unknown }
    const outputs = init.run(tensors)
    const wanted = (request.outputs ?? []).map(({ name }) => name)
    const fixture = makeFixture({
      domain,
      token: init.token,
      keys: { ...init.keys, requester: init.keys.gateway },
      manifest,
      blind: own.blind,
      inputs: tensors,
      outputs: wanted.length === 0 ? outputs : outputs.filter(({ name }) => wanted.includes(name)),
      params: { outputs: wanted },
      request: requestSchema.parse(own.request),
      startedAt: Date.now(),
      ...(own.job !== undefined && { signedJob: signedJsonSchema(jobType).parse(own.job) }),
      ...gateway.lie,
    })
    gateway.answered.push(fixture)
    const { file, receiptHash } = fixture
    const honest = {
      receiptHash,
      domain,
      ...signedAnswerToJson(file),
      blind: file.blind,
      params: file.params,
      verdicts: [],
      guarantee: 'signed by a registered worker',
    }
    const { body: opengradient, outputs: sent } = gateway.tamper(fixture, file.outputs) ?? {
      body: honest,
      outputs: file.outputs,
    }
    const response = { model_name: manifest.name, model_version: manifest.version, opengradient }
    return { ...encodeBinaryResponse(response, sent), hash: receiptHash }
  }

  const answer = (request: IncomingMessage, body: Uint8Array, response: ServerResponse): void => {
    const path = request.url ?? ''
    gateway.asked.push(path)
    if (
      request.method === 'POST' &&
      path === `/v2/models/${encodeURIComponent(manifest.name)}/versions/${manifest.version}/infer`
    ) {
      gateway.keys.push(String(request.headers['idempotency-key']))
      const failure = gateway.failures.shift()
      if (failure) throw failure
      const made = infer(body, Number(request.headers[headerLengthName]))
      response.setHeader(headerLengthName, made.headerLength)
      response.setHeader('x-og-receipt', made.hash)
      response.end(made.body)
      return
    }
    const file = files.get(path.replace('/og/v1/blobs/', ''))
    if (file) {
      response.end(file)
      return
    }
    const known = gateway.answered.find(({ receiptHash }) => path === `/og/v1/receipts/${receiptHash}`)
    if (known === undefined) throw new OgError('NOT_FOUND', 'There is nothing here.')
    const verdicts = known.file.verdicts.map((verdict) => signedToJson(verdictType, verdict))
    const { receiptHash } = known
    response.end(JSON.stringify({ receiptHash, state: gateway.state, verdicts, settlement: null, challenge: null }))
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      try {
        answer(request, Buffer.concat(parts), response)
      } catch (error) {
        const known = error as OgError
        response.statusCode = errorCatalogue[known.code].status
        response.end(JSON.stringify({ error: known.message, opengradient: toWireError(known) }))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(init.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const gateway: TestGateway = {
    url: `http://127.0.0.1:${port}`,
    port,
    answered: [],
    asked: [],
    keys: [],
    lie: {},
    tamper: () => undefined,
    failures: [],
    state: 'signed',
    files,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return gateway
}
