import {
  type Announcement,
  type Assignment,
  assertRules,
  assertSignature,
  assignmentType,
  type Clock,
  canonicalOrtRuntime,
  countUnits,
  type Hasher,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Job,
  jobRules,
  jobType,
  type Offer,
  OgError,
  offerType,
  priceOf,
  type Random,
  type Request,
  type RunParams,
  randomBytes32,
  receiptRules,
  receiptType,
  runtimeId,
  type Signed,
  type SignedAnswer,
  type Signer,
  signatureRules,
  signStruct,
  type Tensor,
  toOgError,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import { assertOutputsFit } from '@opengradient/verifier'

import type { NodeConfig } from '../config.ts'
import type { ReceiptGossip } from '../receipts/receipt-gossip.ts'
import type { LocalModel } from '../registry/local-model.ts'
import type { KnownNode, NodeRegistryCache } from '../registry/node-registry-cache.ts'
import type { BroughtJobs } from './brought.ts'
import { isAnotherWorkersChance, leavesNothing, type WorkerChannels } from './workers.ts'

/** A request whose tensors were checked against the model. */
export interface Asked {
  readonly manifest: LocalModel['manifest']
  readonly modelId: Hex
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
  readonly blind: Hex
  /** The requester's own job; without one the gateway sponsors. */
  readonly job: Signed<Job> | undefined
}

export interface Answered extends SignedAnswer {
  readonly receiptHash: Hex
  readonly outputs: readonly Tensor[]
}

export interface DispatcherInit {
  readonly config: NodeConfig
  readonly signer: Signer
  readonly hasher: Hasher
  readonly nodes: NodeRegistryCache
  readonly gossip: ReceiptGossip
  readonly channels: WorkerChannels
  readonly clock: Clock
  readonly random: Random
  readonly brought: BroughtJobs
}

/** How many times the usual price a sponsor pays. */
const dearestSponsored = 2n

/** The middle one, the lower of two: neither the cheapest nor the dearest decides. */
function median(prices: readonly bigint[]): bigint {
  const sorted = [...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[(sorted.length - 1) >> 1] ?? 0n
}

/** An announcement older than this says nothing about a worker any more. */
const announcementMaxAgeMs = 15_000

const ownRuntimeId = runtimeId(canonicalOrtRuntime)

const addressRules = [jobRules.gateway, jobRules.modelId, jobRules.runtimeId]
const contentRules = [jobRules.inputHash, jobRules.paramsHash, jobRules.requestHash]
const deadlineRules = [jobRules.settlesAfterExecution, jobRules.executeBy, jobRules.settlementMargin]
const answerRules = [
  receiptRules.worker,
  receiptRules.jobHash,
  receiptRules.attempt,
  receiptRules.outputHash,
  receiptRules.price,
  receiptRules.maxPrice,
  receiptRules.countedUnits,
  receiptRules.allowedUnits,
  receiptRules.finishedAt,
  receiptRules.startedAt,
]

/** Turns requests into jobs, gives each to a worker, and to another one when that fails. */
export interface Dispatcher {
  /** @throws NO_WORKER, OVERLOADED, DUPLICATE for a job that was brought before, and what a worker found wrong with it */
  dispatch(asked: Asked, signal: AbortSignal): Promise<Answered>
  /** Live workers that offer a model. */
  candidates(modelId: Hex): { node: KnownNode; offer: Signed<Offer>; announcement: Announcement }[]
}

export function createDispatcher(init: DispatcherInit): Dispatcher {
  const { config, signer, hasher, nodes, gossip, channels, clock, random, brought } = init
  /** Workers that just failed are left alone for a moment, until this time in Unix milliseconds. */
  const restUntil = new Map<Hex, number>()

  const candidates: Dispatcher['candidates'] = (modelId) =>
    nodes.active('worker', clock.now() / 1000).flatMap((node) => {
      const announcement = gossip.announcement(node.account, announcementMaxAgeMs)
      const offer = announcement?.offers.find(({ value }) => value.modelId === modelId)
      return announcement && offer ? [{ node, offer, announcement }] : []
    })

  /** Least busy first; among equals, by lot. */
  const ranked = (modelId: Hex): ReturnType<typeof candidates> => {
    const draw = random.bytes(64)
    return candidates(modelId)
      .map((candidate, index) => ({
        candidate,
        resting: (restUntil.get(candidate.node.account) ?? 0) > clock.now() ? 1 : 0,
        busy: channels.inFlight(candidate.node.peerId),
        lot: draw[index % 64] as number,
      }))
      .sort((a, b) => a.resting - b.resting || a.busy - b.busy || a.lot - b.lot)
      .map(({ candidate }) => candidate)
  }

  const sponsoredJob = (asked: Asked, maxPrice: bigint): Signed<Job> => {
    if (!config.gateway.sponsor) {
      throw new OgError('NOT_AUTHORISED', 'This gateway pays for nobody.', {
        next: ['Bring a signed job of your own in the body field "opengradient".'],
      })
    }
    const now = Math.floor(clock.now() / 1000)
    const units = countUnits(asked.manifest, asked.inputs)
    const { value, signature } = signStruct(signer, hasher, jobType, {
      requester: signer.address,
      gateway: signer.address,
      payer: signer.address,
      refundTo: signer.address,
      token: config.deployment.contracts.opg,
      modelId: asked.modelId,
      runtimeId: ownRuntimeId,
      inputHash: hashTensors('input', asked.blind, asked.inputs),
      paramsHash: hashParams(asked.blind, asked.params),
      requestHash: hashRequest(asked.blind, asked.request),
      offerHash: zeroBytes32,
      maxPrice,
      maxInputUnits: units.inputUnits,
      maxOutputUnits: units.outputUnits,
      auditBps: config.gateway.auditBps,
      visibility: visibilities.public,
      executeBy: now + config.gateway.executeSeconds,
      settleBy: now + config.gateway.settleSeconds,
      payment: zeroBytes32,
      nonce: randomBytes32(random),
    })
    return { value, signature }
  }

  /** Checks a client-signed job against the request, this gateway's policy and the time. */
  const checkBroughtJob = (asked: Asked, job: Signed<Job>): void => {
    const { value, signature } = job
    const facts = {
      job: value,
      gateway: signer.address,
      modelId: asked.modelId,
      runtimeIds: [ownRuntimeId],
      nowSeconds: clock.now() / 1000,
    }
    assertRules(addressRules, facts)
    assertRules(contentRules, {
      job: value,
      inputHash: hashTensors('input', asked.blind, asked.inputs),
      paramsHash: hashParams(asked.blind, asked.params),
      requestHash: hashRequest(asked.blind, asked.request),
    })
    // The payer has to consent: by its signature as requester, or as this gateway when it sponsors.
    const sponsored = value.payer === signer.address && config.gateway.sponsor
    if (value.payer !== value.requester && !sponsored) {
      throw new OgError('NOT_AUTHORISED', `Job payer ${value.payer} did not sign the job.`, {
        next: ['Sign the job with the key of the account that pays.'],
      })
    }
    assertRules(deadlineRules, facts)
    assertSignature(signatureRules.job, facts, hasher.digest(jobType, value), signature)
  }

  const attempt = async (
    asked: Asked,
    job: Signed<Job>,
    jobHash: Hex,
    candidate: ReturnType<typeof candidates>[number],
    number: number,
    signal: AbortSignal,
  ): Promise<Answered> => {
    const { node, offer } = candidate
    const assignment: Assignment = {
      jobHash,
      worker: node.account,
      attempt: number,
      offerHash: hasher.digest(offerType, offer.value),
    }
    const signed = signStruct(signer, hasher, assignmentType, assignment)
    const deadline = AbortSignal.timeout(config.gateway.attemptMs)
    const asking = channels.ask(
      node.peerId,
      {
        type: 'run',
        job,
        offer,
        assignment: { value: signed.value, signature: signed.signature },
        blind: asked.blind,
        params: asked.params,
        inputs: asked.inputs,
      },
      AbortSignal.any([signal, deadline]),
    )
    const { response, delivered } = await asking.catch((error: unknown) => {
      if (!deadline.aborted || signal.aborted) throw error
      throw new OgError('TIMEOUT', `The worker ${node.account} did not answer within ${config.gateway.attemptMs} ms.`)
    })
    if (response.type !== 'result') throw new OgError('PEER', 'The worker answered something else than was asked.')
    const { receipt, outputs } = response
    const receiptHash = hasher.digest(receiptType, receipt.value)
    // The rules of other nodes and of the client: this gateway would be blamed for a receipt that they reject.
    const facts = {
      job: job.value,
      offer: offer.value,
      assignment,
      receipt: receipt.value,
      jobHash,
      worker: node.account,
      outputHash: hashTensors('output', asked.blind, outputs),
      units: countUnits(asked.manifest, asked.inputs),
    }
    assertRules(answerRules, facts)
    assertOutputsFit(asked.manifest, asked.params, outputs)
    assertSignature(signatureRules.receipt, facts, receiptHash, receipt.signature)
    delivered(receiptHash)
    return {
      receiptHash,
      job,
      offer,
      assignment: { value: signed.value, signature: signed.signature },
      receipt,
      outputs,
    }
  }

  return {
    candidates,
    async dispatch(asked, signal) {
      let workers = ranked(asked.modelId)
      const units = countUnits(asked.manifest, asked.inputs)
      const priceFor = (offer: Offer): bigint => priceOf(offer, units.inputUnits, units.outputUnits)
      if (asked.job) {
        checkBroughtJob(asked, asked.job)
        const { maxPrice, offerHash } = asked.job.value
        workers = workers.filter(
          ({ offer }) =>
            priceFor(offer.value) <= maxPrice &&
            (offerHash === zeroBytes32 || offerHash === hasher.digest(offerType, offer.value)),
        )
      }
      // An offer has to outlast the job.
      const executeBy = asked.job?.value.executeBy ?? Math.floor(clock.now() / 1000) + config.gateway.executeSeconds
      const token = asked.job?.value.token ?? config.deployment.contracts.opg
      workers = workers.filter(({ offer }) => offer.value.validUntil >= executeBy && offer.value.token === token)
      if (asked.job === undefined || asked.job.value.payer === signer.address) {
        // A worker that asks for many times as much would empty the sponsor's pocket. One that asks for nothing must not
        // shut out all others: it could then answer nobody.
        const suggested = BigInt(asked.manifest.price) * BigInt(units.inputUnits + units.outputUnits)
        const middle = median(workers.map(({ offer }) => priceFor(offer.value)))
        const most = (middle > suggested ? middle : suggested) * dearestSponsored
        workers = workers.filter(({ offer }) => priceFor(offer.value) <= most)
      }
      const prices = workers.map(({ offer }) => priceFor(offer.value))
      const dearest = prices.reduce((most, price) => (price > most ? price : most), 0n)
      if (workers.length === 0) {
        throw new OgError('NO_WORKER', `No live worker offers ${asked.manifest.name}@${asked.manifest.version}.`, {
          next: ['Try again in a few seconds: a model that was just published has to reach the workers.'],
          retryAfterMs: 1_000,
        })
      }
      const job = asked.job ?? sponsoredJob(asked, dearest)
      const jobHash = hasher.digest(jobType, job.value)
      if (asked.job) await brought.take(jobHash, job.value)
      let failure: OgError | undefined
      let mayHaveRun = false
      for (const [index, candidate] of workers.slice(0, config.gateway.attempts).entries()) {
        try {
          return await attempt(asked, job, jobHash, candidate, index + 1, signal)
        } catch (error) {
          signal.throwIfAborted()
          failure = toOgError(error)
          mayHaveRun ||= !leavesNothing(failure)
          if (!isAnotherWorkersChance(failure)) break
          restUntil.set(candidate.node.account, clock.now() + (failure.retryAfterMs ?? 2_000))
        }
      }
      if (asked.job && !mayHaveRun) await brought.release(jobHash)
      throw failure as OgError
    },
  }
}
