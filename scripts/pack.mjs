// Packs the public packages as users receive them.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..')

/**
 * Runs a program to its end.
 *
 * @returns {Promise<{ code: number | null, stdout: string, all: string }>} `all`: stdout and stderr as they came
 */
export function run(file, args, { cwd = ROOT, env = {}, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' }),
    })
    const written = { stdout: '', all: '' }
    child.stdout.on('data', (chunk) => {
      written.stdout += chunk
      written.all += chunk
    })
    child.stderr.on('data', (chunk) => {
      written.all += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...written }))
  })
}

/** Folders of a workspace's public packages, relative to its root. */
export function publishedFolders(root = ROOT) {
  const parents = ['packages', 'apps'].filter((name) => existsSync(path.join(root, name)))
  const folders = parents.flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  return [...folders, 'contracts'].filter((folder) => {
    const file = path.join(root, folder, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).private !== true
  })
}

/**
 * Packs one package.
 *
 * @param {string} folder
 * @param {string} destination folder for the tarball
 * @returns {Promise<{ filename: string, files: string[] }>}
 */
export async function pack(folder, destination) {
  const { code, stdout, all } = await run('pnpm', ['pack', '--pack-destination', destination, '--json'], {
    cwd: folder,
  })
  if (code !== 0) throw new Error(`pnpm pack failed in ${folder}\n${all}`)
  // A prepack script writes before the document.
  const { filename, files } = JSON.parse(stdout.slice(stdout.indexOf('{')))
  return { filename, files: files.map((file) => file.path) }
}

/**
 * Packs every public package of a workspace and calls `work` with the tarballs. They are deleted afterwards, unless
 * OG_TARBALLS names a folder: scripts that run one after another with the same folder pack once.
 *
 * @template T
 * @param {string} root
 * @param {(packed: { folder: string, filename: string, files: string[] }[]) => Promise<T>} work `folder`: relative to the root
 * @returns {Promise<T>}
 */
export async function withTarballs(root, work) {
  const shared = process.env.OG_TARBALLS
  const destination = shared ?? mkdtempSync(path.join(os.tmpdir(), 'og-tarballs-'))
  const list = path.join(destination, 'tarballs.json')
  try {
    if (!existsSync(list)) writeFileSync(list, JSON.stringify(await packAll(root, destination)))
    return await work(JSON.parse(readFileSync(list, 'utf8')))
  } finally {
    if (shared === undefined) rmSync(destination, { recursive: true, force: true })
  }
}

async function packAll(root, destination) {
  const packed = []
  for (const folder of publishedFolders(root)) {
    packed.push({ folder, ...(await pack(path.join(root, folder), destination)) })
  }
  return packed
}

/**
 * Installs every public package from its tarball in a folder that holds nothing else, and calls `work` with it. The folder is
 * deleted afterwards, unless OG_TARBALLS names the folder of the tarballs: then it is `installed` in there, and is used again.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withInstallation(work) {
  return withTarballs(ROOT, async (packed) => {
    const shared = process.env.OG_TARBALLS
    const folder = shared ? path.join(shared, 'installed') : mkdtempSync(path.join(os.tmpdir(), 'og-installed-'))
    try {
      if (!existsSync(path.join(folder, 'node_modules'))) await install(folder, packed)
      return await work(folder)
    } finally {
      if (!shared) rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function install(folder, packed) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }))
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  const tarballs = packed.map(({ filename }) => filename)
  const { code, all } = await run('npm', ['install', ...flags, ...tarballs], { cwd: folder })
  if (code !== 0) throw new Error(`npm install of the packed packages failed\n${all}`)
}
