import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { expect, it } from 'vitest'

const index = new URL('./index.ts', import.meta.url).href

/** Imports the package in a process of its own, and prints the error's code. */
async function importAfter(statement: string): Promise<string> {
  const script = `${statement}; import('${index}').then(() => console.log('loaded'), (error) => console.log(error.code))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', '--eval', script])
  return stdout.trim()
}

it('refuses a Node without what the packages use when it is imported', async () => {
  expect(await importAfter('delete Promise.withResolvers')).toBe('NOT_SET_UP')
})

it('loads in this Node', async () => {
  expect(await importAfter('')).toBe('loaded')
})
