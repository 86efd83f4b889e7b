import { readFile } from 'node:fs/promises'

import type { DevnetModel, ModelExample } from '@opengradient/devnet'
import type { Sample } from '@opengradient/models'
import { OgError } from '@opengradient/protocol'

import { type Io, noteLine } from './command-io.ts'

/** Properties of a devnet's model that its recipe does not have. */
interface ModelTerms {
  /** Price of one unit in 1e-18 OPG. A unit is a run, a step of a recording that is cut into frames, or a token. */
  readonly price: bigint
  readonly examples: readonly RecipeExample[]
}

type RecipeExample = { readonly asked: string } & ({ readonly text: string } | { readonly sample: Sample })

const digit: RecipeExample = { asked: 'the picture of a printed seven', sample: 'digit' }
const milliOpg = 10n ** 15n

const terms: Readonly<Record<string, ModelTerms>> = {
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
  // The demonstration runs the models above: more of them would make it longer and show nothing else.
  'opengradient/iris': { price: milliOpg, examples: [] },
  'opengradient/language': { price: milliOpg, examples: [] },
  'opengradient/faces': { price: 2n * milliOpg, examples: [] },
  'opengradient/stories15m': { price: milliOpg / 100n, examples: [] },
}

/**
 * The devnet's models with example inputs; models that are not in the cache are built.
 *
 * @param hasLanguage whether language models are among them. @default false
 * @throws NOT_SET_UP, CHECK_FAILED when a source is missing or has changed
 */
export async function devnetModels(
  io: Io,
  cacheDir: string,
  signal: AbortSignal,
  hasLanguage = false,
): Promise<DevnetModel[]> {
  const { buildModel, languageRecipes, recipes, samplePath } = await import('@opengradient/models')
  return await Promise.all(
    [...recipes, ...(hasLanguage ? languageRecipes : [])].map(async (recipe): Promise<DevnetModel> => {
      const { folder, cached } = await buildModel(recipe, { cacheDir, signal })
      if (!cached) noteLine(io, `built ${recipe.name}@${recipe.version}`)
      const own = terms[recipe.name]
      if (own === undefined) throw new OgError('INTERNAL', `The devnet has no price and examples for ${recipe.name}.`)
      return {
        path: folder,
        name: recipe.name,
        version: recipe.version,
        license: recipe.license,
        task: recipe.task,
        price: own.price,
        ...(recipe.steps && { steps: recipe.steps }),
        ...(recipe.generation && { generation: recipe.generation }),
        tolerance: recipe.tolerance,
        examples: await Promise.all(own.examples.map((example) => readExample(example, samplePath))),
      }
    }),
  )
}

async function readExample(example: RecipeExample, samplePath: (sample: Sample) => string): Promise<ModelExample> {
  const { asked } = example
  if ('text' in example) return { asked, input: { text: example.text } }
  const bytes = new Uint8Array(await readFile(samplePath(example.sample)))
  return { asked, input: example.sample === 'speech' ? { audio: bytes } : { image: bytes } }
}
