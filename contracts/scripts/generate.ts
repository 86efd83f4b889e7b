import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compile, constantName, generatedFile, version1, version2 } from './compile.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// `generate.ts v2` compiles version 2 alone.
for (const set of process.argv[2] === 'v2' ? [version2] : [version1, version2]) {
  mkdirSync(`${root}/${set.generated}`, { recursive: true })
  for (const [name, artifact] of Object.entries(compile<string>(set))) {
    writeFileSync(`${root}/${set.generated}/${constantName(name)}.ts`, generatedFile(set.folder, name, artifact))
    process.stderr.write(`${set.folder}${name}: ${artifact.deployedBytes} bytes deployed\n`)
  }
}
