import { headerLengthName, parseBinaryResponse } from '@opengradient/api'
import {
  bytes32Schema,
  domainSchema,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Job,
  jobType,
  type Manifest,
  OgError,
  parseSignedAnswer,
  type ReceiptFile,
  type Request,
  type RunParams,
  type Signed,
  type SignedAnswer,
  type Tensor,
} from '@opengradient/protocol'
import { type Check, checkContents, checkSignedAnswer, firstFailure, hashAnswer } from '@opengradient/verifier'
import * as z from 'zod'

import type { ClientContext, Network } from './context.ts'
import { CheckFailedError } from './errors.ts'
import type { GatewayResponse } from './gateways.ts'
import { assertPinned } from './lockfile.ts'
import type { ResolvedModel } from './models.ts'
import type { Commitments } from './own-job.ts'

/** What was asked, as the client knows it: nothing of this is taken from the answer. */
export interface Question extends Commitments {
  readonly model: ResolvedModel
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
  readonly blind: Hex
  /** The client's own job, where it signed one. */
  readonly job: Signed<Job> | undefined
  /**
   * The caller named the request: a gateway that has answered it before gives that answer again, under the blind of then.
   * Without a name only an answer to this very request will do.
   */
  readonly mayRepeat: boolean
  /** Smallest units of the token; undefined accepts what the job allows. */
  readonly maxPrice: bigint | undefined
}

export function commit(
  modelId: Hex,
  blind: Hex,
  inputs: readonly Tensor[],
  params: RunParams,
  request: Request,
): Commitments {
  return {
    modelId,
    inputHash: hashTensors('input', blind, inputs),
    paramsHash: hashParams(blind, params),
    requestHash: hashRequest(blind, request),
  }
}

/**
 * The signed objects that ride in the answer's body. Fields beside these are for people and other clients: nothing that is
 * not signed is believed, so nothing of them is read.
 */
const extensionSchema = z.object({
  receiptHash: bytes32Schema,
  domain: domainSchema,
  blind: bytes32Schema,
  job: z.unknown(),
  offer: z.unknown(),
  assignment: z.unknown(),
  receipt: z.unknown(),
})

/** An answer that was read and not believed yet. */
export interface ReadAnswer {
  readonly signed: SignedAnswer
  readonly receiptHash: Hex
  readonly domain: ReceiptFile['domain']
  readonly blind: Hex
  readonly outputs: readonly Tensor[]
}

/** @throws BAD_RECEIPT when the gateway's answer is not one */
export function readAnswer(response: GatewayResponse): ReadAnswer {
  const { headers, body } = response
  const length = headers.get(headerLengthName)
  try {
    const parsed = parseBinaryResponse(body, length === null ? undefined : Number(length))
    const { receiptHash, domain, blind, job, offer, assignment, receipt } = extensionSchema.parse(
      parsed.response.opengradient,
    )
    const signed = parseSignedAnswer({ job, offer, assignment, receipt })
    return { signed, receiptHash, domain, blind, outputs: parsed.tensors }
  } catch (cause) {
    throw new OgError('BAD_RECEIPT', "The gateway's answer carries no receipt that can be read.", {
      cause,
      next: ['Check that the URL is that of a gateway, or use another one.'],
    })
  }
}

/**
 * Checks everything about an answer that can be checked without waiting for anybody: whether it answers this question,
 * whether every signature and hash holds, what it costs, and who vouches for it.
 * @throws MODEL_PINNED, CHECK_FAILED
 */
