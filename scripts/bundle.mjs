// Bundles the programs of this clone, from what the compiler wrote into the packages' dist folders
// (docs/adr/0025-bundle-of-the-clone.md).

import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { build } from 'esbuild'

const ROOT = path.join(import.meta.dirname, '..')

/** The programs, by the name of their file in the bundle. */
const PROGRAMS = {
  og: 'apps/og/dist/bin.js',
  'node-process': 'packages/devnet/dist/node-process.js',
  'engine-process': 'packages/engine/dist/engine-process.js',
  'encoding-process': 'packages/node/dist/gateway/encoding/encoding-process.js',
}

/** Modules that start another program: they look for it beside their own file, which is then the bundle's. */
const STARTERS = [
  'packages/devnet/dist/node-child.js',
  'packages/engine/dist/engine-child.js',
  'packages/node/dist/gateway/encoding/encoding-child.js',
]

/** A package with a native addon is loaded from where it is installed. */
const nativePackages = {
  name: 'native packages',
  setup({ onResolve, resolve, initialOptions: { outdir } }) {
    onResolve({ filter: /^classic-level$/ }, async ({ path: name, pluginData, importer, resolveDir, kind }) => {
      if (pluginData === nativePackages) return undefined
      const found = await resolve(name, { importer, resolveDir, kind, pluginData: nativePackages })
      return { path: relativeUrl(outdir, found.path), external: true }
    })
  },
}

/** Modules that read files of their package, or resolve its dependencies, keep the URL of their own file. */
const moduleUrls = {
  name: 'module URLs',
  setup({ onLoad, initialOptions: { outdir } }) {
    onLoad({ filter: /[\\/](packages|apps)[\\/][^\\/]+[\\/]dist[\\/].*\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes('import.meta.') || STARTERS.includes(relativeUrl(ROOT, file))) return undefined
      const url = `new URL(${JSON.stringify(relativeUrl(outdir, file))}, import.meta.url)`
      const contents = text
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.dirname', `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${url}))`)
      return { contents }
    })
  },
}

/** @returns {string} the relative URL of a file, as a module in `folder` writes it */
function relativeUrl(folder, file) {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

/**
 * Bundles the programs into a folder. Its modules refer to packages of this clone by relative paths.
 *
 * @param {string} folder
 */
export async function bundle(folder) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    sourcemap: 'linked',
    sourcesContent: false,
    // Names stay: stack traces are readable without the source maps, too.
    minifyWhitespace: true,
    // A character outside ASCII, as in a name, would double the memory of a file's text.
    legalComments: 'linked',
    // Packages in CommonJS call `require` for the modules of Node.
    banner: { js: "import{createRequire as ownRequire}from'node:module';const require=ownRequire(import.meta.url);" },
    plugins: [nativePackages, moduleUrls],
    logLevel: 'warning',
  })
}
