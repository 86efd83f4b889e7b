// Checks that an installation of `client` or `verifier` contains no onnxruntime: both verify answers, and must stay small
// and free of native code. Packages that run models must not install onnxruntime-node, whose install script downloads CUDA
// (docs/adr/0012-onnxruntime-platform-package.md). Walks the installed dependencies as Node would resolve them.
//
// `node scripts/check-closure.mjs [ROOT]` prints each path to a forbidden package and exits 1 when there is one.

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ENGINES = /^(onnxruntime|@opengradient\/(engine|node|models|onnxruntime-.*)$)/
const INSTALL_SCRIPTS = /^onnxruntime-node$/
const CHECKED = {
  'packages/client': ENGINES,
  'packages/verifier': ENGINES,
  'packages/engine': INSTALL_SCRIPTS,
  'packages/node': INSTALL_SCRIPTS,
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

/** The real folder of a dependency, searched in the `node_modules` of `folder` and of its parents. */
function resolveFrom(folder, name) {
  for (let at = folder; ; at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return realpathSync(candidate)
    if (path.dirname(at) === at) return undefined
  }
}

/**
 * The paths from a package to dependencies that its users must not have to install, as lists of names.
 *
 * @param {string} folder a package whose dependencies are installed
 * @param {RegExp} [rule] names of forbidden packages
 * @returns {{ forbidden: string[][], missing: string[][], size: number }} `missing`: dependencies that are not
 *   installed, so that their own dependencies are unknown; `size`: number of packages visited
 */
export function closureOf(folder, rule = ENGINES) {
  const forbidden = []
  const missing = []
  const seen = new Set()
  const visit = (at, trail) => {
    if (seen.has(at)) return
    seen.add(at)
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifestOf(at)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const way = [...trail, name]
      const found = resolveFrom(at, name)
      // An alias hides the package's own name, which its manifest states.
      if (rule.test(name) || (found && rule.test(manifestOf(found).name))) forbidden.push(way)
      else if (found) visit(found, way)
      else if (name in { ...dependencies } && !(name in { ...optionalDependencies })) missing.push(way)
      else if (name in { ...peerDependencies } && !peerDependenciesMeta?.[name]?.optional) missing.push(way)
    }
  }
  visit(realpathSync(folder), [manifestOf(folder).name])
  return { forbidden, missing, size: seen.size }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))
  let failed = false
  for (const [folder, rule] of Object.entries(CHECKED)) {
    const { forbidden, missing, size } = closureOf(path.join(root, folder), rule)
    for (const way of forbidden) console.error(`${way.join(' > ')}: must not be installed with ${way[0]}`)
    for (const way of missing) console.error(`${way.join(' > ')}: not installed; run npm run setup`)
    failed ||= forbidden.length + missing.length > 0
    console.log(`${folder}: ${size} packages, ${forbidden.length} forbidden`)
  }
  process.exit(failed ? 1 : 0)
}