export async function checkAnswer(
  context: ClientContext,
  network: Network,
  question: Question,
  answer: ReadAnswer,
): Promise<{ file: ReceiptFile; checks: Check[] }> {
  const { model, inputs, params, request } = question
  const isRepeated = question.mayRepeat && answer.blind !== question.blind
  const { blind } = isRepeated ? answer : question
  const { signed, outputs, domain } = answer
  const job = signed.job.value
  if (job.modelId !== question.modelId) {
    assertPinned(
      model.registered.name,
      model.pin,
      { version: 'another version', modelId: job.modelId },
      'the answer is by',
    )
  }
  const { manifest } = model
  const hashes = hashAnswer(signed, network.hasher)
  const file: ReceiptFile = {
    domain: network.hasher.domain,
    ...signed,
    manifest,
    blind,
    params,
    request,
    inputs,
    outputs,
    verdicts: [],
  }
  const bound = sameDomain(domain, network.hasher.domain) && answer.receiptHash === hashes.receiptHash
  const checks: Check[] = [
    ...checkContents(file, { modelId: question.modelId, ...(!isRepeated && { inputHash: question.inputHash }) }),
    ...checkSignedAnswer(signed, hashes),
    {
      name: 'settlement contract',
      ok: bound,
      detail: bound ? context.settlement : 'the answer is bound to another contract, chain or receipt',
    },
    checkRequester(question, job, hashes.jobHash, network),
  ]
  if (question.maxPrice !== undefined && signed.receipt.value.price > question.maxPrice) {
    const detail = `${signed.receipt.value.price} was charged, at most ${question.maxPrice} was offered`
    checks.push({ name: 'price', ok: false, detail })
  }
  const failed = firstFailure(checks)
  if (failed) throw refused(failed, checks, file)
  checks.push(...(await checkRegistrations(network, job.gateway, signed.receipt.value.worker)))
  const unregistered = firstFailure(checks)
  if (unregistered) throw refused(unregistered, checks, file)
  return { file, checks }
}

/** The job is the one that the client signed, or one that a gateway signs and pays for its guests. */
function checkRequester(question: Question, job: Job, jobHash: Hex, network: Network): Check {
  const name = 'request'
  if (question.job) {
    const ok = jobHash === network.hasher.digest(jobType, question.job.value)
    return { name, ok, detail: ok ? 'the job is the one that was signed here' : 'the answer is for another job' }
  }
  const ok = job.requester === job.gateway && job.payer === job.gateway
  return { name, ok, detail: ok ? 'the gateway asked and pays' : 'the job is signed for somebody else' }
}

async function checkRegistrations({ registrations }: Network, gateway: Hex, worker: Hex): Promise<Check[]> {
  const [isWorker, isGateway] = await Promise.all([
    registrations.isActive(worker, 'worker'),
    registrations.isActive(gateway, 'gateway'),
  ])
  const told = (account: Hex, role: string, ok: boolean): string => (ok ? account : `${account} is no active ${role}`)
  return [
    { name: 'worker registration', ok: isWorker, detail: told(worker, 'worker', isWorker) },
    { name: 'gateway registration', ok: isGateway, detail: told(gateway, 'gateway', isGateway) },
  ]
}

function sameDomain(a: ReceiptFile['domain'], b: ReceiptFile['domain']): boolean {
  return a.chainId === b.chainId && a.verifyingContract === b.verifyingContract
}

function refused(failed: Check, checks: readonly Check[], file: ReceiptFile): CheckFailedError {
  return new CheckFailedError(`The answer was refused: ${failed.name}: ${failed.detail}`, checks, file, {
    next: ['Do not use this answer; ask again, at another gateway if it comes back.'],
  })
}

/** Names of the outputs wanted in the manifest's order; none when all are. @throws BAD_INPUT */
export function runParams(manifest: Manifest, outputs: readonly string[] | undefined): RunParams {
  if (outputs === undefined || outputs.length === 0) return { outputs: [] }
  const unknown = outputs.find((name) => !manifest.outputs.some((spec) => spec.name === name))
  if (unknown !== undefined) {
    throw new OgError('BAD_INPUT', `${manifest.name} has no output ${JSON.stringify(unknown.slice(0, 100))}.`, {
      next: [`It has ${manifest.outputs.map(({ name }) => name).join(', ')}.`],
    })
  }
  const wanted = manifest.outputs.map(({ name }) => name).filter((name) => outputs.includes(name))
  return { outputs: wanted.length === manifest.outputs.length ? [] : wanted }
}
