/**
 * Recipes of the devnet's models and of language models: sources of the weights, conversion to model files, and manifest fields. Every source
 * and every result is pinned by its hash.
 */
import { digits, digitsInt8 } from './digits.ts'
import { faces } from './faces.ts'
import { iris } from './iris.ts'
import { language } from './language.ts'
import { minilm } from './minilm.ts'
import { ppocrRec } from './ppocr-rec.ts'
import type { Recipe } from './recipe.ts'
import { sileroVad } from './silero-vad.ts'
import { stories15m } from './stories15m.ts'

export { type BuiltModel, buildModel } from './cache.ts'
export type { BuildOptions, Recipe, RecipeProgress } from './recipe.ts'
export { type Sample, samplePath } from './samples.ts'
export type { SourceFile } from './sources.ts'

/** Recipes of language models. A devnet serves them on request: their weights are as large as those of all other models. */
export const languageRecipes: readonly Recipe[] = [stories15m]

/** Recipes of the models that every devnet serves. It registers the small ones of the demonstration first, so that it serves its first model early. */
export const recipes: readonly Recipe[] = [digits, digitsInt8, sileroVad, ppocrRec, minilm, iris, language, faces]
