/**
 * Bundles the client for browsers into `dist/browser` and prints its size: of the part that a page loads at first, and with
 * the parts that are loaded on demand for a model's task.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build, type Metafile } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const entryPoint = 'src/index.ts'

/** Bundles the source as modules that a page can import. The metafile lists the inputs and outputs. */
export async function bundle(outdir: string): Promise<Metafile> {
  await mkdir(outdir, { recursive: true })
  const { metafile } = await build({
    entryPoints: [entryPoint],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source', 'browser'],
    minify: true,
    metafile: true,
    logLevel: 'error',
    absWorkingDir: root,
  })
  return metafile
}

interface Size {
  readonly raw: number
  readonly gzip: number
}

/** Size of the modules that are loaded with the entry, and of all modules. */
export async function sizes(metafile: Metafile): Promise<{ initial: Size; all: Size }> {
  const outputs = Object.entries(metafile.outputs)
  const entry = outputs.find(([, output]) => output.entryPoint === entryPoint)?.[0] as string
  const initial = new Set<string>()
  const visit = (file: string): void => {
    if (initial.has(file)) return
    initial.add(file)
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') visit(path)
    }
  }
  visit(entry)
  const measured = await Promise.all(
    outputs.map(async ([file]) => {
      const bytes = await readFile(join(root, file))
      return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    }),
  )
  const sum = (list: readonly Size[]): Size => ({
    raw: list.reduce((total, { raw }) => total + raw, 0),
    gzip: list.reduce((total, { gzip }) => total + gzip, 0),
  })
  return { initial: sum(measured.filter(({ file }) => initial.has(file))), all: sum(measured) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { initial, all } = await sizes(await bundle(join(root, 'dist', 'browser')))
  const kilobytes = ({ raw, gzip }: Size): string =>
    `${(raw / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB with gzip`
  console.log(`at first: ${kilobytes(initial)}`)
  console.log(`with every task: ${kilobytes(all)}`)
}
