// Builds what `./og` and `npm run devnet` run, then compiles the packages into their dist folders, which applications and the
// packed packages load. With `--programs` the packages are not compiled.
//
// The programs come first: they need no types, so that an error of the compiler does not keep `./og` from running a change.

import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import { bundle } from './bundle.mjs'

const ROOT = path.join(import.meta.dirname, '..')
const folder = path.join(ROOT, '.tools', 'bundle')
const next = `${folder}.new`

rmSync(next, { recursive: true, force: true })
const failed = await bundle(next).then(
  () => false,
  // esbuild has printed the errors.
  () => true,
)
if (failed) process.exit(1)
// Only a complete build replaces the former one.
rmSync(folder, { recursive: true, force: true })
renameSync(next, folder)

if (!process.argv.includes('--programs')) {
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-b'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) console.error('Types do not hold; ./og runs the sources as they are.')
  process.exitCode = status ?? 1
}
