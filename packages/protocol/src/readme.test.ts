import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, it } from 'vitest'

it('runs the example of the README with the documented output', async () => {
  const home = path.join(import.meta.dirname, '..')
  const readme = await readFile(path.join(home, 'README.md'), 'utf8')
  const block = (language: string): string =>
    new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? ''
  // Inside the package, so that it imports the package by its name.
  const folder = await mkdtemp(path.join(home, '.readme-'))
  try {
    const example = path.join(folder, 'example.js')
    await writeFile(example, block('js'))
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', example])
    expect(stdout).toBe(block('text'))
  } finally {
    await rm(folder, { recursive: true })
  }
})
