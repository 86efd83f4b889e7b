// `npm run docs [-- --check]`: the API reference of the public packages, by typedoc, into docs/api.
//
// Warnings are errors: a type that the public API uses and does not export, a link that leads nowhere. With `--check`
// nothing is written.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const ROOT = path.join(import.meta.dirname, '..')
const TYPEDOC = path.join(import.meta.dirname, 'docs/node_modules/typedoc/bin/typedoc')

const unknown = process.argv.slice(2).find((argument) => argument !== '--check')
if (unknown !== undefined) {
  console.error(`Unknown argument ${unknown}. Usage: npm run docs [-- --check]`)
  process.exit(2)
}

const entryPoints = readdirSync(path.join(ROOT, 'packages'))
  .map((name) => path.join(ROOT, 'packages', name))
  .filter((folder) => existsSync(path.join(folder, 'src/index.ts')))
  .filter((folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).private !== true)
  .map((folder) => path.join(folder, 'src/index.ts'))

const output = process.argv.includes('--check') ? ['--emit', 'none'] : []
const child = spawn(process.execPath, [TYPEDOC, ...output, ...entryPoints], {
  cwd: path.join(import.meta.dirname, 'docs'),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
