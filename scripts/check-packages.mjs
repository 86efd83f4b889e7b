// Packs every published package as users receive it and runs publint and attw on it. Needs a build.
//
// `node scripts/check-packages.mjs` prints what they find and exits 1 when there is something.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')
const BIN = path.join(ROOT, 'node_modules/.bin')
/** Build outputs that users must not download. npm packs every file named readme, tests included. */
const UNWANTED = /(?<!\/readme)\.test\.|\.test-d\.|\.fixture\.|\.tsbuildinfo$/

function run(file, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let all = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      all += chunk
    })
    child.stderr.on('data', (chunk) => {
      all += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, all }))
  })
}

async function problemsOf(folder, destination) {
  const packed = await run('pnpm', ['pack', '--pack-destination', destination, '--json'], folder)
  if (packed.code !== 0) return `pnpm pack failed\n${packed.all}`
  const { filename, files } = JSON.parse(packed.stdout)
  const unwanted = files.map((file) => file.path).filter((file) => UNWANTED.test(file))
  const tools = await Promise.all([
    run(path.join(BIN, 'publint'), ['run', filename, '--strict', '--level', 'warning'], folder),
    run(path.join(BIN, 'attw'), [filename, '--profile', 'esm-only', '--format', 'ascii'], folder),
  ])
  const found = tools.filter(({ code }) => code !== 0).map(({ all }) => all)
  if (unwanted.length > 0) found.push(`the package contains ${unwanted.join(', ')}; see "files" in package.json`)
  return found.join('\n')
}

const folders = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(path.join(ROOT, parent)).map((name) => `${parent}/${name}`),
)
const published = [...folders, 'contracts'].filter((folder) => {
  const file = path.join(ROOT, folder, 'package.json')
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).private !== true
})

const destination = mkdtempSync(path.join(os.tmpdir(), 'og-packages-'))
let failed = 0
try {
  for (const folder of published) {
    const problems = await problemsOf(path.join(ROOT, folder), destination)
    if (problems === '') continue
    failed++
    console.error(`${folder}:\n${problems}\n`)
  }
} finally {
  rmSync(destination, { recursive: true, force: true })
}
console.log(`${published.length - failed} of ${published.length} packages are ready to publish`)
process.exit(failed === 0 ? 0 : 1)
