import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import {
  encodeBinaryResponse,
  headerLengthName,
  parseBinaryRequest,
  type Quote,
  type RequestExtension,
} from '@opengradient/api'
import {
  auditFeeOf,
  describeGuarantee,
  encodeBase64,
  encodeManifest,
  errorCatalogue,
  fieldSalt,
  groupType,
  type Hex,
  jobType,
  leafType,
  manifestCid,
  modelIdOf,
  OgError,
  offerType,
  orderType,
  orderVerdictType,
  outcomeLeafType,
  outcomeName,
  outcomes,
  priceOf,
  type ReceiptFile,
  signedAnswerToJson,
  signedJsonSchema,
  signedToJson,
  signStruct,
  summaryType,
  type Tensor,
  tagOf,
  tensorsRoot,
  toOgError,
  toWireError,
} from '@opengradient/protocol'
import { makeRun, type ReceiptNetwork, type RunInit, type TestRun } from '@opengradient/verifier/testing'

/** The `opengradient` field and the output tensors of a response. */
interface ResponseParts {
  readonly body: object
  readonly outputs: readonly Tensor[]
}

/** A gateway of a test network with real HTTP, hashes and signatures, and faults that a test injects. */
export class TestGateway implements AsyncDisposable {
  /** All answers so far. */
  readonly answered: TestRun[] = []
  /** Paths of all requests so far, as they were sent. */
  readonly paths: string[] = []
  /** Extensions of the inference requests so far. */
  readonly requests: RequestExtension[] = []
  /** Bodies of the orders so far. */
  readonly orders: object[] = []
  /** Files by content id. */
  readonly files = new Map<string, Uint8Array>()
  /** The knowledge of the gateway about a receipt beyond the answer. */
  known: (receiptHash: Hex) => Partial<ReceiptFile> = () => ({})
  /** Differences of the next answers from those of an honest gateway and worker, before signing. */
  faults: RunInit = {}
  /** Replaces the response after signing. */
  tamper: (run: TestRun, outputs: readonly Tensor[]) => ResponseParts | undefined = () => undefined
  /** Differences of the quote from an honest one. */
  quote: Partial<Quote> = {}
  /** Outcome that ordered auditors report; undefined refuses orders. */
  ordered: keyof typeof outcomes | undefined = 'match'

  readonly #net: ReceiptNetwork
  readonly #server: Server
  readonly #run: (inputs: readonly Tensor[]) => readonly Tensor[]
  /** Of all offers, so that an answer has the offer of its quote. */
  readonly #validUntil = Math.floor(Date.now() / 1000) + 3_600
  #port = 0

