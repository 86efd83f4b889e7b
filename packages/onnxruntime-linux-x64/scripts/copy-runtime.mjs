// Copies ONNX Runtime for Linux x64 out of the development dependency onnxruntime-node into `runtime/`, which is packed
// and not committed: the JavaScript half, the native binding and the library that it loads, in the layout that
// onnxruntime-node has, so that every file stays as it was published.
//
// `node scripts/copy-runtime.mjs [TARGET]`

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const source = path.dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'))
const target = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../runtime'))
const binaries = 'bin/napi-v6/linux/x64'

rmSync(target, { recursive: true, force: true })
mkdirSync(path.join(target, 'dist'), { recursive: true })
for (const name of readdirSync(path.join(source, 'dist'))) {
  if (name.endsWith('.js')) cpSync(path.join(source, 'dist', name), path.join(target, 'dist', name))
}
cpSync(path.join(source, binaries), path.join(target, binaries), { recursive: true })
// The files are CommonJS; the package that they stand in is not.
writeFileSync(path.join(target, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`)
