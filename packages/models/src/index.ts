/**
 * The devnet's five models: where their weights come from, how their files are made, and what manifests say of them.
 * Every source and every result is pinned by its hash.
 */
import { digits, digitsInt8 } from './digits.ts'
import { minilm } from './minilm.ts'
import { ppocrRec } from './ppocr-rec.ts'
import type { Recipe } from './recipe.ts'
import { sileroVad } from './silero-vad.ts'

export { type BuiltModel, buildModel } from './cache.ts'
export type { BuildOptions, Recipe, RecipeProgress } from './recipe.ts'
export { type Sample, samplePath } from './samples.ts'

/** All recipes; the small ones first, so that a devnet has something to serve early. */
export const recipes: readonly Recipe[] = [digits, digitsInt8, sileroVad, ppocrRec, minilm]
