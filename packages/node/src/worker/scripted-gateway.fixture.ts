import type { TestAccount } from '@opengradient/chain/testing'
import type { Channel } from '@opengradient/p2p'
import {
  type Assignment,
  assignmentType,
  auditClasses,
  auditFeeOf,
  type Cheque,
  chequeType,
  fieldSalt,
  type Hello,
  type Hex,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashTensors,
  type Job,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  jobType,
  type Offer,
  OgError,
  offerType,
  type Receipt,
  randomBytes32,
  receiptType,
  type Signed,
  signStruct,
  streamNames,
  systemRandom,
  type Tensor,
  tensorOf,
  visibilities,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'

import type { WorkerNetwork } from './worker-network.fixture.ts'

export type RunRequest = Extract<JobRequest, { type: 'run' }>
export type Included = Extract<JobResponse, { type: 'included' }>
export type SummaryMessage = Extract<JobResponse, { type: 'summary' }>

export interface JobChange {
  readonly values?: readonly number[]
  /** Requests and pays in place of the gateway. */
  readonly payer?: TestAccount
  readonly job?: Partial<Job>
  readonly assignment?: Partial<Assignment>
}

/** An answered job. */
export interface Answer {
  readonly request: RunRequest
  readonly jobHash: Hex
  readonly receiptHash: Hex
  readonly receipt: Signed<Receipt>
  readonly outputs: readonly Tensor[]
}

/** A gateway that the test plays: one channel to the worker. */
export class ScriptedGateway implements AsyncDisposable {
  readonly included: Included[] = []
  readonly summaries: SummaryMessage[] = []
  readonly credits: number[] = []
  readonly #net: WorkerNetwork
  readonly #channel: Channel
  readonly #answers = new Map<number, (response: JobResponse) => void>()
  readonly #hello = Promise.withResolvers<Hello>()
  #nextId = 1
  #cumulative = 0n

  private constructor(net: WorkerNetwork, channel: Channel) {
    this.#net = net
    this.#channel = channel
  }

  static async connect(net: WorkerNetwork): Promise<ScriptedGateway> {
    const { maxBytes: maxFrameBytes } = jobResponseCodec
    const channel = await net.gateway.peerNode.openChannel(net.worker.peerNode.peerId, streamNames.job, {
      maxFrameBytes,
    })
    const gateway = new ScriptedGateway(net, channel)
    void gateway.#read()
    // One sum for the cheques of all classes: each covers more than its own jobs.
    const spent = await Promise.all(
      auditClasses.map((auditClass) => net.reader.spent(gateway.chequeOf(0n, { auditClass }))),
    )
    gateway.#cumulative = spent.reduce((sum, each) => sum + each)
    return gateway
  }

  get session(): Promise<Hex> {
    return this.#hello.promise.then(({ session }) => session)
  }

  /** A cheque of this gateway for the worker. */
  chequeOf(cumulative: bigint, change: Partial<Cheque> = {}): Cheque {
    const { gateway, worker, opg, deployment } = this.#net
    return {
      module: deployment.contracts.settlement,
      payer: gateway.account.address,
      gateway: gateway.account.address,
      worker: worker.account.address,
      token: opg,
      cumulative,
      epoch: 0,
      gatewayFeeBps: 500,
      burnBps: 100,
      auditClass: 10_000,
      postingMode: 0,
      ...change,
    }
  }

  async sendCheque(cheque: Cheque, { signer } = this.#net.gateway.account): Promise<void> {
    const { value, signature } = signStruct(signer, this.#net.hasher, chequeType, cheque)
    await this.#send({ type: 'cheque', cheque: { value, signature } })
  }

  async offer(): Promise<Signed<Offer>> {
    const response = await this.#ask((id) => ({ type: 'offer', id, modelId: this.#net.model.modelId }))
    if (response.type !== 'offer') throw new Error(`no offer: ${JSON.stringify(response)}`)
    return response.offer
  }

  /** A signed job for the worker, with its assignment. */
  async request({ values = [3], payer = this.#net.gateway.account, ...change }: JobChange = {}): Promise<RunRequest> {
    const { gateway, worker, hasher, opg, deployment, model, runtimeIds, clock } = this.#net
    const { signer, address } = gateway.account
    const offer = await this.offer()
    const salt = randomBytes32(systemRandom)
    const inputs = [tensorOf('x', 'FP32', [values.length], Float32Array.from(values))]
    const params = { outputs: [] }
    const now = Math.floor(clock.now() / 1_000)
    const auditClass = change.job?.auditClass ?? 10_000
    const job: Job = {
      ...{ requester: payer.address, gateway: address, payer: payer.address, client: zeroAddress, token: opg },
      module: deployment.contracts.settlement,
      modelId: model.modelId,
      runtimes: hashRuntimes(runtimeIds),
      inputHash: hashTensors('input', fieldSalt(salt, 'input'), inputs),
      paramsHash: hashParams(fieldSalt(salt, 'params'), params),
      requestHash: hashRequest(fieldSalt(salt, 'request'), null),
      ...{ offerHash: zeroBytes32, orderCommit: zeroBytes32, payment: zeroBytes32, nonce: randomBytes32(systemRandom) },
      maxPrice: 10n ** 16n,
      auditFee: auditFeeOf(offer.value, auditClass, 2),
      ...{ maxInputUnits: 1, maxOutputUnits: 0, executeBy: now + 200, settleBy: now + 500, auditClass },
      visibility: visibilities.public,
      ...change.job,
    }
    const jobHash = hasher.digest(jobType, job)
    const assignment: Assignment = {
      ...{ jobHash, worker: worker.account.address, session: await this.session, attempt: 1, answerBy: now + 200 },
      offerHash: hasher.digest(offerType, offer.value),
      ...change.assignment,
    }
    const signed = signStruct(payer.signer, hasher, jobType, job)
    const assigned = signStruct(signer, hasher, assignmentType, assignment)
    return {
      ...{ type: 'run', id: 0, offer, salt, params, inputs },
      job: { value: signed.value, signature: signed.signature },
      assignment: { value: assigned.value, signature: assigned.signature },
    }
  }

  /** Sends a cheque that covers a job, runs it, and acknowledges the answer. @throws what the worker answered */
  async run(request: RunRequest, { isAcknowledged = true } = {}): Promise<Answer> {
    const { maxPrice, auditFee, auditClass } = request.job.value
    this.#cumulative += maxPrice + auditFee
    await this.sendCheque(this.chequeOf(this.#cumulative, { auditClass }))
    const answer = await this.ask(request)
    if (isAcknowledged) await this.acknowledge(answer.receiptHash)
    return answer
  }

  /** Sends a job. @throws what the worker answered */
  async ask(request: RunRequest): Promise<Answer> {
    const response = await this.#ask((id) => ({ ...request, id }))
    if (response.type === 'error') throw new OgError(response.error.code as 'BAD_JOB', response.error.message)
    if (response.type !== 'result') throw new Error(`no result: ${response.type}`)
    const { receipt, outputs } = response
    const receiptHash = this.#net.hasher.digest(receiptType, receipt.value)
    return { request, jobHash: receipt.value.jobHash, receiptHash, receipt, outputs }
  }

  /** Asks for signed receipts. @throws what the worker answered */
  async receipts(...receipts: Hex[]): Promise<readonly Signed<Receipt>[]> {
    const response = await this.#ask((id) => ({ type: 'receipts', id, receipts }))
    if (response.type === 'error') throw new OgError(response.error.code as 'OVERLOADED', response.error.message)
    if (response.type !== 'receipts') throw new Error(`no receipts: ${response.type}`)
    return response.receipts
  }

  async acknowledge(...receipts: Hex[]): Promise<void> {
    await this.#send({ type: 'acknowledged', receipts })
  }

  /** The place of a receipt in a posted batch, once the worker has sent it. */
  placeOf(receiptHash: Hex): (Included['places'][number] & { readonly batch: Included }) | undefined {
    for (const batch of this.included) {
      const place = batch.places.find(({ leaf }) => leaf.receiptHash === receiptHash)
      if (place !== undefined) return { ...place, batch }
    }
    return undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#channel.close()
  }

  async #read(): Promise<void> {
    try {
      for await (const frame of this.#channel.frames) {
        const response = jobResponseCodec.decode(frame)
        if (response.type === 'hello') this.#hello.resolve(response.hello.value)
        else if (response.type === 'included') this.included.push(response)
        else if (response.type === 'summary') this.summaries.push(response)
        else if (response.type === 'credit') this.credits.push(response.jobs)
        else this.#answers.get(response.id)?.(response)
      }
    } catch {
      // The worker has ended.
    }
  }

  async #ask(toRequest: (id: number) => JobRequest): Promise<JobResponse> {
    const id = this.#nextId++
    const { promise, resolve } = Promise.withResolvers<JobResponse>()
    this.#answers.set(id, resolve)
    await this.#send(toRequest(id))
    return promise
  }

  async #send(request: JobRequest): Promise<void> {
    await this.#channel.send(jobRequestCodec.encode(request))
  }
}
