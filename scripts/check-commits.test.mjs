import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { commitViolations, subjectProblem } from './check-commits.mjs'

test.each([
  'fix(node): retry batch hand-off instead of overwriting it',
  'feat(engine)!: replace run with execute',
  'refactor(p2p): split host.ts by concern',
  'docs(adr): add an index',
  'chore(release): process changesets',
])('accepts "%s"', (subject) => {
  expect(subjectProblem(subject)).toBeUndefined()
})

test.each([
  ['Batcher: a batch is retried later', /not "type\(scope\): imperative"/],
  ['fix: retry', /not "type/],
  ['feature(node): add a route', /not "type/],
  ['fix(node): Retry the batch', /capital/],
  ['fix(node): retried the batch', /"retried" is not an imperative/],
  ['fix(node): retrying the batch', /not an imperative/],
  ['fix(node): retries the batch', /not an imperative/],
  ['fix(node): retry the batch.', /full stop/],
  [`fix(node): retry ${'x'.repeat(60)}`, /77 characters, at most 72/],
])('rejects "%s"', (subject, problem) => {
  expect(subjectProblem(subject)).toMatch(problem)
})

test('reports the new commits of a clone that break the rule, and no older ones', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-commits-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const git = (...args) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root })
  git('init', '-q', '-b', 'main')
  const commit = (subject) => git('commit', '-q', '--allow-empty', '-m', subject)
  commit('An old commit')
  git('tag', 'old')
  commit('feat(a): add a thing')
  commit('Add another thing')
  expect(commitViolations(root, 'old..HEAD').map(({ subject }) => subject)).toEqual(['Add another thing'])
  expect(commitViolations(root).map(({ subject }) => subject)).toEqual(['Add another thing'])
})
