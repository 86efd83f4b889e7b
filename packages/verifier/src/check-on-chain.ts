import type { ChainReader, OnChainStanding } from '@opengradient/chain'
import { type Hex, OgError, type ReceiptFile } from '@opengradient/protocol'

import { ChainQueries } from './chain-queries.ts'
import { type Check, type CheckName, failure, same } from './check.ts'
import { checkInclusion } from './check-inclusion.ts'
import { describeFinality } from './describe-finality.ts'
import { assertRegistered } from './registration.ts'

/** Result of the checks that query the chain. */
export interface ChainCheckResult {
  readonly checks: Check[]
  /** State of the receipt on chain; undefined if it could not be read. */
  readonly standing: OnChainStanding | undefined
  /** Whether a query had no answer: an endpoint was unreachable or the endpoints disagreed. */
  readonly unanswered: boolean
}

const checksAfterChain = [
  'worker registration',
  'gateway registration',
  'auditor registration',
  'model registration',
  'inclusion',
  'finality',
] as const satisfies readonly CheckName[]

/**
 * All checks that query the chain, except for the pinned settlement address (`checkSettlementAddress`).
 * @param readStanding reads the state of the receipt on chain; it may wait for the state to advance
 */
export async function checkOnChain(
  file: ReceiptFile,
  receiptHash: Hex,
  reader: ChainReader,
  readStanding: () => Promise<OnChainStanding>,
): Promise<ChainCheckResult> {
  const queries = new ChainQueries()
  const chain = await queries.check('chain', async () => {
    same('domain.chainId', "the chain is the receipt's", await reader.chainId(), file.domain.chainId)
    return `chain ${file.domain.chainId}`
  })
  if (chain.ok !== true) {
    const reason = chain.ok === null ? 'the chain did not answer' : 'the chain is another one'
    return skipped(chain, reason, queries.unanswered)
  }
  let head: number
  try {
    head = (await reader.head()).timestamp
  } catch (error) {
    return skipped(chain, failure(error), true)
  }

  const standing = readStanding()
  const checks = await Promise.all([
    ...checkRegistrations(file, reader, head, queries),
    queries.check('model registration', () => checkModel(file, reader)),
    queries.check('inclusion', async () => checkInclusion(file, receiptHash, await standing)),
    queries.check('finality', async () => describeFinality(await standing)),
  ])
  return {
    checks: [chain, ...checks],
    standing: await standing.catch(() => undefined),
    unanswered: queries.unanswered,
  }
}

/** The result when the chain could not be queried: every other check is undecided. */
function skipped(chain: Check, detail: string, unanswered: boolean): ChainCheckResult {
  const rest = checksAfterChain.map((name): Check => ({ name, ok: null, detail }))
  return { checks: [chain, ...rest], standing: undefined, unanswered }
}

function checkRegistrations(
  { job: { value: job }, receipt: { value: receipt }, verdicts }: ReceiptFile,
  reader: ChainReader,
  head: number,
  queries: ChainQueries,
): Promise<Check>[] {
  // The worker reports this time itself. It is limited by the job's deadline and the chain's clock.
  const at = Math.min(Math.floor(receipt.finishedAt / 1000), job.executeBy, head)
  const checkedAt = (milliseconds: number): number => Math.min(Math.floor(milliseconds / 1000), head)
  return [
    queries.check('worker registration', async () => {
      await assertRegistered(reader, receipt.worker, 'worker', at)
      return `${receipt.worker} at ${formatTime(at)}`
    }),
    queries.check('gateway registration', async () => {
      await assertRegistered(reader, job.gateway, 'gateway', at)
      return `${job.gateway} at ${formatTime(at)}`
    }),
    queries.check('auditor registration', async () => {
      await Promise.all(
        verdicts.map(({ value }) => assertRegistered(reader, value.auditor, 'auditor', checkedAt(value.checkedAt))),
      )
      return verdicts.length === 0 ? 'no verdicts enclosed' : `${verdicts.length} auditors`
    }),
  ]
}

/** The model's name and version refer to the job's model in the registry. @throws BAD_RECEIPT */
async function checkModel({ job, manifest }: ReceiptFile, reader: ChainReader): Promise<string> {
  const { name, version } = manifest
  const model = await reader.modelByName(name, version)
  if (model === undefined)
    throw new OgError('BAD_RECEIPT', `${name}@${version} is not registered.`, { details: { field: 'manifest.name' } })
  same('job.modelId', `${name}@${version} is this model`, job.value.modelId, model.modelId)
  return `${name}@${version} of ${model.owner}${model.deprecated ? ', deprecated by its owner' : ''}`
}

function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
