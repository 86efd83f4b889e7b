// Writes docs/errors from the error catalogue: `pnpm -F @opengradient/protocol error-pages`.

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { errorPages } from '../src/error-pages.ts'

const folder = path.join(import.meta.dirname, '../../../docs/errors')
await mkdir(folder, { recursive: true })
for (const [name, text] of errorPages()) await writeFile(path.join(folder, name), text)
