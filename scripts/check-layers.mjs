// Checks that imports run down the layers (ARCHITECTURE.md). Packages of one layer do not import each other, another
// package is reached only through its `exports`, and every import is declared in the importing package's package.json.
//
// `node scripts/check-layers.mjs [ROOT]` prints each violation and exits 1 when there is one.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { importsOf } from './imports.mjs'

const SCOPE = '@opengradient/'

/** Imports go from a higher number to a lower one. */
const LAYERS = {
  async: 0,
  protocol: 0,
  contracts: 0,
  engine: 1,
  tasks: 1,
  store: 1,
  p2p: 1,
  chain: 1,
  api: 1,
  economics: 1,
  'onnxruntime-linux-x64': 0,
  models: 2,
  verifier: 2,
  publisher: 2,
  node: 3,
  client: 3,
  devnet: 4,
  og: 5,
}

/** Packages that only the named ones may import, and only when `when` holds for the importing file. */
const PRIVATE = {
  contracts: [{ by: 'chain', when: () => true, reason: 'only chain imports contracts' }],
  models: [
    { by: 'og', when: () => true, reason: 'only og and the tests of devnet import models' },
    { by: 'devnet', when: isTest, reason: 'only og and the tests of devnet import models' },
  ],
}
/** Packages that import less than their layer would allow. */
const ONLY = { models: ['async', 'protocol', 'engine'], contracts: [] }

/** Files outside the packages that tests and their configuration may import. */
const SHARED_FILES = ['vitest.shared.ts', 'vitest.needs.mjs']
const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/
const NOT_SOURCE = new Set(['node_modules', 'dist', 'out', 'cache', 'coverage', '.turbo'])

/** Tests, their fixtures, type tests and `development/` run in the clone only, where development dependencies are installed. */
function isTest(file) {
  return (
    /\.(test|test-d|fixture)\./.test(file) ||
    !/^(src|ts)\//.test(file) ||
    /\/(test|testing|fixtures|development)\//.test(file)
  )
}

function sourcesIn(folder, prefix = '') {
  const files = []
  for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const file = path.posix.join(prefix, entry.name)
    if (entry.isDirectory() && !NOT_SOURCE.has(entry.name)) files.push(...sourcesIn(folder, file))
    else if (entry.isFile() && SOURCE.test(entry.name)) files.push(file)
  }
  return files
}

function packagesIn(root) {
  const found = []
  const parents = ['packages', 'apps'].filter((name) => existsSync(path.join(root, name)))
  const folders = parents.flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  for (const folder of [...folders, 'contracts']) {
    const file = path.join(root, folder, 'package.json')
    if (existsSync(file)) found.push({ folder, manifest: JSON.parse(readFileSync(file, 'utf8')) })
  }
  return found
}

/** `name` and `subpath` of a bare specifier: `@scope/name/a/b` is `@scope/name` and `./a/b`. */
function split(specifier) {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  const rest = parts.slice(length).join('/')
  return { name: parts.slice(0, length).join('/'), subpath: rest === '' ? '.' : `./${rest}` }
}

/** Why `from` may not import `to`, from a file or (when `file` is undefined) as a dependency. */
function layerProblem(from, to, file) {
  if (!(to in LAYERS)) return `${SCOPE}${to} has no layer; assign one in scripts/check-layers.mjs`
  const exceptions = PRIVATE[to]
  if (exceptions) {
    const rule = exceptions.find(({ by }) => by === from)
    if (!rule || (file !== undefined && !rule.when(file))) return exceptions[0].reason
    return undefined
  }
  if (ONLY[from] && !ONLY[from].includes(to)) return `${from} may import ${ONLY[from].join(', ') || 'no other package'}`
  if (LAYERS[to] < LAYERS[from]) return undefined
  if (LAYERS[to] === LAYERS[from]) return `${from} and ${to} are in the same layer (${LAYERS[from]})`
  return `${to} (layer ${LAYERS[to]}) is above ${from} (layer ${LAYERS[from]})`
}

/**
 * The violations in a workspace, one line each.
 *
 * @param {string} root the folder with `packages/`, `apps/` and `contracts/`
 * @returns {string[]}
 */
export function layerViolations(root) {
  const violations = []
  const packages = packagesIn(root)
  const manifests = new Map(packages.map(({ manifest }) => [manifest.name, manifest]))

  for (const { folder, manifest } of packages) {
    const self = manifest.name.startsWith(SCOPE) ? manifest.name.slice(SCOPE.length) : manifest.name
    if (!(self in LAYERS)) {
      violations.push(`${folder}: ${manifest.name} has no layer; assign one in scripts/check-layers.mjs`)
      continue
    }
    const published = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }
    const declared = { ...published, ...manifest.devDependencies }

    for (const name of Object.keys(declared)) {
      if (!name.startsWith(SCOPE)) continue
      const problem = layerProblem(self, name.slice(SCOPE.length))
      if (problem) violations.push(`${folder}/package.json: depends on ${name}: ${problem}`)
      if (name in published && manifests.get(name)?.private && !manifest.private) {
        violations.push(`${folder}/package.json: ${name} is private, so it can only be a devDependency`)
      }
    }

    for (const file of sourcesIn(path.join(root, folder))) {
      for (const { specifier, line } of importsOf(readFileSync(path.join(root, folder, file), 'utf8'))) {
        const problem = importProblem({ root, folder, file, specifier, manifest, self, manifests, published, declared })
        if (problem) violations.push(`${folder}/${file}:${line}: imports '${specifier}': ${problem}`)
      }
    }
  }
  return violations
}

function importProblem({ root, folder, file, specifier, manifest, self, manifests, published, declared }) {
  if (specifier.startsWith('.')) {
    const target = path.join(folder, path.dirname(file), specifier)
    const inside = target === folder || target.startsWith(folder + path.sep)
    if (inside || (isTest(file) && SHARED_FILES.includes(target))) return undefined

    return `a package is reached by its name, not by a path (${path.relative(root, path.join(root, target))})`
  }
  if (specifier.startsWith('#')) {
    const known = Object.keys(manifest.imports ?? {})
    return known.includes(specifier) ? undefined : 'not among the imports of package.json'
  }
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return undefined
  if (/^[a-z]+:/.test(specifier) || path.isAbsolute(specifier)) return undefined

  const { name, subpath } = split(specifier)
  const target = manifests.get(name)
  if (target) {
    const to = name.slice(SCOPE.length)
    const problem = to === self ? undefined : layerProblem(self, to, file)
    if (problem) return problem
    if (!(subpath in (target.exports ?? {}))) return `${name} does not export ${subpath}`
    if (to === self) return undefined
  } else if (name.startsWith(SCOPE)) return 'there is no such package'

  if (!(name in declared)) return `package.json does not declare ${name}`
  if (name in published || isTest(file)) return undefined
  // A private package exists only in the clone; its importer must work without it elsewhere.
  if (target?.private) return undefined
  // A private package is never installed without its development dependencies.
  if (manifest.private) return undefined
  return `${name} is a devDependency, which users of ${manifest.name} do not install`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))
  const violations = layerViolations(root)
  for (const violation of violations) console.error(violation)
  if (violations.length > 0) {
    console.error(
      '\nImports run down the layers. Move shared code to a lower layer; most often it is an interface in protocol.',
    )
    process.exit(1)
  }
}
