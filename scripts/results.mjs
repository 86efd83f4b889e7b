// Reads the JSON reports of vitest and forge, and sums them.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} Results
 * @property {string} name the package or check
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} problems one line per failure
 * @property {string[]} reasons one line per skipped test that states a reason
 */

/** The folders of the workspace whose package.json has a script `test`. */
export function packageFolders(root) {
  const parents = ['packages', 'apps'].filter((name) => existsSync(path.join(root, name)))
  const folders = parents.flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  return [...folders, 'contracts'].filter((folder) => {
    const file = path.join(root, folder, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.test !== undefined
  })
}

/** The file that vitest.shared.ts writes for the package in `folder`. */
export function reportName(folder) {
  return `${folder.replaceAll('/', '-')}.json`
}

/**
 * The results of one package's tests. A file that could not be loaded, an error outside any test and a run that left no
 * report count as one failure each.
 *
 * @returns {Results}
 */
export function vitestResults(name, file) {
  const results = { name, passed: 0, failed: 0, skipped: 0, problems: [], reasons: [] }
  const fail = (problem) => {
    results.failed++
    results.problems.push(`${name}: ${problem}`)
  }
  if (!existsSync(file)) {
    fail('its tests ended without a report')
    return results
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  for (const suite of report.testResults) {
    let failures = 0
    for (const { status, fullName, meta } of suite.assertionResults) {
      if (status === 'passed') results.passed++
      else if (status === 'failed') {
        failures++
        fail(`${path.basename(suite.name)}: ${fullName}`)
      } else {
        results.skipped++
        if (meta?.skipReason) results.reasons.push(`${name}: ${fullName}: ${meta.skipReason}`)
      }
    }
    if (suite.status === 'failed' && failures === 0) fail(`${path.basename(suite.name)}: ${firstLine(suite.message)}`)
  }
  if (report.success === false && results.failed === 0) fail('an error outside of any test, or no tests')
  return results
}

/**
 * The results of `forge test --json`. Output without JSON (the contracts do not compile) is one failure.
 *
 * @returns {Results}
 */
export function forgeResults(stdout, code) {
  const results = { name: 'solidity', passed: 0, failed: 0, skipped: 0, problems: [], reasons: [] }
  let suites = {}
  try {
    suites = JSON.parse(stdout.slice(stdout.indexOf('{')))
  } catch {
    // Counted below.
  }
  for (const [suite, { test_results: tests = {} }] of Object.entries(suites)) {
    for (const [test, { status, reason }] of Object.entries(tests)) {
      if (status === 'Success') results.passed++
      else if (status === 'Skipped') results.skipped++
      else {
        results.failed++
        results.problems.push(`solidity: ${suite} ${test}: ${reason ?? status}`)
      }
    }
  }
  if (results.failed === 0 && (code !== 0 || results.passed === 0)) {
    results.failed++
    results.problems.push(`solidity: forge ended with code ${code} after ${results.passed} tests`)
  }
  return results
}

/** @param {Results[]} all */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0, problems: [], reasons: [] }
  for (const { name, passed, failed, skipped, problems, reasons } of all) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.reasons.push(...reasons)
    total.problems.push(...(failed > 0 && problems.length === 0 ? [name] : problems))
  }
  return total
}

function firstLine(text = '') {
  return text.split('\n')[0] || 'could not be loaded'
}
