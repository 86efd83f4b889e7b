// `node scripts/site.mjs`: the documents as a site with navigation and search, in site/dist. A link that leads nowhere is an error.
//
// The generator is not a package of the workspace: only those who build the site download it. It is installed when its lock file changed.

import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

import { pageOf } from '../site/.vitepress/page-of.mjs'

const ROOT = path.join(import.meta.dirname, '..')
const SITE = path.join(ROOT, 'site')
const LOCK = path.join(SITE, 'pnpm-lock.yaml')
/** The lock file that was installed last. */
const INSTALLED = path.join(SITE, 'node_modules/.installed-lock.yaml')
const OUTPUT = path.join(SITE, 'dist')
const PAGES = path.join(SITE, 'cache/pages')
/** Documents that are no pages. */
const EXCLUDED = /(^|\/)(CHANGELOG\.md$|licenses\/)|^(\.changeset|\.github)\//u

/** Copies the documents into the folder of the site: their code imports the generator's packages. */
function copyPages() {
  rmSync(PAGES, { recursive: true, force: true })
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md']
  const files = execFileSync('git', listed, { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const file of files) {
    if (!EXCLUDED.test(file) && existsSync(path.join(ROOT, file)))
      cpSync(path.join(ROOT, file), path.join(PAGES, pageOf(file)))
  }
}

/** Runs a program in the folder of the site. Resolves to its exit code. */
function run(file, args) {
  const child = spawn(file, args, { cwd: SITE, stdio: ['ignore', 'inherit', 'inherit'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function install() {
  const lock = readFileSync(LOCK, 'utf8')
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return 0
  const flags = ['--ignore-workspace', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--silent']
  const code = await run('pnpm', ['install', ...flags])
  if (code === 0) writeFileSync(INSTALLED, lock)
  return code
}

/**
 * Builds the site.
 *
 * @param {string} [api] folder of the API reference, which the site then has, too
 * @returns {Promise<number>} the exit code
 */
export async function buildSite(api) {
  const installed = await install()
  if (installed !== 0) return installed
  copyPages()
  rmSync(OUTPUT, { recursive: true, force: true })
  const code = await run(process.execPath, [path.join(SITE, 'node_modules/vitepress/bin/vitepress.js'), 'build', '.'])
  if (code === 0 && api !== undefined) cpSync(api, path.join(OUTPUT, 'api'), { recursive: true })
  return code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await buildSite()
