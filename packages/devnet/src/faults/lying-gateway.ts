import { ApiClient, type AuditorVerdict, routes } from '@opengradient/api'
import { type Client, createClient, type VerifyReport } from '@opengradient/client'
import type { NodeOptions } from '@opengradient/node'
import {
  buildSummary,
  createHasher,
  createSigner,
  type Hasher,
  type Hex,
  outcomeLeafType,
  outcomes,
  parseRequirement,
  type ReceiptFile,
  randomBytes32,
  signedToJson,
  signStruct,
  summaryType,
  systemRandom,
  type Tensor,
} from '@opengradient/protocol'
import { firstFailure } from '@opengradient/verifier'

import { penaltyTimeoutMs } from '../demo-network.ts'
import type { ExampleJob } from '../example-jobs.ts'
import { errorCode } from './error-code.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'
import { poll } from './poll.ts'

type ClaimedLeaf = NonNullable<Parameters<NonNullable<NonNullable<NodeOptions['gateway']>['verdicts']>>[1]>

const requirement = 'replayed:2'
/** Time in which the client could be convinced of an invented verdict. */
const beliefMs = 5_000

/** A gateway that shows verdicts which no auditor gave, for receipts that no auditor checked. */
export const lyingGateway: ActingLiar = {
  install: (faults, { deployment: { chainId, contracts } }) => ({
    gateway: {
      verdicts(honest, place) {
        if (place === undefined || !faults.consume('lying-gateway')) return honest
        faults.report('lying-gateway', undefined, 'two auditors that found the same bits')
        const hasher = createHasher({ chainId, verifyingContract: contracts.escrow })
        return [...honest, inventVerdict(hasher, place), inventVerdict(hasher, place)]
      },
    },
  }),
  async act(view, signal) {
    const [example] = await view.net.examples()
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const facts = await observe(view, example as ExampleJob, limit)
    const outcome = judgeLyingGateway(facts)
    return { outcome, receiptHash: facts.receiptHash, story: describe(view, facts) }
  },
}

/** Observations of a receipt that no auditor checked, and of one that two checked. */
export interface LyingGatewayFacts {
  readonly receiptHash: Hex
  /** Verdicts in the gateway's answer that have a signed summary. */
  readonly invented: number
  /** Exit code of `og verify --require replayed:2` for the file with the invented verdicts. */
  readonly exitCode: number
  /** The same where the verifier asks the gateway itself. */
  readonly refreshedExitCode: number
  /** Code of the client's error when it waits for the guarantee; undefined when it returned the answer. */
  readonly clientError: string | undefined
  /** Exit code for a checked receipt of the honest gateway. */
  readonly honestExitCode: number
}

/** Harmless when verifier and client refuse the invented verdicts, and accept honest ones. */
export function judgeLyingGateway(facts: LyingGatewayFacts): FaultOutcome | undefined {
  const { invented, exitCode, refreshedExitCode, clientError, honestExitCode } = facts
  const isRefused = (code: number): boolean => code === 1 || code === 3
  if (invented < 2 || honestExitCode !== 0) return undefined
  if (!isRefused(exitCode) || !isRefused(refreshedExitCode) || clientError === undefined) return undefined
  const how = `${invented} invented verdicts refused: og verify exits ${exitCode}, the client reports ${clientError}; true verdicts pass`
  return { result: 'harmless', how }
}

