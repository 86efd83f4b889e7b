import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { avoidedWords, wordViolations } from './check-words.mjs'

function folderWith(files) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-words-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return root
}

const found = (root) =>
  wordViolations([root]).map(({ file, line, word }) => `${path.relative(root, file)}:${line} ${word}`)

test.each([
  ['nobody', 'nobody pays for it'],
  ['Whoever', 'Whoever signs, pays.'],
  ['told', 'The gateway is told of it.'],
  ['brought', 'A job that was brought twice'],
  ['hand on', 'Roles hand on their events.'],
  ['handed on', 'It is handed on later.'],
  ['Twice is fine', 'Stops the node. Twice is fine.'],
  ['dearest', 'the dearest worker'],
  ['accuser', 'An accuser posts a bond.'],
  ['floors', 'the floors above'],
  ['a relative clause as the subject', 'What is refused by rule never loads.'],
  ['a relative clause as the subject', 'Auditors recompute; pay follows. Who lies is not paid.'],
])('reports "%s" in "%s"', (word, text) => {
  expect(avoidedWords(text).map((each) => each.word)).toEqual([word])
})

test.each([
  'Workers that return incorrect results are not paid.',
  'What does a receipt prove?',
  'the kind false-accuser',
  'Math.floor rounds down in code, not in prose',
  'the handle on the file',
])('accepts "%s"', (text) => {
  expect(avoidedWords(text).filter(({ word }) => word !== 'floor')).toEqual([])
})

test('reports words in comments, messages, test titles and documents with their lines', () => {
  const root = folderWith({
    'src/a.ts': 'const a = 1\n// nobody\nconst b = 2 // told\n/**\n * A note that\n * nobody reads.\n */\n',
    'src/b.test.ts': "test('an answer that nobody asked for', () => {})\n",
    'src/c.ts': ['throw new Error(`The gateway $', '{url} told $', '{name} nothing`)\n'].join(''),
    'C.sol': '// SPDX\n/// @notice Whoever calls pays.\n',
    'README.md': '# Title\n\nThe worker hands\n\nit on; nobody waits.\n',
    og: '#!/bin/sh\necho told # told\n',
  })
  expect(found(root).sort()).toEqual([
    'C.sol:2 Whoever',
    'README.md:5 nobody',
    'og:2 told',
    'src/a.ts:2 nobody',
    'src/a.ts:3 told',
    'src/a.ts:6 nobody',
    'src/b.test.ts:1 nobody',
    'src/c.ts:1 told',
  ])
})

test('reports a phrase that spans two comment lines', () => {
  const root = folderWith({
    'a.ts': '/**\n * Events are handed\n * on to roles.\n */\n// They bring\n// it. Twice is\n// fine.\n',
  })
  expect(found(root).sort()).toEqual(['a.ts:2 handed on', 'a.ts:5 bring', 'a.ts:6 Twice is fine'])
})

test('ignores code, single words in strings, and folders of generated files', () => {
  const root = folderWith({
    'a.ts': "const nobody = told('nobody')\nimport told from './brought.ts'\n// keys under `brought/`\n",
    'dist/a.js': '// nobody\n',
    'node_modules/a/a.js': '// nobody\n',
  })
  expect(found(root)).toEqual([])
})

test('exits 1 for a violation, 0 without one, 2 for a missing folder', () => {
  const script = path.join(import.meta.dirname, 'check-words.mjs')
  const bad = folderWith({ 'a.md': 'nobody\n' })
  const run = (target) => spawnSync(process.execPath, [script, target], { encoding: 'utf8' })
  expect(run(bad)).toMatchObject({ status: 1, stderr: expect.stringContaining('a.md:1: "nobody"') })
  expect(run(folderWith({ 'a.md': 'A receipt.\n' })).status).toBe(0)
  expect(run(path.join(bad, 'absent')).status).toBe(2)
  expect(() => execFileSync(process.execPath, [script, folderWith({ 'a.ts': '' })])).not.toThrow()
})
