// A devnet of its own in a separate process for the time of a measurement.

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '../../packages/client/dist/index.js'
import { recipes } from '../../packages/models/dist/index.js'
import { startChild } from './children.mjs'
import { measured } from './models.mjs'

/**
 * Starts a network, runs `use`, and stops the network.
 * @template T
 * @param {{ workers: number, auditors: number, audit: number, folders: ReadonlyMap<string, string> }} options `audit` is the class in
 *   percent; `folders` are those of the published models by label
 * @param {(network: { document: any, gateway: string, client: any }) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function useNetwork({ workers, auditors, audit, folders }, use) {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'og-bench-'))
  const models = [...folders].map(([label, folder]) => {
    const { name, version, license, task } = recipes.find((recipe) => recipe.name === measured[label].name)
    return { path: folder, name, version, license, task }
  })
  try {
    const network = await startChild('network.mjs', { workers, auditors, audit, stateDir, models })
    try {
      const { document } = network.answer
      const [gateway] = document.gateways
      const client = createClient({ gateway, rpcUrls: [document.rpcUrl], settlement: document.contracts.settlement })
      return await use({ document, gateway, client })
    } finally {
      await network.stop()
    }
  } finally {
    await rm(stateDir, { recursive: true, force: true })
  }
}
