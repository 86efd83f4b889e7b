// The measured models, from the cache of models.

import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { buildModel, recipes } from '../../packages/models/dist/index.js'
import { measured } from './models.mjs'

const cacheDir = process.env.OG_CACHE ?? fileURLToPath(new URL('../../.og/cache', import.meta.url))

/** Builds models that are not in the cache. @returns {Promise<Map<string, string>>} their folders by label */
export async function buildModels(labels = Object.keys(measured)) {
  const folders = new Map()
  for (const label of labels) {
    const recipe = recipes.find(({ name }) => name === measured[label].name)
    folders.set(label, (await buildModel(recipe, { cacheDir: path.join(cacheDir, 'models') })).folder)
  }
  return folders
}
