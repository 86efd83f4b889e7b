// Checks the subjects of new commits: `type(scope): imperative`, at most 72 characters, as CONTRIBUTING.md describes.
//
// `node scripts/check-commits.mjs [FROM..TO]` prints each violation and exits 1 when there is one. Default: every commit
// since the rule exists; in a clone without that history, the newest commit.

import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The last commit from before the rule. */
const LAST_BEFORE_RULE = '18bb78261ac8a36cd2288d23922666713a3ffc58'
const TYPES = ['feat', 'fix', 'refactor', 'docs', 'test', 'chore', 'perf', 'build', 'ci', 'style', 'revert']
const MAX_LENGTH = 72
const SUBJECT = new RegExp(`^(${TYPES.join('|')})\\([a-z0-9][a-z0-9,./-]*\\)!?: (\\S+)(.*)$`, 'u')
/** Imperative verbs whose last letters are those of another form. */
const IMPERATIVES = new Set(
  'add address bypass compress cross discuss dismiss embed express feed focus need pass press process proceed seed speed suppress'.split(
    ' ',
  ),
)

/**
 * The reason why a commit subject breaks the rule, or undefined.
 *
 * @param {string} subject
 * @returns {string | undefined}
 */
export function subjectProblem(subject) {
  if (subject.length > MAX_LENGTH) return `${subject.length} characters, at most ${MAX_LENGTH}`
  const match = SUBJECT.exec(subject)
  if (match === null) return `not "type(scope): imperative" with a type of ${TYPES.join(', ')}`
  const [, , verb, rest] = match
  if (verb !== verb.toLowerCase()) return `"${verb}" begins with a capital letter`
  if (!IMPERATIVES.has(verb) && /(ed|ing|[^s]s)$/u.test(verb)) return `"${verb}" is not an imperative`
  if (`${verb}${rest}`.endsWith('.')) return 'ends with a full stop'
  return undefined
}

function git(root, ...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** The commits to check when the caller names none. */
function defaultRange(root) {
  try {
    git(root, 'merge-base', '--is-ancestor', LAST_BEFORE_RULE, 'HEAD')
    return [`${LAST_BEFORE_RULE}..HEAD`]
  } catch {
    return ['-1', 'HEAD']
  }
}

/**
 * The commits of a range whose subjects break the rule. Merge commits are not checked: git writes their subjects.
 *
 * @param {string} root folder of a clone
 * @param {string} [range] as for `git log`
 * @returns {{ commit: string, subject: string, problem: string }[]}
 */
export function commitViolations(root, range) {
  const log = git(root, 'log', '--no-merges', '--format=%h %s', ...(range === undefined ? defaultRange(root) : [range]))
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ commit: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) }))
    .map((each) => ({ ...each, problem: subjectProblem(each.subject) }))
    .filter(({ problem }) => problem !== undefined)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = commitViolations(path.join(import.meta.dirname, '..'), process.argv[2])
  for (const { commit, subject, problem } of violations) console.error(`${commit} ${subject}\n  ${problem}`)
  process.exitCode = violations.length > 0 ? 1 : 0
}
