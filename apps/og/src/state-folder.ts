import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Io } from './io.ts'

/** The clone that this command line runs from, or undefined where it was installed from npm. */
export function cloneRoot(): string | undefined {
  const root = path.resolve(import.meta.dirname, '..', '..', '..')
  return existsSync(path.join(root, 'pnpm-workspace.yaml')) ? root : undefined
}

/** The folder of everything that this command line keeps: `.og` here, above here, or in the clone. */
function ownFolder(io: Io): string {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    const own = path.join(folder, '.og')
    if (existsSync(own)) return own
    if (path.dirname(folder) === folder) return path.join(cloneRoot() ?? io.cwd, '.og')
  }
}

/** The devnet's state: `--state`, else `OG_STATE`, else `.og/devnet` here, above here, or in the clone. */
export function stateFolder(io: Io, given: string | undefined): string {
  const named = given ?? (io.env.OG_STATE || undefined)
  return named === undefined ? path.join(ownFolder(io), 'devnet') : path.resolve(io.cwd, named)
}

/** What was built or downloaded and can be again: `OG_CACHE`, else `.og/cache` beside the devnet's default state. */
export function cacheFolder(io: Io): string {
  return io.env.OG_CACHE ? path.resolve(io.cwd, io.env.OG_CACHE) : path.join(ownFolder(io), 'cache')
}

/** How this command line is called from the current folder. */
export function launcher(io: Io): string {
  const root = cloneRoot()
  if (root === undefined) return 'og'
  const relative = path.relative(io.cwd, root)
  return quote(relative === '' ? './og' : path.join(relative.startsWith('..') ? relative : `./${relative}`, 'og'))
}

/** `--state DIR` where other commands would not find this devnet by themselves, else an empty text. */
export function stateOption(io: Io, stateDir: string): string {
  const found = stateFolder({ ...io, env: {} }, undefined)
  return found === stateDir ? '' : `--state ${quote(stateDir)}`
}

/** One word for a POSIX shell. */
function quote(text: string): string {
  return /^[A-Za-z0-9_./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
