import { expect, test } from 'vitest'

import { importsOf } from './imports.mjs'

const specifiers = (source) => importsOf(source).map(({ specifier }) => specifier)

test('finds every form of import', () => {
  const source = `
    import a from 'a'
    import { b, type B } from "b"
    import type { C } from 'c'
    import * as d from 'd'
    import 'e'
    import f, {
      g, // a comment with 'quotes'
    } from 'f'
    export { h } from 'h'
    export * from 'i'
    export * as j from 'j'
    export type { K } from 'k'
    const l = await import('l')
    const m = await import(\`m\`)
    type N = import('n').N
    const o = import.meta.resolve('o')
    const p = require('p')
    import { "odd name" as q } from 'q'
  `
  expect(specifiers(source).sort()).toEqual([...'abcdefhijklmnopq'])
})

test('finds no import in comments, strings and regular expressions', () => {
  const source = `
    // import a from 'a'
    /* import b from 'b' */
    const c = "import c from 'c'"
    const d = \`import d from 'd' \${\`import e from 'e' \${"import('f')"}\`} import('g')\`
    const h = /import i from 'i'[/'"]/.test(c) ? 1 / 2 : 3 / 4
    object.import('j')
    const from = 'k'
    export const x = 'l'
    const \\u0061 = importing('m')
  `
  expect(specifiers(source)).toEqual([])
})

test('finds an import after a template with substitutions, with the right line', () => {
  const source = `const a = \`\n\${b ? \`x\${1}\` : '}'}\n\`\nimport c from 'c'`
  expect(importsOf(source)).toEqual([{ specifier: 'c', line: 4, typeOnly: false }])
})

test('distinguishes imports of types', () => {
  expect(importsOf(`import type { A } from 'a'`)).toEqual([{ specifier: 'a', line: 1, typeOnly: true }])
})
