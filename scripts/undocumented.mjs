// Divides the output of typedoc into exports without a doc comment and everything else.

import { stripVTControlCharacters } from 'node:util'

const MISSING = /\[warning\] packages\/([\w-]+)\/src\.(.+) \(\w+\), defined in .*, does not have any documentation$/u

/**
 * @param {string} output stdout and stderr of typedoc
 * @returns {{ undocumented: string[], problems: string[] }} `undocumented`: PACKAGE.EXPORT, sorted; `problems`: other warnings and
 *   errors, without their summary
 */
export function typedocReport(output) {
  const lines = stripVTControlCharacters(output).split('\n')
  const undocumented = []
  const problems = []
  for (const line of lines) {
    const match = MISSING.exec(line.trimEnd())
    // Members of a type literal are described with their type.
    if (match?.[2].includes('.__type.')) continue
    if (match) undocumented.push(`${match[1]}.${match[2]}`)
    else if (/^\[(warning|error)\]/u.test(line) && !/Found \d+ errors? and \d+ warnings?/u.test(line))
      problems.push(line)
  }
  return { undocumented: [...new Set(undocumented)].sort(), problems }
}

/**
 * Differences from the list of exports that still lack a doc comment. The list only becomes shorter.
 *
 * @param {readonly string[]} undocumented
 * @param {readonly string[]} listed
 * @returns {string[]} one sentence for each difference
 */
export function changesOfList(undocumented, listed) {
  return [
    ...undocumented
      .filter((name) => !listed.includes(name))
      .map((name) => `${name} is exported without a doc comment: state its shape, units, errors and default.`),
    ...listed
      .filter((name) => !undocumented.includes(name))
      .map((name) => `${name} is documented or gone: remove it from scripts/docs/undocumented.json.`),
  ]
}
