// Publishes the public packages: `npm run release [-- --dry-run]`.
//
// The command builds, runs the checks, applies pending changesets in a scratch copy, packs every public package there, runs
// publint and attw on the tarballs and lists them. With --dry-run it stops there. Without it, it publishes the tarballs, and
// refuses to start on a dirty tree, with pending changesets or without credentials of the registry.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { pack, publishedFolders, ROOT, run } from './pack.mjs'

const BIN = path.join(ROOT, 'node_modules/.bin')
const TSC = path.join(ROOT, 'node_modules/typescript/bin/tsc')
const usage = 'Usage: npm run release [-- --dry-run]'

/** A failure whose message is complete; no stack is printed. */
export class ReleaseError extends Error {}

const say = (line) => process.stderr.write(`${line}\n`)

/**
 * @param {readonly string[]} args
 * @returns {{ dryRun: boolean }}
 * @throws ReleaseError for an unknown argument
 */
export function parseReleaseArguments(args) {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } })
    return { dryRun: values['dry-run'] }
  } catch (error) {
    throw new ReleaseError(`${error.message}\n${usage}`)
  }
}

/**
 * The reasons not to publish, in the order in which they are to be resolved.
 *
 * @param {{ changedFiles: readonly string[], pendingChangesets: readonly string[], user: string | undefined }} state
 * @returns {string[]}
 */
export function obstacles({ changedFiles, pendingChangesets, user }) {
  const found = []
  if (changedFiles.length > 0)
    found.push(`The tree has ${changedFiles.length} uncommitted changes: commit or stash them.`)
  if (pendingChangesets.length > 0) {
    found.push(`${pendingChangesets.length} changesets are pending: run pnpm changeset version and commit its result.`)
  }
  if (user === undefined) found.push('The registry has no credentials of yours: run npm login.')
  return found
}

async function step(text, file, args, options) {
  say(text)
  const { code, all } = await run(file, args, options)
  if (code !== 0) throw new ReleaseError(`${text}: failed.\n${all}`)
}

async function readState() {
  const changes = await run('git', ['status', '--porcelain'])
  const whoami = await run('npm', ['whoami'])
  return {
    changedFiles: changes.stdout.split('\n').filter((line) => line !== ''),
    pendingChangesets: readdirSync(path.join(ROOT, '.changeset')).filter((name) => /^(?!README).*\.md$/.test(name)),
    user: whoami.code === 0 ? whoami.stdout.trim() : undefined,
  }
}

/** Copies committed and new files, without build outputs, which may be stale. Dependencies are links to the workspace's. */
async function copyWorkspace(scratch) {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(path.join(ROOT, file)))
  for (const file of files) cpSync(path.join(ROOT, file), path.join(scratch, file), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(scratch, 'node_modules'))
  const verbatim = { recursive: true, verbatimSymlinks: true }
  for (const file of files.filter((name) => /^.+\/package\.json$/.test(name))) {
    const modules = path.join(path.dirname(file), 'node_modules')
    if (existsSync(path.join(ROOT, modules))) cpSync(path.join(ROOT, modules), path.join(scratch, modules), verbatim)
  }
}

/** Packs and checks one package. @returns {Promise<{ name: string, version: string, filename: string, bytes: number }>} */
async function packChecked(folder, destination) {
  const { filename } = await pack(folder, destination)
  const options = { cwd: folder }
  await step(`  ${path.basename(filename)}`, path.join(BIN, 'publint'), ['run', filename, '--strict'], options)
  const attw = [filename, '--profile', 'esm-only', '--format', 'ascii']
  const { code, all } = await run(path.join(BIN, 'attw'), attw, options)
  if (code !== 0) throw new ReleaseError(`attw rejects ${path.basename(filename)}.\n${all}`)
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return { name, version, filename, bytes: statSync(filename).size }
}

/** The list of packages as text, largest names aligned. */
export function describePackages(packages) {
  const width = Math.max(...packages.map(({ name }) => name.length))
  return packages
    .map(({ name, version, bytes }) => `${name.padEnd(width)}  ${version}  ${(bytes / 1_000).toFixed(1)} kB`)
    .join('\n')
}

async function release({ dryRun }) {
  if (!dryRun) {
    const found = obstacles(await readState())
    if (found.length > 0) throw new ReleaseError(found.join('\n'))
  }
  await step('Building', process.execPath, [TSC, '-b'])
  await step('Running the checks', process.execPath, [path.join(ROOT, 'scripts/test.mjs'), '--checks-only'])
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'og-release-'))
  try {
    say('Copying the workspace')
    await copyWorkspace(scratch)
    // The command fails when there is nothing to version, which is the state of a commit that is to be published.
    const { pendingChangesets } = dryRun ? await readState() : { pendingChangesets: [] }
    if (pendingChangesets.length > 0) {
      await step('Applying changesets in the copy', path.join(BIN, 'changeset'), ['version'], { cwd: scratch })
    }
    await step('Building the copy', process.execPath, [TSC, '-b'], { cwd: scratch })
    say('Packing and checking')
    const packages = []
    for (const folder of publishedFolders(scratch)) {
      packages.push(await packChecked(path.join(scratch, folder), scratch))
    }
    process.stdout.write(`${describePackages(packages)}\n`)
    if (dryRun) return say(`Dry run: ${packages.length} packages would be published.`)
    for (const { name, version, filename } of packages) {
      await step(`Publishing ${name}@${version}`, 'npm', ['publish', filename, '--access', 'public'])
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await release(parseReleaseArguments(process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
