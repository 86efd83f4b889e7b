import type { Immutable, ResponseExtension } from '@opengradient/api'
import {
  describeGuarantee,
  type Job,
  jobType,
  OgError,
  parseRequirement,
  type Signed,
  sha256Hex,
  signedAnswerToJson,
} from '@opengradient/protocol'
import type { FastifyRequest } from 'fastify'
import type { Components } from '../../components.ts'
import { addressKey } from '../../http/address-key.ts'
import { RequestBodies } from '../../http/request-bodies.ts'
import type { CanaryPlanter } from '../canaries/canary-planter.ts'
import type { WorkerChannels } from '../channels/worker-channels.ts'
import type { DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { Dispatcher } from '../dispatch/dispatcher.ts'
import type { JobJournal, JobLog, JournaledAttempt, JournaledJob } from '../dispatch/job-journal.ts'
import { Idempotency } from '../idempotency.ts'
import type { ModelStatistics } from '../model-statistics.ts'
import type { KeptEvidence } from '../orders/kept-evidence.ts'
import type { ReceiptDescriber } from '../receipts/describe-receipt.ts'
import type { OwnReceipts } from '../receipts/own-receipts.ts'
import type { ReceiptTracker, TrackedReceipt } from '../receipts/receipt-tracker.ts'
import { abortOnDisconnect } from './abort-on-disconnect.ts'
import { HeldAnswers } from './held-answers.ts'
import { LoopLoad } from './loop-load.ts'
import { parseHoldMs } from './parse-hold-ms.ts'
import type { InferenceRequestComponents, ParsedRequest } from './parse-inference-request.ts'
import { RequestAdmission } from './request-admission.ts'
import type { AnsweredRequest, InferenceHeaders, RunInference, SaltedAnswer } from './run-inference.ts'
import { assertGuarantee, waitUntilDecided } from './wait-for-guarantee.ts'

export interface InferenceRunnerComponents
  extends InferenceRequestComponents,
    Pick<Components, 'hasher' | 'logger' | 'clock'> {
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>
  readonly channels: Pick<WorkerChannels, 'acknowledge'>
  readonly journal: Pick<JobJournal, 'get' | 'put' | 'remove'>
  readonly receipts: Pick<OwnReceipts, 'put' | 'ofJob'>
  readonly evidence: Pick<KeptEvidence, 'put' | 'get'>
  readonly tracker: Pick<ReceiptTracker, 'get' | 'until' | 'notify'>
  readonly describer: Pick<ReceiptDescriber, 'verdicts'>
  readonly canaries: Pick<CanaryPlanter, 'consider'>
  readonly statistics: Pick<ModelStatistics, 'record'>
}

/** Maximum total length of the bodies of all requests in flight. */
const maxBodyBytes = 512 * 1024 * 1024
const maxKeyLength = 256
/** Requests in flight while the event loop is saturated: enough to keep it busy, and each further one would make all others wait. */
const saturatedInFlight = 192

/** Runs the inference requests of all servers of a gateway, under common limits. */
export interface InferenceRunner {
  readonly run: RunInference
  /** The bodies in memory. A server whose requests run here reads its bodies with them. */
  readonly bodies: RequestBodies
  /** Refuses a request whose body is not read yet, where no slot is free. @throws OVERLOADED */
  assertFree(ip: string): void
}

/** Runs requests with idempotency keys, and answers that wait for a guarantee. */
export function createInferenceRunner(components: InferenceRunnerComponents): InferenceRunner {
  const { config, clock, signal, tracker } = components
  const load = new LoopLoad()
  const admission = new RequestAdmission(config.gateway.maxInFlight, undefined, () =>
    load.isSaturated ? saturatedInFlight : Number.POSITIVE_INFINITY,
  )
  const held = new HeldAnswers()
  const bodies = new RequestBodies({ clock, signal, maxBytes: maxBodyBytes, maxBytesPerAddress: maxBodyBytes / 2 })
  const idempotency = new Idempotency<SaltedAnswer>({ sizeOf, clock, signal })

  const run: RunInference = async (parse, headers, { request, reply }, encode, deadline) => {
    const stops = [abortOnDisconnect(reply), signal]
    const stop = AbortSignal.any(deadline === undefined ? stops : [...stops, deadline])
    const answered = await admission.run(request.ip, () =>
      answerRequest(components, idempotency, parse, headers, request, stop),
    )
    // A held answer needs no part of its request: its slot and its body go to others.
    request.body = undefined
    bodies.release(request)
    // Set before the wait: an error answer names the receipt too.
    const { receiptHash } = answered.answer
    reply.header('x-og-receipt', receiptHash)
    const { requirement, holdMs } = answered
    if (requirement.kind === 'signed') {
      return encode(answered, extensionOf(components, answered, await tracker.get(receiptHash)), stop)
    }
    const tracked = await held.run(request.ip, sizeOf(answered.answer), () =>
      waitUntilDecided(tracker, receiptHash, requirement, holdMs, stop),
    )
    assertGuarantee(requirement, tracked)
    return encode(answered, extensionOf(components, answered, tracked), stop)
  }
  return { run, bodies, assertFree: (ip) => admission.assertFree(ip) }
}

async function answerRequest<Message>(
  components: InferenceRunnerComponents,
  idempotency: Idempotency<SaltedAnswer>,
  parse: (stop: AbortSignal) => Promise<ParsedRequest<Message>>,
  headers: InferenceHeaders,
  request: FastifyRequest,
  stop: AbortSignal,
): Promise<AnsweredRequest<Message>> {
  const { inference, message } = await parse(stop)
  const requirement = parseRequirement(headers['x-og-require'] ?? 'signed')
  const holdMs = parseHoldMs(headers['x-og-timeout'])
  const key = headers['idempotency-key']
  const startedAt = performance.now()
  let outcome: 'success' | 'fail' = 'fail'
  try {
    const answer = await (key === undefined
      ? dispatch(components, inference, stop)
      : answerOnce(components, idempotency, scopedKey(key, request, inference), inference, stop))
    outcome = 'success'
    const { params } = inference
    return { answer, requirement, holdMs, message, inference: { params, request: inference.request } }
  } finally {
    components.statistics.record(inference.modelId, outcome, performance.now() - startedAt)
  }
}

/** Runs a request and stores its receipt: the gateway has it before the caller. */
async function dispatch(
  { dispatcher, channels, receipts, evidence, tracker, canaries, clock }: InferenceRunnerComponents,
  inference: DispatchRequest,
  signal: AbortSignal,
  log?: JobLog,
): Promise<SaltedAnswer> {
  const { salt } = inference
  const { again, ...answer } = await dispatcher.dispatch(inference, signal, log)
  const { params, inputs } = inference
  for (const each of again ? [answer, again] : [answer]) {
    const { receiptHash, jobHash, job, offer, assignment, receipt, outputs, outputRoot } = each
    await receipts.put(
      {
        ...{ receiptHash, jobHash, salt, answer: { job, offer, assignment, receipt } },
        outputRoot,
        storedAt: clock.now(),
      },
      evidence.put(receiptHash, job.value.settleBy, { params, inputs, outputs }),
    )
    // The worker may post the receipt from now on: its place is stored with it.
    channels.acknowledge(receipt.value.worker, receiptHash)
    tracker.notify(receiptHash)
  }
  canaries.consider(inference, answer)
  return { ...answer, salt }
}

/** Runs a request with an idempotency key: one job for all its repetitions, also after a restart. */
function answerOnce(
  components: InferenceRunnerComponents,
  idempotency: Idempotency<SaltedAnswer>,
  key: string,
  inference: DispatchRequest,
  stop: AbortSignal,
): Promise<SaltedAnswer> {
  const { journal } = components
  const fingerprint = sha256Hex(new TextEncoder().encode(fingerprintOf(inference)))
  const make = async (signal: AbortSignal): Promise<SaltedAnswer> => {
    const resumed = journal.get(key, fingerprint)
    const kept = resumed && (await keptAnswer(components, resumed))
    if (kept !== undefined) return kept
    // The commitments of the job are those of its first request.
    const { salt } = resumed ?? inference
    const put = (job: Signed<Job>, attempt?: JournaledAttempt): Promise<void> =>
      journal.put(key, { fingerprint, salt, job, attempt })
    const log: JobLog = {
      resumed,
      begin: (job) => (resumed === undefined ? put(job) : Promise.resolve()),
      assign: put,
      end: () => journal.remove(key),
    }
    return dispatch(components, { ...inference, salt }, signal, log)
  }
  return idempotency.once(key, fingerprint, make, stop)
}

/** The answer of a job as this gateway has kept it, without its worker. */
async function keptAnswer(
  { hasher, receipts, evidence }: InferenceRunnerComponents,
  { job, salt }: JournaledJob,
): Promise<SaltedAnswer | undefined> {
  for (const { receiptHash, jobHash, answer, outputRoot } of await receipts.ofJob(hasher.digest(jobType, job.value))) {
    const outputs = (await evidence.get(receiptHash))?.outputs
    if (outputs !== undefined) return { ...answer, receiptHash, jobHash, outputs, outputRoot, salt }
  }
  return undefined
}

/**
 * A key counts for its caller alone: the signer of the job, the holder of the bearer token, or the network address. Another
 * caller that guesses a key learns nothing of the answer and does not block it.
 */
function scopedKey(key: string, request: FastifyRequest, { clientJob }: DispatchRequest): string {
  if (key.length > maxKeyLength) {
    throw new OgError('BAD_INPUT', `An idempotency key has at most ${maxKeyLength} characters.`, {
      details: { field: 'headers.idempotency-key' },
    })
  }
  const { authorization } = request.headers
  if (clientJob !== undefined) return `requester/${clientJob.job.value.requester}/${key}`
  if (authorization !== undefined) return `token/${sha256Hex(new TextEncoder().encode(authorization))}/${key}`
  return `address/${addressKey(request.ip)}/${key}`
}

function extensionOf(
  { hasher, describer }: Pick<InferenceRunnerComponents, 'hasher' | 'describer'>,
  { answer, inference }: Pick<AnsweredRequest<unknown>, 'answer' | 'inference'>,
  tracked: TrackedReceipt,
): Immutable<ResponseExtension> {
  const { params, request } = inference
  return {
    receiptHash: answer.receiptHash,
    jobHash: answer.jobHash,
    domain: hasher.domain,
    ...signedAnswerToJson(answer),
    salt: answer.salt,
    params,
    request,
    verdicts: describer.verdicts(tracked),
    guarantee: describeGuarantee(tracked.facts),
  }
}

function sizeOf({ outputs }: SaltedAnswer): number {
  return 4_096 + outputs.reduce((sum, { data }) => sum + data.length, 0)
}

/**
 * Identifies a request for its idempotency key. Values that a caller draws anew for a repetition are left out: salt, own draw
 * and client key.
 */
function fingerprintOf({ modelId, inputs, params, request, clientJob, auditClass, workers }: DispatchRequest): string {
  const tensors = inputs.map(({ name, datatype, shape, data }) => [name, datatype, shape, sha256Hex(data)])
  return JSON.stringify([modelId, params.outputs, clientJob?.job.signature, auditClass, tensors, workers, request])
}
