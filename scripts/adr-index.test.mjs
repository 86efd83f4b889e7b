import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const FOLDER = path.join(import.meta.dirname, '../docs/adr')
const index = readFileSync(path.join(FOLDER, 'README.md'), 'utf8')
const pages = readdirSync(FOLDER).filter((file) => /^\d{4}-/.test(file))

test('the index of decisions lists every page in order', () => {
  const listed = Array.from(index.matchAll(/^\| \[\d{4}\]\((\d{4}-[^)]+)\) /gmu), ([, file]) => file)
  expect(listed).toEqual(pages.sort())
})

test.each(pages)('%s has the common head and sections, and its title is in the index', (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8')
  const head =
    /^---\nstatus: (accepted|proposed|superseded)[^\n]*\ndate: \d{4}-\d{2}-\d{2}\n---\n# (\d{4}): ([^\n]+)\n/u.exec(
      text,
    )
  expect(head).not.toBeNull()
  const [, status, number, title] = head
  expect(file.startsWith(number)).toBe(true)
  expect(index).toContain(`| ${title} | ${status} |`)
  const sections = Array.from(text.matchAll(/^## (.+)$/gmu), ([, section]) => section)
  expect(sections).toEqual(['Context', 'Decision', 'Alternatives', 'Consequences'])
})
