/**
 * Copies the recipes' sources that users do not install into `shipped/`, which is packed and not committed. The npm package of
 * one model has an install script that downloads CUDA, and the others contain files that no recipe reads.
 *
 * `node scripts/ship-sources.ts`
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { recipes } from '../src/index.ts'
import { readSource } from '../src/sources.ts'

const root = join(import.meta.dirname, '..')
const shipped = join(root, 'shipped')

const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
await rm(shipped, { recursive: true, force: true })
for (const source of recipes.flatMap((recipe) => recipe.sources)) {
  if (source.package === undefined || !(source.package in devDependencies)) continue
  const file = join(shipped, source.package, source.path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, await readSource(source))
}
