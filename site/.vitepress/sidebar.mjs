// The navigation: every document of docs/ is in it, so that each page can be found.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Sections of the navigation, with their documents in order. `*` stands for those of a folder that are not named before. */
const SECTIONS = [
  ['Start', ['README.md', 'docs/tutorial.md']],
  [
    'How to',
    [
      'docs/how-to/call-over-http.md',
      'docs/how-to/call-from-typescript.md',
      'docs/how-to/call-from-a-page.md',
      'docs/how-to/verify-offline.md',
      'docs/how-to/check-a-receipt-in-ci.md',
      'docs/how-to/use-own-keys.md',
      'docs/how-to/run-a-node.md',
    ],
  ],
  ['Explanation', ['docs/explanation/*', 'docs/protocol.md', 'docs/protocol/*', 'docs/attacks.md', 'ARCHITECTURE.md']],
  [
    'Reference',
    ['docs/reference/*', 'docs/errors/README.md', 'docs/limits.md', 'docs/models.md', 'docs/benchmarks.md'],
  ],
  ['Packages', ['apps/og/README.md', 'packages/*/README.md']],
  ['Contribute', ['CONTRIBUTING.md', 'docs/how-to/*', 'docs/adr/README.md', 'docs/plan.md', 'SECURITY.md']],
]

/** Lists that their own index page has, and the index of Markdown readers. */
const ELSEWHERE = /^docs\/(errors|adr|api)\/|^docs\/README\.md$/u

const titleOf = (root, file) =>
  /^# (.+)$/mu.exec(readFileSync(path.join(root, file), 'utf8'))?.[1].replaceAll('`', '') ?? file

const linkTo = (file) => `/${file.replace(/README\.md$/u, '').replace(/\.md$/u, '.html')}`

/** Documents that a pattern of SECTIONS stands for. */
function expand(root, pattern) {
  if (!pattern.includes('*')) return [pattern]
  const [folder, rest] = pattern.split('/*')
  const names = readdirSync(path.join(root, folder)).toSorted()
  if (rest === '') return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
  return names.map((name) => `${folder}/${name}${rest}`).filter((file) => existsSync(path.join(root, file)))
}

/**
 * The navigation of the site.
 *
 * @param {string} root folder of the repository
 * @throws Error naming the documents that it lacks
 */
export function sidebar(root) {
  const seen = new Set()
  const sections = SECTIONS.map(([text, patterns]) => {
    const files = patterns.flatMap((pattern) => expand(root, pattern)).filter((file) => !seen.has(file))
    for (const file of files) seen.add(file)
    return { text, collapsed: false, items: files.map((file) => ({ text: titleOf(root, file), link: linkTo(file) })) }
  })
  const missing = readdirSync(path.join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${name}`)
    .filter((file) => file.endsWith('.md') && !ELSEWHERE.test(file) && !seen.has(file))
  if (missing.length > 0) throw new Error(`Not in the navigation: ${missing.join(', ')}`)
  return sections
}
