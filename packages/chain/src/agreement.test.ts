import { OgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { agree } from './agreement.ts'

/** A response of an endpoint. */
type Endpoint = { value: unknown } | { error: OgError }

const request = (endpoint: Endpoint): Promise<unknown> =>
  'value' in endpoint ? Promise.resolve(endpoint.value) : Promise.reject(endpoint.error)
const returns = (value: unknown): Endpoint => ({ value })
const down: Endpoint = { error: new OgError('CHAIN', 'unreachable') }
const reverts = (message: string): Endpoint => ({ error: new OgError('REVERTED', message) })

describe('agree', () => {
  it.each([
    ['three equal values', [returns(1n), returns(1n), returns(1n)], 2, 1n],
    ['one different value of three', [returns(2n), returns(1n), returns(1n)], 2, 1n],
    ['one unreachable endpoint of three', [down, returns({ a: 1n }), returns({ a: 1n })], 2, { a: 1n }],
    ['one revert of three', [reverts('x'), returns(1), returns(1)], 2, 1],
    ['a single endpoint', [returns(3)], 1, 3],
    ['undefined from both', [returns(undefined), returns(undefined)], 2, undefined],
    ['a string that looks like a bigint', [returns('1'), returns(1n), returns(1n)], 2, 1n],
  ] as [string, Endpoint[], number, unknown][])(
    'returns the agreed value: %s',
    async (_, endpoints, quorum, expected) => {
      expect(await agree(endpoints, quorum, 'value', request)).toEqual(expected)
    },
  )

  it.each([
    ['two different values', [returns(1), returns(2)], 2, 'RPC_DISAGREE'],
    ['three different values', [returns(1), returns(2), returns(3)], 2, 'RPC_DISAGREE'],
    ['one value and one revert', [returns(1), reverts('x')], 2, 'RPC_DISAGREE'],
    ['one endpoint of three reachable', [returns(1), down, down], 2, 'CHAIN'],
    ['no endpoint reachable', [down, down], 2, 'CHAIN'],
    ['two equal reverts of three', [reverts('x'), reverts('x'), returns(1)], 2, 'REVERTED'],
    ['two different reverts', [reverts('x'), reverts('y')], 2, 'RPC_DISAGREE'],
    ['a single unreachable endpoint', [down], 1, 'CHAIN'],
  ] as [string, Endpoint[], number, string][])('throws: %s', async (_, endpoints, quorum, code) => {
    await expect(agree(endpoints, quorum, 'value', request)).rejects.toMatchObject({ code })
  })

  it('never returns a value of fewer wrong endpoints than the quorum', async () => {
    const wrongEndpoint = fc.constantFrom<Endpoint>(returns('wrong'), returns('also wrong'), down, reverts('wrong'))
    const setting = fc.integer({ min: 1, max: 5 }).chain((quorum) =>
      fc.record({
        quorum: fc.constant(quorum),
        wrong: fc.array(wrongEndpoint, { maxLength: quorum - 1 }),
        honest: fc.integer({ min: 1, max: 5 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(setting, async ({ quorum, wrong, honest }) => {
        const endpoints = [...wrong, ...Array.from({ length: honest }, () => returns('right'))]
        fc.pre(endpoints.length > 1)
        const outcome = await agree(endpoints, quorum, 'value', request).catch((error: OgError) => error.code)
        expect(honest >= quorum ? ['right'] : ['CHAIN', 'RPC_DISAGREE']).toContain(outcome)
      }),
    )
  })
})