async function observe(view: LiarView, example: ExampleJob, signal: AbortSignal): Promise<LyingGatewayFacts> {
  const { access } = view.net
  const lying = clientOf(view, view.node)
  const { receiptFile, receiptHash } = await inferWith(lying, example, 0, signal)
  const gateway = new ApiClient({ urls: [access.urlOf(view.node)], rounds: 1 })
  await poll(async () => {
    const { body } = await gateway.call(routes.getReceipt, { params: { hash: receiptHash }, query: {} }, { signal })
    return body.settlement ?? undefined
  }, signal)
  const forged = await lying.updateReceipt(receiptFile, { signal })
  const require = parseRequirement(requirement)
  const checked = await lying.verify(forged, { require, refresh: false, signal })
  const refreshed = await lying.verify(receiptFile, { require, signal })
  const believed = lying.waitFor(receiptFile, requirement, { timeoutMs: beliefMs, signal })
  return {
    receiptHash,
    invented: forged.summaries.length,
    exitCode: exitCodeOf(checked),
    refreshedExitCode: exitCodeOf(refreshed),
    clientError: await errorCode(believed, signal),
    honestExitCode: await honestExitCode(clientOf(view, 'gateway-1'), example, signal),
  }
}

async function honestExitCode(client: Client, example: ExampleJob, signal: AbortSignal): Promise<number> {
  const { receiptFile } = await inferWith(client, example, 100, signal)
  const require = parseRequirement(requirement)
  return exitCodeOf(await client.verify(receiptFile, { require, waitSeconds: penaltyTimeoutMs / 1_000, signal }))
}

function clientOf({ net: { access } }: LiarView, node: string): Client {
  const { rpcUrl, deployment } = access
  const { settlement } = deployment.contracts
  return createClient({ gateway: access.urlOf(node), rpcUrls: [rpcUrl], settlement })
}

function inferWith(
  client: Client,
  { model, inputs }: ExampleJob,
  audit: 0 | 100,
  signal: AbortSignal,
): Promise<{ readonly receiptFile: ReceiptFile; readonly receiptHash: Hex }> {
  const tensors: readonly Tensor[] = inputs
  return client.infer({ model, input: { tensors }, audit, timeoutMs: penaltyTimeoutMs, signal })
}

/** The exit code of `og verify` for a report. */
export function exitCodeOf({ checks, couldNotCheck }: Pick<VerifyReport, 'checks' | 'couldNotCheck'>): number {
  if (firstFailure(checks) !== undefined) return 1
  return couldNotCheck ? 3 : 0
}

/** A verdict that is consistent in itself, signed by an account that no draw named. */
export function inventVerdict(hasher: Hasher, { receiptHash, batchId, index, leafCount }: ClaimedLeaf): AuditorVerdict {
  const signer = createSigner(randomBytes32(systemRandom))
  const auditor = signer.address
  const [tag, fingerprint] = [randomBytes32(systemRandom), randomBytes32(systemRandom)]
  const results = [{ receiptHash, index, outcome: outcomes.match, tag, distance: 0 }]
  const { summary, leaves, tree, bitmap } = buildSummary({
    batchId,
    auditor,
    round: 0,
    fingerprint,
    leafCount,
    results,
  })
  const signed = signStruct(signer, hasher, summaryType, summary)
  return {
    ...{ auditor, round: 0, outcome: 'match', tag, distance: 0, posted: true },
    summary: signedToJson(summaryType, { value: signed.value, signature: signed.signature }),
    bitmap: Buffer.from(bitmap).toString('base64'),
    leaf: outcomeLeafType.toJson(leaves[0] as (typeof leaves)[number]),
    path: [...(tree?.path(0) ?? [])],
  }
}

function describe({ node }: LiarView, facts: LyingGatewayFacts): string[] {
  const { receiptHash, invented, exitCode, refreshedExitCode, clientError, honestExitCode: honest } = facts
  return [
    `asked        ${node} for a job of class 0, which no auditor checks; receipt ${receiptHash}`,
    `claimed      ${node} shows ${invented} verdicts "match", signed by accounts that no draw named`,
    `recomputed   og verify --require ${requirement} exits ${exitCode} for the file, ${refreshedExitCode} with the gateway's word`,
    `client       waiting for ${requirement}: ${clientError ?? 'the answer was returned'}`,
    `control      the same check of a receipt that two auditors checked exits ${honest}`,
  ]
}
