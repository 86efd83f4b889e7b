// Checks the language of the project: comments, messages, test titles and documents use the field's standard terms.
// The words to avoid, with better ones, are in words.json beside this file.
//
// `node scripts/check-words.mjs [FOLDER|FILE …]` prints each use and exits 1 when there is one. Default: the repository.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { splitSource } from './source-text.mjs'

const SOURCE = /\.([cm]?[jt]sx?|sol)$/
/** Files whose comments begin with a number sign. */
const SCRIPT = /\.(ya?ml|sh|toml)$|(^|\/)(og|run|before-stop)$/
const DOCUMENT = /\.md$/
/** Folders of generated, downloaded or foreign text. */
const SKIPPED_FOLDERS = new Set(
  'node_modules dist out cache coverage generated vectors trained measured licenses .git .tools .turbo .og'.split(' '),
)
/** Files that quote the words: the list's own tests. */
const SKIPPED_FILES = new Set(['check-words.test.mjs', 'pnpm-lock.yaml'])

/** @type {{ pattern: string, instead: string, name?: string, whole?: boolean, caseSensitive?: boolean }[]} */
const list = JSON.parse(readFileSync(path.join(import.meta.dirname, 'words.json'), 'utf8'))
const rules = list.map(({ pattern, instead, name, whole = true, caseSensitive = false }) => {
  const spaced = pattern.replaceAll(' ', '\\s+')
  const bounded = whole ? `(?<![\\p{L}\\p{N}_/])(?:${spaced})(?![\\p{L}\\p{N}_])` : pattern
  return { expression: new RegExp(bounded, caseSensitive ? 'gu' : 'giu'), instead, name }
})

/**
 * The words to avoid in a text of prose.
 *
 * @param {string} text
 * @returns {{ word: string, instead: string, index: number }[]} in the order of the list; `index`: offset in `text`
 */
export function avoidedWords(text) {
  return rules.flatMap(({ expression, instead, name }) =>
    Array.from(text.matchAll(expression), (match) => ({
      word: name ?? match[0].trim().replaceAll(/\s+/gu, ' '),
      instead,
      index: match.index,
    })),
  )
}

const MARKS = /^\/\*+|\*\/$|^\s*\/\/+|\n\s*(?:\*(?!\/)|\/\/+)?|@(?:notice|dev|param|returns?)\b/gu
/** `code` in a comment or document names an identifier, which a wire format or a contract may fix. */
const CODE_SPAN = /`[^`\n]+`/gu

/** Comment marks, line ends and code become spaces of the same length: a phrase may span lines, and offsets stay right. */
function proseOnly(text) {
  const blank = (part) => ' '.repeat(part.length)
  return text.replace(CODE_SPAN, blank).replace(MARKS, blank)
}

/** Joins comments on consecutive lines: a sentence may span several of them. */
function joinLineComments(texts) {
  const joined = []
  for (const each of texts) {
    const last = joined.at(-1)
    const isLineComment = each.kind === 'comment' && each.text.startsWith('//')
    const lastLine = last === undefined ? 0 : last.line + last.text.split('\n').length - 1
    if (isLineComment && last?.kind === 'comment' && last.text.startsWith('//') && lastLine + 1 === each.line) {
      last.text += `\n${each.text}`
    } else joined.push({ ...each })
  }
  return joined
}

/** Prose of a source: its comments, its templates, and its strings of more than one word. */
function proseOfSource(source) {
  const texts = joinLineComments(splitSource(source).texts)
  return texts.filter(({ kind, text }) => kind !== 'string' || /\S\s+\S/u.test(text))
}

function proseOfScript(text) {
  return text
    .split('\n')
    .map((line, index) => ({ text: /(?:^|\s)#(.*)/u.exec(line)?.[1] ?? '', line: index + 1 }))
    .filter(({ text: comment }) => comment !== '')
}

/** Paragraphs of a document; a heading is a title and may begin with a question word. */
function proseOfDocument(text) {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.replace(/^#+ (?:What|Who) /u, ''), line: index + 1 }))
    .filter(({ text: line }) => line.trim() !== '')
}

function proseOf(file, text) {
  if (DOCUMENT.test(file)) return proseOfDocument(text)
  return SOURCE.test(file) ? proseOfSource(text) : proseOfScript(text)
}

function filesIn(target) {
  if (statSync(target).isFile()) return [target]
  const files = []
  for (const entry of readdirSync(target, { withFileTypes: true })) {
    const at = path.join(target, entry.name)
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) files.push(...filesIn(at))
    } else if (entry.isFile() && !SKIPPED_FILES.has(entry.name) && !/\.generated\./.test(entry.name)) {
      if (SOURCE.test(at) || DOCUMENT.test(at) || SCRIPT.test(at)) files.push(at)
    }
  }
  return files
}

/**
 * The uses of words to avoid in files and folders.
 *
 * @param {readonly string[]} targets files or folders
 * @returns {{ file: string, line: number, word: string, instead: string }[]}
 */
export function wordViolations(targets) {
  const violations = []
  for (const file of targets.flatMap(filesIn)) {
    for (const { text, line } of proseOf(file, readFileSync(file, 'utf8'))) {
      for (const { word, instead, index } of avoidedWords(proseOnly(text))) {
        violations.push({ file, line: line + text.slice(0, index).split('\n').length - 1, word, instead })
      }
    }
  }
  return violations
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.join(import.meta.dirname, '..')
  const targets = process.argv.length > 2 ? process.argv.slice(2) : [root]
  const missing = targets.find((target) => !existsSync(target))
  if (missing !== undefined) {
    console.error(`There is no file or folder ${missing}.`)
    process.exit(2)
  }
  const violations = wordViolations(targets)
  for (const { file, line, word, instead } of violations) {
    console.error(`${path.relative(process.cwd(), file)}:${line}: "${word}"; better: ${instead}`)
  }
  if (violations.length > 0) {
    console.error(`\n${violations.length} words to avoid. CONTRIBUTING.md describes the language of this project.`)
    process.exit(1)
  }
}
