// Gossip per receipt, per batch and node in networks of several sizes: nodes pay for batches, not for receipts.

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { routes } from '../../packages/api/dist/index.js'
import { createReader } from '../../packages/chain/dist/index.js'
import { createClient } from '../../packages/client/dist/index.js'
import { deploymentOf } from '../../packages/devnet/dist/index.js'
import { recipes } from '../../packages/models/dist/index.js'
import { auditsSettled } from './audits.mjs'
import { startChild } from './children.mjs'
import { repeatRefused } from './load.mjs'
import { measured } from './models.mjs'

const workers = 2

/**
 * @param {{ nodes: number, receipts: number, folder: string, onProgress(text: string): void }} init `nodes`: one gateway, two
 *   workers, auditors
 * @returns {Promise<{ nodes: number, receipts: number, batches: number, messages: number, bytes: number, seconds: number }>}
 *   messages and bytes that all nodes received by gossip for these receipts, without those of an idle network in that time
 */
export async function measureMessages({ nodes, receipts, folder, onProgress }) {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'og-bench-'))
  const { name, input } = measured.digits
  const { version, license, task } = recipes.find((recipe) => recipe.name === name)
  onProgress(`starting ${nodes} nodes`)
  const auditors = nodes - 1 - workers
  const models = [{ path: folder, name, version, license, task }]
  const network = await startChild('network.mjs', { workers, auditors, audit: 1, stateDir, models })
  try {
    const { document } = network.answer
    const [gateway] = document.gateways
    const client = createClient({ gateway, rpcUrls: [document.rpcUrl], settlement: document.contracts.settlement })
    const idle = await measureIdle(document)
    const before = { ...(await received(document)), batches: await countBatches(document), at: performance.now() }
    const given = await input()
    for (let i = 0; i < receipts; i++)
      await repeatRefused(
        () => client.infer({ model: name, input: given }),
        () => undefined,
      )
    await auditsSettled(document)
    const after = await received(document)
    const seconds = (performance.now() - before.at) / 1_000
    return {
      ...{ nodes, receipts, seconds },
      batches: (await countBatches(document)) - before.batches,
      messages: Math.max(0, after.messages - before.messages - idle.messages * seconds),
      bytes: Math.max(0, after.bytes - before.bytes - idle.bytes * seconds),
    }
  } finally {
    await network.stop()
    await rm(stateDir, { recursive: true, force: true })
  }
}

const idleSeconds = 5

/** Messages and bytes per second of a network without requests. */
async function measureIdle(document) {
  const before = await received(document)
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1_000))
  const after = await received(document)
  const perSecond = (key) => (after[key] - before[key]) / idleSeconds
  return { messages: perSecond('messages'), bytes: perSecond('bytes') }
}

/** Gossip that all nodes have received so far. */
async function received({ nodes }) {
  const sums = { messages: 0, bytes: 0 }
  for (const { url } of nodes) {
    const text = await (await fetch(url + routes.getMetrics.path)).text()
    sums.messages += sumOf(text, 'og_p2p_gossip_received_total')
    sums.bytes += sumOf(text, 'og_p2p_gossip_received_bytes_total')
  }
  return sums
}

function sumOf(text, name) {
  let sum = 0
  for (const [, value] of text.matchAll(new RegExp(`^${name}\\{.*\\} ([0-9.e+]+)$`, 'gm'))) sum += Number(value)
  return sum
}

/** Batches of all workers so far. */
async function countBatches(document) {
  const reader = createReader({ rpcUrls: [document.rpcUrl], deployment: deploymentOf(document) })
  let count = 0
  for (const { roles, address } of document.nodes) {
    if (!roles.includes('worker')) continue
    count += (await reader.workerAccount(address, document.contracts.opg)).nextSequence
  }
  return count
}
