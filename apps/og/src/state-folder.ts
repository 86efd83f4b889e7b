import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Io } from './command-io.ts'

/** Root of the clone that this command line runs from; undefined when it was installed from npm. */
export function cloneRoot(): string | undefined {
  const root = path.resolve(import.meta.dirname, '..', '..', '..')
  return existsSync(path.join(root, 'pnpm-workspace.yaml')) ? root : undefined
}

/** The `.og` folder of the current folder, of the nearest parent that has one, or of the clone. */
function ownFolder(io: Io): string {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    const own = path.join(folder, '.og')
    if (existsSync(own)) return own
    if (path.dirname(folder) === folder) return path.join(cloneRoot() ?? io.cwd, '.og')
  }
}

/** The devnet's state: `--state`, else `OG_STATE`, else `devnet` in the `.og` folder. */
export function stateFolder(io: Io, given: string | undefined): string {
  const named = given ?? (io.env.OG_STATE || undefined)
  return named === undefined ? path.join(ownFolder(io), 'devnet') : path.resolve(io.cwd, named)
}

/** Models and files that can be built or downloaded again: `OG_CACHE`, else `cache` in the `.og` folder. */
export function cacheFolder(io: Io): string {
  return io.env.OG_CACHE ? path.resolve(io.cwd, io.env.OG_CACHE) : path.join(ownFolder(io), 'cache')
}

/** The command that starts this command line from the current folder. */
export function launcher(io: Io): string {
  const root = cloneRoot()
  if (root === undefined) return isInstalledFor(io.cwd) ? 'npx og' : 'og'
  const relative = path.relative(io.cwd, root)
  return quote(relative === '' ? './og' : path.join(relative.startsWith('..') ? relative : `./${relative}`, 'og'))
}

/** Whether this command line is a dependency of the project of a folder, and so not on the `PATH`. */
function isInstalledFor(folder: string): boolean {
  const [project, inside] = import.meta.dirname.split(`${path.sep}node_modules${path.sep}`)
  return inside !== undefined && (folder === project || folder.startsWith(`${project}${path.sep}`))
}

/** `--state DIR` when other commands would not find this devnet without it, else an empty text. */
export function stateOption(io: Io, stateDir: string): string {
  const found = stateFolder({ ...io, env: {} }, undefined)
  return found === stateDir ? '' : `--state ${quote(stateDir)}`
}

/** One word for a POSIX shell. */
function quote(text: string): string {
  return /^[A-Za-z0-9_./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
