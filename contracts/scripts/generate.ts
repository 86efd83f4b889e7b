import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compile, constantName, contractNames, generatedFile } from './compile.ts'

const folder = `${dirname(dirname(fileURLToPath(import.meta.url)))}/ts/generated`
mkdirSync(folder, { recursive: true })
const artifacts = compile()
for (const name of contractNames) {
  writeFileSync(`${folder}/${constantName(name)}.ts`, generatedFile(name, artifacts[name]))
  process.stderr.write(`${name}: ${artifacts[name].deployedBytes} bytes deployed\n`)
}
