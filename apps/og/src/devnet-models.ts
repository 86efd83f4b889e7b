import { readFile } from 'node:fs/promises'

import type { DevnetModel, ModelExample } from '@opengradient/devnet'
import type { Sample } from '@opengradient/models'
import { OgError } from '@opengradient/protocol'

import { type Io, noteLine } from './io.ts'

/** What a devnet says of a model beside the recipe. */
interface Terms {
  /** Smallest units of OPG for one unit: a run, or a step where a recording is cut into frames. */
  readonly price: bigint
  readonly examples: readonly Example[]
}

type Example = { readonly asked: string } & ({ readonly text: string } | { readonly sample: Sample })

const digit: Example = { asked: 'the picture of a printed seven', sample: 'digit' }
const milliOpg = 10n ** 15n

const terms: Readonly<Record<string, Terms>> = {
  'opengradient/digits': { price: milliOpg, examples: [digit] },
  'opengradient/digits-int8': { price: milliOpg, examples: [digit] },
  'opengradient/silero-vad': {
    price: milliOpg / 100n,

    examples: [{ asked: 'a recording of one spoken sentence', sample: 'speech' }],
  },
  'opengradient/ppocr-v4-rec': {
    price: 3n * milliOpg,

    examples: [{ asked: 'the picture of a line of text', sample: 'textLine' }],
  },
  'opengradient/minilm-l6-v2': {
    price: 2n * milliOpg,

    examples: [
      { asked: 'the text "A man is eating food."', text: 'A man is eating food.' },
      { asked: 'the text "An honest machine."', text: 'An honest machine.' },
    ],
  },
}

/**
 * The devnet's models, built where they are not in the cache yet, each with inputs to demonstrate it.
 * @returns none where this command line was installed without them
 * @throws NOT_SET_UP, CHECK_FAILED when a source is missing or is not what it was
 */
export async function devnetModels(io: Io, cacheDir: string, signal: AbortSignal): Promise<DevnetModel[]> {
  const models = await importModels()
  if (models === undefined) {
    noteLine(io, 'warning: the example models come with a clone of the project; this network starts without any')
    return []
  }
  const { buildModel, recipes, samplePath } = models
  return await Promise.all(
    recipes.map(async (recipe): Promise<DevnetModel> => {
      const { folder, cached } = await buildModel(recipe, { cacheDir, signal })
      if (!cached) noteLine(io, `made ${recipe.name}@${recipe.version}`)
      const own = terms[recipe.name]
      if (own === undefined) throw new OgError('INTERNAL', `The devnet has no terms for ${recipe.name}.`)
      return {
        path: folder,
        name: recipe.name,
        version: recipe.version,
        license: recipe.license,
        task: recipe.task,
        price: own.price,
        ...(recipe.steps && { steps: recipe.steps }),
        tolerance: recipe.tolerance,
        examples: await Promise.all(own.examples.map((example) => readExample(example, samplePath))),
      }
    }),
  )
}

/** The private package of models, where there is one. */
export async function importModels(): Promise<typeof import('@opengradient/models') | undefined> {
  try {
    return await import('@opengradient/models')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

async function readExample(example: Example, samplePath: (sample: Sample) => string): Promise<ModelExample> {
  const { asked } = example
  if ('text' in example) return { asked, input: { text: example.text } }
  const bytes = new Uint8Array(await readFile(samplePath(example.sample)))
  return { asked, input: example.sample === 'speech' ? { audio: bytes } : { image: bytes } }
}
