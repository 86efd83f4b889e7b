import type { ChainReader, OnChainStanding } from '@opengradient/chain'
import { type Address, type Hex, isOgError, OgError, type ReceiptFile } from '@opengradient/protocol'

import { type Check, type CheckName, failure, same } from './check.ts'
import { assertRegistered } from './registration.ts'

/** What the chain was asked, and what it said of the receipt where it could be asked. */
export interface ChainFindings {
  readonly checks: Check[]
  readonly standing: OnChainStanding | undefined
  /** Something was asked and not answered: an endpoint that cannot be reached, endpoints that disagree. */
  readonly unanswered: boolean
}

const names = [
  'worker registration',
  'gateway registration',
  'auditor registration',
  'model registration',
  'inclusion',
  'finality',
] as const satisfies readonly CheckName[]

/**
 * Everything that only the chain can say. The pinned settlement address is compared elsewhere: {@link checkPin}.
 * @param askStanding asks where the receipt stands, and may wait for it to get further
 */
export async function checkOnChain(
  file: ReceiptFile,
  receiptHash: Hex,
  reader: ChainReader,
  askStanding: () => Promise<OnChainStanding>,
): Promise<ChainFindings> {
  const job = file.job.value
  const receipt = file.receipt.value
  const { worker } = receipt
  let unanswered = false
  const ask = async (name: CheckName, body: () => Promise<string | Omit<Check, 'name'>>): Promise<Check> => {
    try {
      const found = await body()
      return typeof found === 'string' ? { name, ok: true, detail: found } : { name, ...found }
    } catch (error) {
      if (!isUnanswered(error)) return { name, ok: false, detail: failure(error) }
      unanswered = true
      return { name, ok: null, detail: failure(error) }
    }
  }

  const chain = await ask('chain', async () => {
    same("the chain is the receipt's", await reader.chainId(), file.domain.chainId)
    return `chain ${file.domain.chainId}`
  })
  if (chain.ok !== true) {
    const detail = chain.ok === null ? 'the chain could not be asked' : 'another chain was asked'
    const rest = names.map((name): Check => ({ name, ok: null, detail }))
    return { checks: [chain, ...rest], standing: undefined, unanswered }
  }

  let head: number
  try {
    head = (await reader.head()).timestamp
  } catch (error) {
    const rest = names.map((name): Check => ({ name, ok: null, detail: failure(error) }))
    return { checks: [chain, ...rest], standing: undefined, unanswered: true }
  }
  // The worker's own word, so it is held within what others said: the job's last moment, and the chain's clock.
  const at = Math.min(Math.floor(receipt.finishedAt / 1000), job.executeBy, head)

  let standing: OnChainStanding | undefined
  const [standingError, ...checks] = await Promise.all([
    askStanding().then(
      (found) => {
        standing = found
        return undefined
      },
      (error: unknown) => error,
    ),
    ask('worker registration', async () => {
      await assertRegistered(reader, worker, 'worker', at)
      return `${worker} at ${time(at)}`
    }),
    ask('gateway registration', async () => {
      await assertRegistered(reader, job.gateway, 'gateway', at)
      return `${job.gateway} at ${time(at)}`
    }),
    ask('auditor registration', async () => {
      await Promise.all(
        file.verdicts.map(({ value }) =>
          assertRegistered(reader, value.auditor, 'auditor', Math.min(Math.floor(value.checkedAt / 1000), head)),
        ),
      )
      return file.verdicts.length === 0 ? 'no verdicts enclosed' : `${file.verdicts.length} auditors`
    }),
    ask('model registration', async () => {
      const { name, version } = file.manifest
      const model = await reader.modelByName(name, version)
      if (model === undefined) throw new OgError('BAD_RECEIPT', `${name}@${version} is not registered.`)
      same(`${name}@${version} is this model`, job.modelId, model.modelId)
      return `${name}@${version} of ${model.owner}${model.deprecated ? ', deprecated by its owner' : ''}`
    }),
  ])

  const inclusion = await ask('inclusion', async () => {
    if (standing === undefined) throw standingError
    return checkInclusion(file, receiptHash, standing)
  })
  const finality = await ask('finality', async () => {
    if (standing === undefined) throw standingError
    return describeFinality(standing)
  })
  return { checks: [chain, ...checks, inclusion, finality], standing, unanswered }
}

async function checkInclusion(
  file: ReceiptFile,
  receiptHash: Hex,
  { inclusion }: OnChainStanding,
): Promise<string | Omit<Check, 'name'>> {
  if (inclusion === undefined) return { ok: null, detail: 'pending: in no batch yet' }
  const { payer, gateway, token } = file.job.value
  const { price, worker } = file.receipt.value
  same('the batch was posted by the worker', inclusion.worker, worker)
  const { index, proof } = inclusion.proof
  // Loaded where it is needed: it brings a library for the chain, which offline checks do without.
  const { isIncluded } = await import('@opengradient/chain')
  if (!isIncluded(inclusion.root, { index, receiptHash, price, payer, gateway, token, proof })) {
    throw new OgError('BAD_RECEIPT', 'The batch holds the receipt with another price, payer, gateway or token.')
  }
  let first = 0
  const group = inclusion.batch.groups.find(({ count }) => {
    first += count
    return index < first
  })
  same("the batch's share of the gateway is the offer's", group?.gatewayFeeBps, file.offer.value.gatewayFeeBps)
  same("the batch's burnt share is the offer's", group?.burnBps, file.offer.value.burnBps)
  return `leaf ${index} of batch ${inclusion.batchId}`
}

/** What the state of a receipt on chain means for whether its answer stands. */
function describeFinality(standing: OnChainStanding): Omit<Check, 'name'> {
  switch (standing.state) {
    case 'signed':
      return { ok: null, detail: 'pending: in no batch yet' }
    case 'settled':
      return { ok: null, detail: 'pending: the challenge window is open' }
    case 'challenged':
      return { ok: null, detail: 'a challenge is open: a dispute decides' }
    case 'voided':
      return { ok: false, detail: 'voided: a dispute went against the answer, and the worker is not paid' }
    case 'confirmed':
      return standing.closed
        ? { ok: true, detail: 'final: a challenge was dismissed and the window closed' }
        : { ok: null, detail: 'pending: a challenge was dismissed, the window is open' }
    case 'final':
      return { ok: true, detail: 'final: the window closed and no challenge stands' }
  }
}

/** Whether an error means that the chain did not answer, rather than that it answered "no". */
export function isUnanswered(error: unknown): boolean {
  return isOgError(error) && (error.code === 'CHAIN' || error.code === 'RPC_DISAGREE')
}

/** Compares the address that the caller trusts with the one that every signature in the file is bound to. */
export function checkPin(
  file: ReceiptFile,
  pin: Address | undefined,
  reader: ChainReader | undefined,
): Check | undefined {
  const name = 'settlement contract'
  if (pin === undefined) {
    return (
      reader && { name, ok: null, detail: 'no settlement address is pinned: any contract could pass for the real one' }
    )
  }
  try {
    same('the signatures are bound to the pinned settlement contract', file.domain.verifyingContract, pin)
    if (reader) same('the chain was asked about the pinned contract', reader.deployment.contracts.settlement, pin)
    return { name, ok: true, detail: pin }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
