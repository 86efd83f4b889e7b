// Packs every public package as users receive it and runs publint and attw on it. Needs a build.
//
// `node scripts/check-packages.mjs [ROOT]` prints what the tools find and exits 1 when there is something. With OG_TARBALLS set
// to an empty folder, the tarballs stay there for check-readmes.mjs.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { ROOT, run, withTarballs } from './pack.mjs'

const BIN = path.join(ROOT, 'node_modules/.bin')
/** Build outputs that users must not download. */
const UNWANTED = /\.test\.|\.test-d\.|\.fixture\.|\.tsbuildinfo$|^dist\/development\//
/** Fields that npm's page and package managers show. */
const REQUIRED_FIELDS = [
  'name',
  'version',
  'description',
  'license',
  'repository',
  'homepage',
  'bugs',
  'engines',
  'files',
]

/**
 * The fields that a public package's manifest lacks.
 *
 * @param {Record<string, unknown>} manifest
 * @returns {string[]}
 */
export function missingFields(manifest) {
  const fields = manifest.exports === undefined ? REQUIRED_FIELDS : [...REQUIRED_FIELDS, 'sideEffects']
  return fields.filter((field) => manifest[field] === undefined)
}

/**
 * Files in a packed package that users must not download.
 *
 * @param {readonly string[]} files
 * @returns {string[]}
 */
export function unwantedFiles(files) {
  return files.filter((file) => UNWANTED.test(file))
}

async function problemsOf(folder, { filename, files }) {
  const tools = await Promise.all([
    run(path.join(BIN, 'publint'), ['run', filename, '--strict', '--level', 'warning'], { cwd: folder }),
    run(path.join(BIN, 'attw'), [filename, '--profile', 'esm-only', '--format', 'ascii'], { cwd: folder }),
  ])
  const found = tools.filter(({ code }) => code !== 0).map(({ all }) => all)
  const unwanted = unwantedFiles(files)
  if (unwanted.length > 0) found.push(`the package contains ${unwanted.join(', ')}; see "files" in package.json`)
  const missing = missingFields(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
  if (missing.length > 0) found.push(`package.json lacks ${missing.join(', ')}`)
  if (!files.some((file) => /^README\.md$/i.test(file))) found.push('the package has no README.md')
  return found.join('\n')
}

async function main(root) {
  await withTarballs(root, async (packages) => {
    let failed = 0
    for (const { folder, ...packed } of packages) {
      const problems = await problemsOf(path.join(root, folder), packed)
      if (problems === '') continue
      failed++
      console.error(`${folder}:\n${problems}\n`)
    }
    console.log(`${packages.length - failed} of ${packages.length} packages are ready to publish`)
    process.exitCode = failed === 0 ? 0 : 1
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(path.resolve(process.argv[2] ?? ROOT))
