import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { structTypes } from './struct-values.fixture.ts'

const contracts = new URL('../../../contracts/src/', import.meta.url)
const source = (file: string): string => readFileSync(new URL(file, contracts), 'utf8')

/** Structs of a Solidity source in the form of an EIP-712 type. */
function solidityTypes(text: string): Map<string, string> {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  const types = Array.from(code.matchAll(/\bstruct (\w+) \{([^}]*)\}/g), ([, name, body]) => {
    const members = Array.from((body as string).matchAll(/(\w+) (\w+);/g), ([, type, field]) => `${type} ${field}`)
    return [name, `${name}(${members.join(',')})`] as const
  })
  return new Map(types as [string, string][])
}

const inStructs = solidityTypes(source('libraries/Structs.sol'))
const inSolidity = new Map([...inStructs, ...solidityTypes(source('interfaces/IEscrow.sol'))])

/** Structs that no contract reads. */
const withoutContract = [
  ...['Hello', 'Order', 'OrderReply', 'OrderVerdict', 'Checkpoint', 'Root', 'Calibration'],
  ...['JobCall', 'EvidenceRequest', 'OutputRequest'],
]

it('defines every struct of Structs.sol', () => {
  expect(structTypes.map(({ name }) => name)).toEqual(expect.arrayContaining([...inStructs.keys()]))
})

it.each(structTypes.map((type) => [type.name, type] as const))(
  '%s has the fields of its Solidity struct',
  (name, type) => {
    expect(inSolidity.get(name)).toBe(withoutContract.includes(name) ? undefined : type.encodedType)
  },
)
