import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { OgError } from '@opengradient/protocol'

const require = createRequire(import.meta.url)

/**
 * Returns the folder of an installed dependency. Searches the module paths of Node, because
 * `require.resolve('name/package.json')` fails for packages with an `exports` map.
 * @throws OgError NOT_SET_UP when the package is not installed
 */
export const packageFolder = async (name: string): Promise<string> => {
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = join(folder, name)
    const found = await readFile(join(candidate, 'package.json')).then(
      () => true,
      () => false,
    )
    if (found) return candidate
  }
  throw new OgError('NOT_SET_UP', `The npm package ${name} is not installed.`, {
    next: ['Install the dependencies again: npm install, or npm run setup in a clone.'],
  })
}
