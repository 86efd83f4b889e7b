/**
 * The README shows how a liar is caught. This test runs the same command and compares the README's block with its output.
 * `OG_UPDATE=1 pnpm -F @opengradient/og exec vitest run src/transcript.test.ts` rewrites the block.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { temporaryFolder } from './captured-io.fixture.ts'

const readme = path.join(import.meta.dirname, '../../../README.md')
const block = /(<!-- transcript:begin[^>]*-->\n```\n)([\s\S]*?)(```\n<!-- transcript:end -->)/

const hash = '0x[0-9a-f]{8,64}…?'
const auditors = 'auditor-[0-9](, auditor-[0-9])*'
const outcomes = `[a-zA-Z ]+ by ${auditors}`
const verdicts = `(no verdict yet|${outcomes}(; ${outcomes})*)`
const asked = /^asked {8}opengradient\/[a-z0-9-]+: .+, for [0-9.]+ OPG$/
const claimed = new RegExp(`^claimed {6}worker-[0-9] answered ".+": .+; receipt ${hash}$`)
const recomputed = new RegExp(`^recomputed {3}${verdicts}$`)
const transactions = new RegExp(`^transactions [a-z]+ ${hash}(, [a-z]+ ${hash})*$`)
/** The lines of a story for any model and any hashes, when a case was ruled on. */
const caughtStory = [
  asked,
  claimed,
  new RegExp(`^recomputed {3}mismatch by ${auditors}(; ${outcomes})*$`),
  new RegExp(`^ruling {7}case of ${auditors}: (wrong|notServed); (first|last) rung; [a-z]+ by .+$`),
  /^consequence {2}[0-9.]+ OPG back to the payer; .+$/,
  transactions,
]
/** The same lines when no case was opened or ruled on in time, as happens on a busy machine. */
const missedStory = [asked, claimed, recomputed, /^ruling {7}.+$/, /^consequence {2}none.+$/, transactions]

const isCaught = (story: string): boolean => /^consequence .* back to the payer/m.test(story)

function expectStory(story: string | undefined): void {
  const lines = story?.split('\n') ?? []
  const patterns = story !== undefined && isCaught(story) ? caughtStory : missedStory
  expect(lines).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)))
}

const partsOf = (text: string): string[] => text.trim().split('\n\n')

/** A story of a caught fault and the verdict on the whole run, hashes cut to what fits a page. */
function excerpt(parts: readonly string[]): string {
  const text = [parts.find(isCaught), parts.at(-1)].join('\n\n')
  return `${text.replace(/0x([0-9a-f]{8})[0-9a-f]{56}/g, '0x$1…')}\n`
}

it('prints the story of the README when a liar is caught', { timeout: 600_000 }, async () => {
  const args = [
    'devnet',
    '--liars',
    'wrong-output',
    '--exit-after-demo',
    '--port',
    '0',
    '--grpc-port',
    '0',
    '--rpc-port',
    '0',
    '--state',
    path.join(temporaryFolder(), 'state'),
  ]
  const child = spawn(process.execPath, ['--conditions=source', path.join(import.meta.dirname, 'bin.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void child.kill())
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const [code] = await once(child, 'close')
  expect({ code, why: code === 0 ? '' : `${stderr}\n${stdout}` }).toEqual({ code: 0, why: '' })

  const parts = partsOf(stdout)
  const stories = parts.filter((part) => part.startsWith('asked'))
  for (const story of stories) expectStory(story)
  expect(stories.some(isCaught)).toBe(true)
  const verdict = 'Every liar was caught, and no other node was punished.'
  expect(parts.at(-1)).toContain(verdict)

  const text = readFileSync(readme, 'utf8')
  if (process.env.OG_UPDATE === '1') writeFileSync(readme, text.replace(block, `$1${excerpt(parts)}$3`))
  const shown = partsOf(block.exec(readFileSync(readme, 'utf8'))?.[2] ?? '')
  expect(shown).toHaveLength(2)
  expect(isCaught(shown[0] ?? '')).toBe(true)
  expectStory(shown[0])
  expect(shown[1]).toContain(verdict)
})
