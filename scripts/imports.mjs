// Finds what a TypeScript or JavaScript source imports. The compiler's own parser is no longer a library, and a search
// by regular expression alone takes the text of strings and comments for code; so the text is first reduced to its code.

const IDENTIFIER = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy
const BEFORE_REGEX =
  /(^|[([{,;=:!&|?+\-*%<>~^}]|\b(return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield))\s*$/

/**
 * The code of a source: comments gone, regular expressions empty, and each string or template without substitutions
 * replaced by `"n"`, n being its index in `strings`.
 */
function reduce(source) {
  const strings = []
  let code = ''
  let at = 0
  /** For each template that is open, the depth of braces at which its substitution closes. */
  const templates = []
  let depth = 0

  /** Lines are counted in the code: what is left out of it keeps its line ends. */
  const lines = (text) => '\n'.repeat(text.split('\n').length - 1)

  const literal = (text) => {
    code += `"${strings.length}"${lines(text)}`
    strings.push(text)
  }

  /** Reads the text of a template from `at` up to its end or its next substitution, which becomes a parenthesis. */
  const template = (opening) => {
    const start = at
    while (at < source.length && source[at] !== '`' && !(source[at] === '$' && source[at + 1] === '{')) {
      at += source[at] === '\\' ? 2 : 1
    }
    const text = source.slice(start, at)
    if (source[at] === '$') {
      at += 2
      code += `${lines(text)}(`
      templates.push(depth++)
    } else {
      at++
      if (opening) literal(text)
      else code += lines(text)
    }
  }

  while (at < source.length) {
    const char = source[at]
    const next = source[at + 1]
    if (char === '/' && next === '/') {
      const end = source.indexOf('\n', at)
      at = end < 0 ? source.length : end
    } else if (char === '/' && next === '*') {
      const end = source.indexOf('*/', at + 2)
      code += ` ${lines(source.slice(at, end < 0 ? source.length : end))}`
      at = end < 0 ? source.length : end + 2
    } else if (char === '"' || char === "'") {
      const start = ++at
      while (at < source.length && source[at] !== char && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1
      literal(source.slice(start, at++))
    } else if (char === '`') {
      at++
      template(true)
    } else if (char === '/' && BEFORE_REGEX.test(code.slice(-20))) {
      let inClass = false
      for (at++; at < source.length && source[at] !== '\n' && (inClass || source[at] !== '/'); at++) {
        if (source[at] === '\\') at++
        else if (source[at] === '[') inClass = true
        else if (source[at] === ']') inClass = false
      }
      at++
      code += 'RegExp'
    } else if (char === '{') {
      depth++
      code += char
      at++
    } else if (char === '}') {
      depth--
      at++
      if (templates.at(-1) === depth) {
        templates.pop()
        code += ')'
        template(false)
      } else code += char
    } else {
      IDENTIFIER.lastIndex = at
      const word = IDENTIFIER.exec(source)
      code += word ? word[0] : char
      at += word ? word[0].length : 1
    }
  }
  return { code, strings }
}

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
  const { code, strings } = reduce(source)
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
