// Bundles the programs of this clone from the packages' sources (docs/adr/0025-bundle-of-the-clone.md).

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { build, context } from 'esbuild'

const ROOT = path.join(import.meta.dirname, '..')

/** The programs, by the name of their file in the bundle. */
const PROGRAMS = {
  og: 'apps/og/src/bin.ts',
  'node-process': 'packages/devnet/src/node-process.ts',
  'engine-process': 'packages/engine/src/engine-process.ts',
  'encoding-process': 'packages/node/src/gateway/encoding/encoding-process.ts',
}

/** Modules that start another program: they look for it beside their own file, which is then the bundle's. */
const STARTERS = [
  'packages/devnet/src/node-child.ts',
  'packages/engine/src/engine-child.ts',
  'packages/node/src/gateway/encoding/encoding-child.ts',
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
    onLoad({ filter: /[\\/](packages|apps)[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes('import.meta.') || STARTERS.includes(relativeUrl(ROOT, file))) return undefined
      const url = `new URL(${JSON.stringify(relativeUrl(outdir, file))}, import.meta.url)`
      const contents = text
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.dirname', `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${url}))`)
      return { contents, loader: 'ts' }
    })
  },
}

/** @returns {string} the relative URL of a file, as a module in `folder` writes it */
function relativeUrl(folder, file) {
  return path.relative(folder, file).replaceAll(path.sep, '/')
}

/** Writes the time at which the last build without errors began: `./og` compares the sources with it. */
const buildTime = {
  name: 'build time',
  setup({ onStart, onEnd, initialOptions: { outdir } }) {
    let startedAt = new Date()
    onStart(() => {
      startedAt = new Date()
    })
    onEnd(({ errors }) => {
      if (errors.length > 0) return
      const file = path.join(outdir, 'built')
      writeFileSync(file, '')
      utimesSync(file, startedAt, startedAt)
    })
  },
}

/** Types are not checked here: the programs run while the types of a test, or of a package, do not hold yet. */
const optionsFor = (folder, programs) => ({
  absWorkingDir: ROOT,
  entryPoints: programs,
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  conditions: ['source'],
  sourcemap: 'linked',
  sourcesContent: false,
  // Names stay: stack traces are readable without the source maps, too.
  minifyWhitespace: true,
  // A character outside ASCII, as in a name, would double the memory of a file's text.
  legalComments: 'linked',
  // Packages in CommonJS call `require` for the modules of Node.
  banner: { js: "import{createRequire as ownRequire}from'node:module';const require=ownRequire(import.meta.url);" },
  plugins: [nativePackages, moduleUrls, buildTime],
  logLevel: 'warning',
})

/**
 * Bundles the programs into a folder. Its modules refer to packages of this clone by relative paths. Nothing is written when a
 * source has an error.
 *
 * @param {string} folder
 */
export async function bundle(folder) {
  await build(optionsFor(folder, PROGRAMS))
}

/**
 * Bundles the programs, and again whenever a source changes. A build with an error writes nothing.
 *
 * @param {string} folder
 * @param {(errors: number) => void} onBuilt called after each build
 * @param {Record<string, string>} programs
 * @returns {Promise<{ dispose(): Promise<void> }>}
 */
export async function watchBundle(folder, onBuilt, programs = PROGRAMS) {
  // esbuild itself would delete the former files when a build has an error.
  const writeFiles = {
    name: 'write files',
    setup({ onEnd }) {
      onEnd(({ errors, outputFiles }) => {
        mkdirSync(folder, { recursive: true })
        if (errors.length === 0) for (const { path: file, contents } of outputFiles) writeFileSync(file, contents)
      })
    },
  }
  const report = { name: 'report', setup: ({ onEnd }) => onEnd(({ errors }) => onBuilt(errors.length)) }
  const options = optionsFor(folder, programs)
  const plugins = [writeFiles, ...options.plugins, report]
  const builder = await context({ ...options, plugins, write: false })
  await builder.watch()
  return builder
}
