// Cost of a node in networks of several sizes: gossip per receipt and per batch, idle CPU time, memory.

import { setTimeout as pause } from 'node:timers/promises'

import { routes } from '../../packages/api/dist/index.js'
import { createReader } from '../../packages/chain/dist/index.js'
import { deploymentOf } from '../../packages/devnet/dist/index.js'
import { auditsSettled } from './audits.mjs'
import { repeatRefused } from './load.mjs'
import { measured } from './models.mjs'
import { readParts } from './parts.mjs'
import { useNetwork } from './use-network.mjs'

const idleSeconds = 5

/** The smallest network has a gateway and a worker; others have two workers, and auditors. */
function rolesOf(nodes) {
  const workers = Math.min(2, nodes - 1)
  const auditors = nodes - 1 - workers
  return { workers, auditors, audit: auditors > 0 ? 1 : 0 }
}

/**
 * @param {{ nodes: number, receipts: number, folder: string, onProgress(text: string): void }} init
 * @returns {Promise<{
 *   nodes: number, receipts: number, batches: number, messages: number, bytes: number, seconds: number,
 *   idleCpuMicroseconds: number, residentBytes: number,
 * }>} messages and bytes that all nodes received by gossip for these receipts, without those of an idle network in that time; CPU
 *   time per second without requests and resident memory, both of one node on average and without engines
 */
export async function measureMessages({ nodes, receipts, folder, onProgress }) {
  const { name, input } = measured.digits
  onProgress(`starting ${nodes} nodes`)
  return useNetwork({ ...rolesOf(nodes), folders: new Map([['digits', folder]]) }, async ({ document, client }) => {
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
      idleCpuMicroseconds: idle.cpuMicroseconds / nodes,
      residentBytes: (await costOfNodes(document)).residentBytes / nodes,
    }
  })
}

/** Messages, bytes and CPU time of all nodes per second in a network without requests. */
async function measureIdle(document) {
  const before = { ...(await received(document)), ...(await costOfNodes(document)) }
  await pause(idleSeconds * 1_000)
  const after = { ...(await received(document)), ...(await costOfNodes(document)) }
  const perSecond = (key) => (after[key] - before[key]) / idleSeconds
  return {
    messages: perSecond('messages'),
    bytes: perSecond('bytes'),
    cpuMicroseconds: perSecond('cpuMicroseconds'),
  }
}

/** CPU time so far and resident memory, over all nodes. */
async function costOfNodes(document) {
  const parts = await readParts(document)
  const sum = (figure) =>
    ['gateway', 'worker', 'auditor'].reduce((total, part) => total + (parts[part]?.[figure] ?? 0), 0)
  return { cpuMicroseconds: sum('cpuMicroseconds'), residentBytes: sum('residentBytes') }
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
