import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const source = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')

/** The EIP-712 type string of each struct of a Solidity source: `Name(type field,…)`. */
function typeStrings(text: string): Map<string, string> {
  const code = text.replace(/\/\/.*$/gmu, '')
  return new Map(
    [...code.matchAll(/struct (\w+) \{([^}]*)\}/gu)].map(([, name = '', body = '']) => {
      const fields = body.split(';').map((field) => field.trim().replace(/\s+/gu, ' '))
      return [name, `${name}(${fields.filter((field) => field !== '').join(',')})`]
    }),
  )
}

describe('EIP-712 type strings', () => {
  const structs = new Map([
    ...typeStrings(source('libraries/Structs.sol')),
    ...typeStrings(source('interfaces/IEscrow.sol')),
  ])
  const hashing = source('libraries/Hashing.sol')
  const hashed = [...hashing.matchAll(/"((\w+)\([^"]*\))"/gu)].map(([, text = '', name = '']) => ({ name, text }))

  it.each(hashed)('$name in Hashing.sol equals its struct', ({ name, text }) => {
    expect(text).toBe(structs.get(name))
    // encodeData is abi.encode only for static fields.
    expect(text).not.toMatch(/string|bytes[ ,)]|\[/u)
  })

  it('cover every struct that Hashing.sol hashes', () => {
    const functions = [...hashing.matchAll(/function hash\((\w+) memory/gu)].map(([, name]) => name)
    expect(hashed.map(({ name }) => name).toSorted()).toEqual(functions.toSorted())
    expect(functions).toHaveLength(7)
  })
})
