// Each recipe of docs/how-to names the files that a new part is entered in. These tests name the file that was forgotten; what
// the compiler, or a test of its package, already refuses is not repeated here.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { liarKinds } from '../packages/devnet/src/liar-kinds.ts'
import { taskKinds } from '../packages/protocol/src/manifest.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (file) => readFileSync(path.join(ROOT, file), 'utf8')

/** The names that a text does not have as whole words, each with the file to edit. */
function forgotten(names, files, readFile = read) {
  const isIn = (text, name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(text)
  return files.flatMap((file) => {
    const text = readFile(file)
    return names.filter((name) => !isIn(text, name)).map((name) => `${name} is missing in ${file}`)
  })
}

const packageFolders = readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}`)

const commandFolder = 'apps/og/src/commands'
const commandNames = readdirSync(path.join(ROOT, commandFolder)).flatMap((file) =>
  [...read(`${commandFolder}/${file}`).matchAll(/\.command\('([a-z-]+)/gu)].map(([, name]) => name),
)

test.each([
  [
    'task',
    taskKinds,
    [
      'packages/tasks/src/create-task.ts',
      'packages/tasks/src/task-config.ts',
      'packages/tasks/README.md',
      'packages/api/src/contract/task-inference-routes.ts',
    ],
  ],
  ['liar', Object.keys(liarKinds), ['packages/devnet/src/faults/liars.ts', 'packages/devnet/README.md']],
  ['package', packageFolders, ['AGENTS.md', 'tsconfig.json']],
  ['command', commandNames, ['apps/og/src/usage.test.ts']],
])('every %s is entered in the files of its recipe', (_, names, files) => {
  expect(names.length).toBeGreaterThan(3)
  expect(forgotten(names, files)).toEqual([])
})

test('a name that is part of a longer one does not count', () => {
  expect(forgotten(['classify'], ['list.md'], () => '`text-classify`, `classify-all`')).toEqual([
    'classify is missing in list.md',
  ])
  expect(forgotten(['classify'], ['list.md'], () => '`classify`')).toEqual([])
})

test.each(['a-task', 'a-command', 'a-package', 'a-liar', 'a-referee', 'an-engine'])(
  'the recipe to add %s names files that exist',
  (part) => {
    const recipe = read(`docs/how-to/add-${part}.md`)
    const files = [...recipe.matchAll(/`((?:packages|apps|contracts|scripts|docs)\/[\w./-]+)`/gu)].map(
      ([, file]) => file,
    )
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect(() => readdirSync(path.dirname(path.join(ROOT, file))), file).not.toThrow()
    expect(files.filter((file) => !exists(file))).toEqual([])
  },
)

function exists(file) {
  return readdirSync(path.dirname(path.join(ROOT, file))).includes(path.basename(file))
}
