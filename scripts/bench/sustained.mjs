// A minute of full load on a network in which every receipt is audited: what becomes of each receipt.

import { buildPath, routes } from '../../packages/api/dist/index.js'
import { keepInFlight, repeatRefused } from './load.mjs'
import { measured } from './models.mjs'
import { useNetwork } from './use-network.mjs'

const inFlight = 64
const readers = 16
const pollMs = 5_000
/** Batches that are posted under load are final after their window and the time for cases. */
const maxWaitMs = 600_000

/**
 * @param {{ seconds: number, folder: string, onProgress(text: string): void }} init
 * @returns {Promise<{ inFlight: number, seconds: number, perSecond: number, receipts: number, refusals: Record<string, number>,
 *   settledSeconds: number, outcomes: Record<string, number>, suspended: number }>} `outcomes`: receipts by state and by confirmations
 *   of drawn auditors; `settledSeconds`: time from the last response until every receipt is final or void; `suspended`: nodes
 */
export async function measureSustained({ seconds, folder, onProgress }) {
  const { name, input } = measured.digits
  onProgress('starting 8 nodes')
  const options = { workers: 3, auditors: 4, audit: 100, folders: new Map([['digits', folder]]) }
  return useNetwork(options, async ({ client, gateway }) => {
    const given = await input()
    const hashes = []
    const refusals = {}
    const call = async () => {
      const infer = () => client.infer({ model: name, input: given })
      const { receiptHash } = await repeatRefused(infer, (code) => {
        refusals[code] = (refusals[code] ?? 0) + 1
      })
      hashes.push(receiptHash)
    }
    onProgress(`${inFlight} in flight for ${seconds} s`)
    const { perSecond } = await keepInFlight({ inFlight, milliseconds: seconds * 1_000, warmUpMilliseconds: 0, call })
    const { settledSeconds, outcomes } = await settled(gateway, hashes, onProgress)
    const { nodes } = await read(gateway + routes.listNodes.path)
    const suspended = nodes.filter(({ status }) => status === 'suspended').length
    return { inFlight, seconds, perSecond, receipts: hashes.length, refusals, settledSeconds, outcomes, suspended }
  })
}

async function settled(gateway, hashes, onProgress) {
  const begun = performance.now()
  for (;;) {
    const outcomes = await countOutcomes(gateway, hashes)
    const open = Object.entries(outcomes).filter(([outcome]) => !/^(final|void)/.test(outcome))
    const settledSeconds = (performance.now() - begun) / 1_000
    if (open.length === 0 || performance.now() - begun > maxWaitMs) return { settledSeconds, outcomes }
    onProgress(`${open.reduce((sum, [, count]) => sum + count, 0)} of ${hashes.length} receipts are not final`)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** Receipts by state and by confirmations, such as "final, 2 of 2 drawn auditors". */
async function countOutcomes(gateway, hashes) {
  const outcomes = {}
  const left = [...hashes]
  const readAll = async () => {
    for (let hash = left.pop(); hash !== undefined; hash = left.pop()) {
      const { state, coverage } = await read(gateway + buildPath(routes.getReceipt.path, { hash }))
      const confirmed =
        coverage === null ? 'not drawn' : `${coverage.match + coverage.within} of ${coverage.drawn} drawn auditors`
      outcomes[`${state}, ${confirmed}`] = (outcomes[`${state}, ${confirmed}`] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: readers }, readAll))
  return outcomes
}

async function read(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}
