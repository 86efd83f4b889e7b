// Compiles the packages into their dist folders, then bundles the programs of this clone into .tools/bundle.

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

import { bundle } from './bundle.mjs'

const ROOT = path.join(import.meta.dirname, '..')
const folder = path.join(ROOT, '.tools', 'bundle')

const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [compiler, '-b'], { cwd: ROOT, stdio: 'inherit' })
if (status === 0) {
  rmSync(folder, { recursive: true, force: true })
  await bundle(folder)
} else process.exitCode = status ?? 1
