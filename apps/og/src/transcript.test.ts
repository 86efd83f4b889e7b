/**
 * The README shows how a liar is caught. This test runs the same command and compares the README's block with its output.
 * `OG_UPDATE=1 pnpm -F @opengradient/og exec vitest run src/transcript.test.ts` rewrites the block.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { temporaryFolder } from './captured-io.fixture.ts'

const readme = path.join(import.meta.dirname, '../../../README.md')
const block = /(<!-- transcript:begin[^>]*-->\n```\n)([\s\S]*?)(```\n<!-- transcript:end -->)/

/** The lines of a story for any model and any hashes. */
const story = [
  /^asked {8}opengradient\/[a-z0-9-]+: .+, for [0-9.]+ OPG$/,
  /^claimed {6}worker-[0-9] answered ".+": \S+ = \S+ where the model gives \S+; receipt 0x[0-9a-f]{8,64}…?$/,
  /^recomputed {3}mismatch by auditor-[0-9](, auditor-[0-9])*; jurors auditor-[0-9](, auditor-[0-9])*$/,
  /^consequence {2}[0-9.]+ OPG withheld, [0-9.]+ OPG back to the payer; worker-[0-9] suspended until .+, its stake untouched$/,
  /^transactions batch 0x[0-9a-f]+…?, challenge 0x[0-9a-f]+…?, ruling 0x[0-9a-f]+…?(, claim 0x[0-9a-f]+…?)?$/,
]

function expectStory(lines: readonly string[]): void {
  for (const [index, pattern] of story.entries()) expect(lines[index]).toMatch(pattern)
}

/** The first story and the verdict on the whole run, hashes cut to what fits a page. */
function excerpt(stdout: string): string {
  const parts = stdout.trim().split('\n\n')
  const first = parts.find((part) => part.startsWith('asked')) ?? ''
  return `${[first, parts.at(-1)].join('\n\n').replace(/0x([0-9a-f]{8})[0-9a-f]{56}/g, '0x$1…')}\n`
}

it('prints the story of the README when a liar is caught', { timeout: 300_000 }, async () => {
  const args = [
    'devnet',
    '--liars',
    'wrong-output',
    '--exit-after-demo',
    '--state',
    path.join(temporaryFolder(), 'state'),
  ]
  const child = spawn(process.execPath, ['--conditions=source', path.join(import.meta.dirname, 'bin.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const [code] = await once(child, 'exit')
  expect({ code, why: code === 0 ? '' : stderr }).toEqual({ code: 0, why: '' })

  const run = excerpt(stdout)
  expectStory(run.split('\n'))
  expect(run).toContain('Every liar was caught, and no other node was punished.')
  const text = readFileSync(readme, 'utf8')
  if (process.env.OG_UPDATE === '1') writeFileSync(readme, text.replace(block, `$1${run}$3`))
  const shown = block.exec(readFileSync(readme, 'utf8'))?.[2] ?? ''
  expectStory(shown.split('\n'))
  expect(shown).toContain('Every liar was caught, and no other node was punished.')
})
