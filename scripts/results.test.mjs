import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { forgeResults, sum, vitestResults } from './results.mjs'

function report(content) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'og-results-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(path.join(folder, 'report.json'), JSON.stringify(content))
  return path.join(folder, 'report.json')
}

const suite = (status, assertionResults, message = '') => ({ name: '/x/a.test.ts', status, assertionResults, message })
const assertion = (status) => ({ status, fullName: `a ${status} test` })

test('counts what vitest reports', () => {
  const file = report({
    success: false,
    testResults: [
      suite('failed', [
        assertion('passed'),
        assertion('failed'),
        { ...assertion('skipped'), meta: { skipReason: 'no browser' } },
        assertion('todo'),
      ]),
    ],
  })
  const problems = ['packages/a: a.test.ts: a failed test']
  expect(vitestResults('packages/a', file)).toEqual({
    name: 'packages/a',
    passed: 1,
    failed: 1,
    skipped: 2,
    problems,
    reasons: ['packages/a: a skipped test: no browser'],
  })
})

test.each([
  ['a file that could not be loaded', { success: false, testResults: [suite('failed', [], 'no such module\nat x')] }],
  ['an error outside of any test', { success: false, testResults: [suite('passed', [assertion('passed')])] }],
  ['no tests at all', { success: false, testResults: [] }],
])('%s is one failure', (_, content) => {
  expect(vitestResults('a', report(content))).toMatchObject({ failed: 1, problems: [expect.any(String)] })
})

test('a run that left no report is one failure', () => {
  expect(vitestResults('a', '/nowhere/report.json')).toMatchObject({ passed: 0, failed: 1 })
})

test('counts what forge reports', () => {
  const stdout = JSON.stringify({
    'test/A.t.sol:A': {
      test_results: { 'testA()': { status: 'Success' }, 'testB()': { status: 'Failure', reason: 'B' } },
    },
    'test/C.t.sol:C': { test_results: { 'invariant_c()': { status: 'Success' }, 'testD()': { status: 'Skipped' } } },
  })
  const problems = ['solidity: test/A.t.sol:A testB(): B']
  expect(forgeResults(stdout, 1)).toEqual({ name: 'solidity', passed: 2, failed: 1, skipped: 1, problems, reasons: [] })
})

test.each([
  ['contracts that do not compile', 'Error: Compiler run failed', 1],
  ['no tests', '{}', 0],
  ['an exit code that no test explains', '{"a":{"test_results":{"t()":{"status":"Success"}}}}', 1],
])('%s is one failure', (_, stdout, code) => {
  expect(forgeResults(stdout, code)).toMatchObject({ failed: 1 })
})

test('the sum names a failed check by its name', () => {
  const check = { name: 'types', passed: 0, failed: 1, skipped: 0, problems: [], reasons: [] }
  const tests = { name: 'a', passed: 7, failed: 0, skipped: 1, problems: [], reasons: ['why'] }
  expect(sum([check, tests])).toEqual({ passed: 7, failed: 1, skipped: 1, problems: ['types'], reasons: ['why'] })
})
