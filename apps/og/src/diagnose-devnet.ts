import path from 'node:path'

import { ApiClient, routes } from '@opengradient/api'
import { type ChainReader, createReader, findDeployment, type OnChainParameters } from '@opengradient/chain'
import type { DevnetDocument } from '@opengradient/devnet'
import { type Address, formatOpg, leastSeatStake, type Role } from '@opengradient/protocol'

import { type Diagnosis, diagnose } from './diagnosis.ts'

/** Time limit of one readiness request. */
const readinessTimeoutMs = 5_000

type DevnetNode = DevnetDocument['nodes'][number]

/** Checks of the devnet that runs on a state folder; one undecided check when none runs. */
export async function diagnoseDevnet(stateDir: string): Promise<Diagnosis[]> {
  const { readDevnet } = await import('@opengradient/devnet/running')
  const document = await readDevnet(stateDir).catch(() => undefined)
  if (document === undefined) {
    return [{ name: 'devnet', ok: null, detail: `none runs on ${stateDir}`, next: 'Start one with og devnet.' }]
  }
  const { rpcUrl, chainId, contracts } = document
  const reader = createReader({ rpcUrls: [rpcUrl], deployment: { chainId, contracts, fromBlock: 0 } })
  const network: RunningNetwork = { document, reader, stateDir }
  return await Promise.all([
    diagnose('devnet', () => nodesAreReady(network)),
    diagnose('module', () => moduleIsComplete(network)),
    diagnose('stakes', () => stakesSuffice(network)),
    diagnose('seats', () => seatsSuffice(network)),
    diagnose('reservations', () => reservationsExist(network)),
  ])
}

interface RunningNetwork {
  readonly document: DevnetDocument
  readonly reader: ChainReader
  readonly stateDir: string
}

function nodesWith({ nodes }: DevnetDocument, role: Role): DevnetNode[] {
  return nodes.filter(({ roles }) => roles.includes(role))
}

async function nodesAreReady({ document, reader, stateDir }: RunningNetwork): Promise<Diagnosis> {
  const { number } = await reader.head()
  const ready = await Promise.all(document.nodes.map(({ url }) => isReady(url)))
  const up = ready.filter(Boolean).length
  const detail = `block ${number} at ${document.rpcUrl}, ${up} of ${ready.length} nodes ready`
  if (up === ready.length) return { name: 'devnet', ok: true, detail }
  const next = `Read the logs in ${path.join(stateDir, 'logs')}; nodes that ended are restarted.`
  return { name: 'devnet', ok: false, detail, next }
}

async function isReady(url: string): Promise<boolean> {
  const client = new ApiClient({ urls: [url], rounds: 1 })
  try {
    const { status } = await client.call(routes.getReadiness, {}, { signal: AbortSignal.timeout(readinessTimeoutMs) })
    return status === 200
  } catch {
    return false
  }
}

/** The module names its other contracts, which refer back to it: that excludes contracts of another deployment. */
async function moduleIsComplete({ document, reader }: RunningNetwork): Promise<Diagnosis> {
  const name = 'module'
  const { settlement } = document.contracts
  const [found, parameters] = await Promise.all([
    findDeployment({ rpcUrls: [document.rpcUrl], settlement }),
    reader.parameters(),
  ])
  const differing = Object.entries(found.contracts).filter(([contract, address]) => {
    return document.contracts[contract as keyof DevnetDocument['contracts']] !== address
  })
  if (differing.length === 0) return { name, ok: true, detail: `${settlement}, ${describeParameters(parameters)}` }
  const detail = `the module ${settlement} names another ${differing.map(([contract]) => contract).join(', ')}`
  return { name, ok: false, detail, next: 'Stop the devnet and start it again.' }
}

function describeParameters({ batches }: OnChainParameters): string {
  const { drawn, window, settleDelay } = batches
  return `${drawn} auditors drawn for a batch, window ${window} s, pay free ${settleDelay} s later`
}

async function stakesSuffice({ document, reader }: RunningNetwork): Promise<Diagnosis> {
  const { batches } = await reader.parameters()
  const least = { worker: batches.workerStake, gateway: batches.gatewayStake } as const
  const short: string[] = []
  for (const role of ['worker', 'gateway'] as const) {
    for (const { id, address } of nodesWith(document, role)) {
      const { amount } = await reader.pledge(address, role)
      if (amount < least[role]) short.push(`${id} has ${formatOpg(amount)} of ${formatOpg(least[role])} OPG`)
    }
  }
  if (short.length > 0) return { name: 'stakes', ok: false, detail: short.join(', '), next: 'Restart the devnet.' }
  return { name: 'stakes', ok: true, detail: 'of every worker and gateway at least the required OPG' }
}

/** A seat with a stake below the least one is not drawn. */
async function seatsSuffice({ document, reader }: RunningNetwork): Promise<Diagnosis> {
  const name = 'seats'
  const [auditors, { batches, cases }] = [nodesWith(document, 'auditor'), await reader.parameters()]
  const seats = await Promise.all(auditors.map(({ address }) => usableSeats(reader, address)))
  const unseated = auditors.filter((_, index) => seats[index] === 0).map(({ id }) => id)
  const total = seats.reduce((sum, count) => sum + count, 0)
  const detail = `${total} seats of ${auditors.length - unseated.length} auditors`
  if (unseated.length > 0 && auditors.length > 0) {
    return {
      name,
      ok: false,
      detail: `${detail}; none of ${unseated.join(', ')}`,
      next: 'Read the logs of these nodes.',
    }
  }
  const needed = Math.max(batches.drawn, cases.minimumJurors)
  if (auditors.length >= needed) return { name, ok: true, detail }
  const next = `Start at least ${needed} with --auditors: fewer cannot check every batch and decide a case.`
  return { name, ok: null, detail, next }
}

async function usableSeats(reader: ChainReader, account: Address): Promise<number> {
  const seats = await reader.seatsOfAccount(account)
  return seats.filter(({ until, stake }) => until === 0 && stake >= leastSeatStake).length
}

/** Money of a gateway that a worker can count on. */
async function reservationsExist({ document, reader }: RunningNetwork): Promise<Diagnosis> {
  const name = 'reservations'
  const [gateways, workers] = [nodesWith(document, 'gateway'), nodesWith(document, 'worker')]
  const token = document.contracts.opg
  const pairs = gateways.flatMap((gateway) => workers.map((worker) => ({ gateway, worker })))
  const missing: string[] = []
  for (const { gateway, worker } of pairs) {
    const { amount } = await reader.reservation({ payer: gateway.address, worker: worker.address, token })
    if (amount === 0n) missing.push(`${gateway.id} for ${worker.id}`)
  }
  if (missing.length === 0) return { name, ok: true, detail: 'of every gateway for every worker' }
  const detail = `none of ${missing.join(', ')}`
  return { name, ok: null, detail, next: 'A gateway reserves OPG for a worker before the first job at it.' }
}
