import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')

/** The anchor of a heading, as GitHub and most site generators write it. */
const anchorOf = (heading) =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/gu, '-')

const withoutCode = (markdown) => markdown.replaceAll(/^```[\s\S]*?^```/gmu, '').replaceAll(/`[^`\n]*`/gu, '')

const anchorsOf = (markdown) =>
  new Set(
    [...markdown.replaceAll(/^```[\s\S]*?^```/gmu, '').matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
      anchorOf(heading),
    ),
  )

/** The relative links of a document that lead nowhere. `readOther` returns the text of a file, or undefined. */
function brokenLinks(file, markdown, readOther) {
  const targets = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => target)
  return targets.filter((target) => {
    if (/^[a-z]+:/iu.test(target)) return false
    const [name, anchor] = target.split('#')
    const text = name === '' ? markdown : readOther(path.join(path.dirname(file), name))
    return text === undefined || (anchor !== undefined && !anchorsOf(text).has(anchor))
  })
}

const readOther = (file) => {
  const absolute = path.join(ROOT, file)
  if (!existsSync(absolute)) return undefined
  return file.endsWith('.md') ? readFileSync(absolute, 'utf8') : ''
}

test('every relative link of a document leads to a file, and to a heading where it names one', () => {
  const files = execFileSync('git', ['ls-files', '-z', '*.md'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  expect(files).toContain('README.md')
  const broken = files
    .filter((file) => existsSync(path.join(ROOT, file)))
    .flatMap((file) =>
      brokenLinks(file, readFileSync(path.join(ROOT, file), 'utf8'), readOther).map((link) => `${file}: ${link}`),
    )
  expect(broken).toEqual([])
})

test('a missing file and a missing heading are found, code is not read', () => {
  const other = (file) => (file === 'docs/b.md' ? '# Two words: `c`\n' : undefined)
  const text = '[a](b.md) [b](b.md#two-words-c) [c](b.md#three) [d](c.md) [e](#f) `[g](h.md)` [i](https://j.k)\n'
  expect(brokenLinks('docs/a.md', text, other)).toEqual(['b.md#three', 'c.md', '#f'])
})
