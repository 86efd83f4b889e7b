// Finds the imports of a TypeScript or JavaScript source.

import { splitSource } from './source-text.mjs'

const FORMS = [
  // import x from "…", import type { … } from "…", export { … } from "…", export * as x from "…"
  {
    pattern: /(?<![.\w$])(?:import|export)\b(\s+type\b)?(?=[\s{*])[\w\s{},*$"]*?\bfrom\s*"(\d+)"/g,
    typeGroup: 1,
    stringGroup: 2,
  },
  // import "…"
  { pattern: /(?<![.\w$])import\s*"(\d+)"/g, stringGroup: 1 },
  // import("…"), also in a type; require("…"), import.meta.resolve("…"), require.resolve("…"), vi.mock("…")
  {
    pattern:
      /(?:(?<![.\w$])(?:import|require)|\bimport\.meta\.resolve|\brequire\.resolve|\bvi\.(?:do)?[mM]ock)\s*\(\s*"(\d+)"/g,
    stringGroup: 1,
  },
]

/**
 * The specifiers that a source imports, each with its line and whether the statement imports types alone.
 *
 * @param {string} source
 * @returns {{ specifier: string, line: number, typeOnly: boolean }[]}
 */
export function importsOf(source) {
  const { code, strings } = splitSource(source)
  const found = []
  for (const { pattern, typeGroup, stringGroup } of FORMS) {
    for (const match of code.matchAll(pattern)) {
      const specifier = strings[Number(match[stringGroup])]
      const line = code.slice(0, match.index).split('\n').length
      found.push({ specifier, line, typeOnly: typeGroup !== undefined && match[typeGroup] !== undefined })
    }
  }
  return found
}