  constructor(net: ReceiptNetwork, run: (inputs: readonly Tensor[]) => readonly Tensor[]) {
    this.#net = net
    this.#run = run
    this.files.set(manifestCid(modelIdOf(net.manifest)), encodeManifest(net.manifest))
    this.#server = createServer((request, response) => this.#receive(request, response))
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
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
      this.#respond(request, Buffer.concat(parts), response).catch((error: unknown) => {
        const failure = toOgError(error)
        response.statusCode = errorCatalogue[failure.code].status
        response.end(JSON.stringify({ error: failure.message, opengradient: toWireError(failure) }))
      })
    })
  }

  async #respond(request: IncomingMessage, body: Uint8Array, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', 'http://gateway')
    this.paths.push(pathname)
    const { name, version } = this.#net.manifest
    if (pathname === `/v2/models/${encodeURIComponent(name)}/versions/${version}/infer`) {
      return this.#infer(request, body, response)
    }
    const file = this.files.get(pathname.replace('/og/v1/blobs/', ''))
    if (file) response.end(file)
    else response.end(JSON.stringify(await this.#json(pathname, body)))
  }

  async #json(pathname: string, body: Uint8Array): Promise<object> {
    if (pathname === '/og/v1/quote') return { ...(await this.honestQuote()), ...this.quote }
    if (pathname === '/og/v1/audits') return this.#audit(body)
    const run = this.answered.find(({ receiptHash }) => pathname === `/og/v1/receipts/${receiptHash}`)
    if (run === undefined) throw new OgError('NOT_FOUND', 'The path does not exist.')
    return this.#details(run)
  }

  async #infer({ headers }: IncomingMessage, body: Uint8Array, response: ServerResponse): Promise<void> {
    const { request, tensors } = parseBinaryRequest(body, Number(headers[headerLengthName]))
    const extension = request.opengradient as RequestExtension
    this.requests.push(extension)
    const requested = (request.outputs ?? []).map((output) => output.name)
    const outputs = this.#run(tensors).filter(({ name }) => requested.length === 0 || requested.includes(name))
    const run = await this.#answer(extension, tensors, outputs, requested)
    this.answered.push(run)
    const parts = this.tamper(run, outputs) ?? { body: this.honestBody(run), outputs }
    const { name, version } = this.#net.manifest
    const encoded = encodeBinaryResponse(
      { model_name: name, model_version: version, opengradient: parts.body },
      parts.outputs,
    )
    response.setHeader(headerLengthName, encoded.headerLength)
    response.end(encoded.body)
  }

  async #answer(
    { salt, request, job, audit, orderCommit, client }: RequestExtension,
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    requested: readonly string[],
  ): Promise<TestRun> {
    const { job: changeJob = (value) => value, ...faults } = this.faults
    return this.#net.run({
      ...{ inputs, outputs, params: { outputs: requested }, startedAt: Date.now() },
      offer: (honest) => ({ ...honest, validUntil: this.#validUntil }),
      ...(salt !== undefined && { salt }),
      ...(request !== undefined && { request }),
      ...(job !== undefined && { signedJob: signedJsonSchema(jobType).parse(job) }),
      job: (honest) =>
        changeJob({
          ...honest,
          auditClass: (audit ?? 100) * 100,
          ...(orderCommit !== undefined && { orderCommit }),
          ...(client !== undefined && { client }),
        }),
      ...faults,
    })
  }

  honestBody(run: TestRun): object {
    const { domain } = this.#net.hasher
    const { receiptHash, salt, evidence } = run
    return { receiptHash, domain, salt, ...signedAnswerToJson(evidence), params: evidence.params, verdicts: [] }
  }

  async honestQuote(): Promise<Quote> {
    const { evidence } = makeRun({
      ...{ worker: this.#net.worker.signer, gateway: this.#net.gateway.signer, hasher: this.#net.hasher },
      ...{ module: this.#net.contracts.settlement, token: this.#net.contracts.opg, manifest: this.#net.manifest },
      offer: (honest) => ({ ...honest, validUntil: this.#validUntil }),
    })
    const { offer } = evidence
    const { settlement, opg } = this.#net.contracts
    const terms = { gatewayFeeBps: 500, burnBps: 100, postingMode: 0 as const }
    return {
      ...{ gateway: this.#net.gateway.address, worker: this.#net.worker.address, modelId: offer.value.modelId },
      offer: signedToJson(offerType, offer),
      offerHash: this.#net.hasher.digest(offerType, offer.value),
      ...{ class: 10_000, price: String(priceOf(offer.value, 1, 0)) },
      auditFee: String(auditFeeOf(offer.value, 10_000, 2)),
      cheque: { module: settlement, payer: opg, token: opg, epoch: 0, cumulative: '0', ...terms },
      ...{ executeSeconds: 20, settleSeconds: 30, guarantees: { settled: 1, replayed: 2, final: 30 } },
    }
  }

  /** Reports verdicts of the drawn auditors. */
  #audit(body: Uint8Array): object {
    if (this.ordered === undefined) throw new OgError('UNAVAILABLE', 'No auditor accepts orders.')
    const parsed = JSON.parse(Buffer.from(body).toString()) as { order: object; auditors: Hex[] }
    this.orders.push(parsed)
    const { value: order } = signedJsonSchema(orderType).parse(parsed.order)
    const run = this.answered.find(({ receiptHash }) => receiptHash === order.receiptHash) as TestRun
    const verdicts = parsed.auditors.map((auditor) =>
      this.#verdict(run, this.#net.hasher.digest(orderType, order), auditor),
    )
    return { receiptHash: order.receiptHash, order: parsed.order, auditors: parsed.auditors, verdicts, replies: [] }
  }

  #verdict(run: TestRun, orderHash: Hex, auditor: Hex) {
    const outcome = this.ordered as keyof typeof outcomes
    const salt = fieldSalt(run.salt, 'output')
    const root = tensorsRoot('output', outcome === 'match' ? run.outputs : [])
    const signed = signStruct(this.#net.accountOf(auditor).signer, this.#net.hasher, orderVerdictType, {
      ...{ orderHash, receiptHash: run.receiptHash, auditor, tag: tagOf(auditor, salt, root) },
      ...{ fingerprint: salt, checkedAt: Date.now(), outcome: outcomes[outcome], distance: 0 },
    })
    return signedToJson(orderVerdictType, { value: signed.value, signature: signed.signature })
  }

  async #details(run: TestRun): Promise<object> {
    const file = this.#net.file(run, this.known(run.receiptHash))
    const { worker, price, startedAt, finishedAt } = run.evidence.receipt.value
    const { name, version } = file.manifest
    const facts = {
      isPosted: false,
      isWindowOver: false,
      areRoundsOver: false,
      isFixed: false,
      voided: null,
      case: 'none' as const,
    }
    const words = { ...facts, voided: undefined, isAuthentic: true, isRelayed: false, auditClass: 0, draw: undefined }
    return {
      ...{ receiptHash: run.receiptHash, state: 'signed', standing: { ...facts, hasFewJurors: false } },
      guarantee: describeGuarantee({
        ...{ ...words, order: undefined, ownReplay: 'none', tolerance: undefined },
        ...{ hasFewJurors: false, hasFewOutputs: false },
      }),
      ...{ class: 10_000, coverage: null, model: { name, version, modelId: modelIdOf(file.manifest) } },
      ...{ worker, jobHash: run.jobHash, price: price.toString(), startedAt, finishedAt },
      answer: signedAnswerToJson(run.evidence),
      draw: file.draw.length === 0 ? null : file.draw.map((round) => ({ ...round, block: 1 })),
      verdicts: file.summaries.map(({ summary, bitmap, leaf, path }) => ({
        ...{ auditor: summary.value.auditor, round: summary.value.round, outcome: outcomeName(leaf.outcome) },
        ...{ tag: leaf.tag, distance: leaf.distance, posted: true, summary: signedToJson(summaryType, summary) },
        ...{ bitmap: encodeBase64(bitmap), leaf: outcomeLeafType.toJson(leaf), path },
      })),
      ...{
        order: file.order && toOrder(file.order),
        settlement: file.inclusion && this.#settlement(file.inclusion),
        challenge: null,
      },
    }
  }

  #settlement({ batchId, sequence, postedBlock, groups, atRisk, leaf, path }: NonNullable<ReceiptFile['inclusion']>) {
    return {
      ...{ batchId, root: batchId, index: leaf.index, leaf: leafType.toJson(leaf), path },
      batch: { sequence, count: 1, postedBlock, postedAt: 0, postingMode: 'listed' },
      ...{ groups: groups.map((group) => groupType.toJson(group)), atRisk: atRisk.map(String) },
      ...{ transaction: batchId, claimTransaction: null },
    }
  }
}

function toOrder({ order, auditors, verdicts }: NonNullable<ReceiptFile['order']>) {
  return {
    order: signedToJson(orderType, order),
    auditors,
    verdicts: verdicts.map((verdict) => signedToJson(orderVerdictType, verdict)),
  }
}
