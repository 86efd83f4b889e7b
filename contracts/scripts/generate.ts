import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compile, constantName, generatedFile } from './compile.ts'

const folder = `${dirname(dirname(fileURLToPath(import.meta.url)))}/ts/generated`
for (const [name, artifact] of Object.entries(compile())) {
  writeFileSync(`${folder}/${constantName(name)}.ts`, generatedFile(name, artifact))
  process.stderr.write(`${name}: ${artifact.deployedBytes} bytes deployed\n`)
}
