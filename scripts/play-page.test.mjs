import { expect, test } from 'vitest'

import { missingLine, stepsOf } from './play-page.mjs'

test('finds the steps of a page in their order', () => {
  const page = [
    '```sh install\nnpm install a\n```',
    'Text.\n```sh background\na start\n```\n```text\nready\n```',
    '```js file=a.mjs\nb\n```\n```sh\nnode a.mjs\na c\n```\n```text\none …\n\ntwo\n```',
    '```sh background\na serve\n```\n```text page\nthree\n```',
    '```text\nno step\n```',
    '```yaml\ndata: 1\n```',
  ].join('\n\n')
  expect(stepsOf(page)).toEqual([
    { kind: 'background', code: 'a start\n', file: undefined, expected: ['ready'] },
    { kind: 'save', code: 'b\n', file: 'a.mjs', expected: [] },
    { kind: 'run', code: 'node a.mjs\na c\n', file: undefined, expected: ['one …', 'two'] },
    { kind: 'page', code: 'a serve\n', file: undefined, expected: ['three'] },
  ])
})

test('refuses a program that no step saves or runs', () => {
  expect(() => stepsOf('```ts\nconst a = 1\n```\n')).toThrow('neither saved nor run')
})

test.each([
  ['the lines in their order, with other lines between', 'one 1\nx\ntwo\n', undefined],
  ['the lines in another order', 'two\none 1\n', 'two'],
  ['a line that is absent', 'one 1\n', 'two'],
  ['a line inside another one', 'none 1\ntwo\n', 'one …'],
])('compares %s', (_, output, missing) => {
  expect(missingLine(output, ['one …', 'two'])).toBe(missing)
})
