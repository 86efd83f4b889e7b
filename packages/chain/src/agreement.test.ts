import { OgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { agree } from './agreement.ts'

/** What an endpoint does when it is asked. */
type Endpoint = { answer: unknown } | { fails: OgError }

const ask = (endpoint: Endpoint): Promise<unknown> =>
  'answer' in endpoint ? Promise.resolve(endpoint.answer) : Promise.reject(endpoint.fails)
const says = (answer: unknown): Endpoint => ({ answer })
const down: Endpoint = { fails: new OgError('CHAIN', 'unreachable') }
const refuses = (message: string): Endpoint => ({ fails: new OgError('REVERTED', message) })

describe('agreement of endpoints', () => {
  it.each([
    ['all say the same', [says(1n), says(1n), says(1n)], 2, 1n],
    ['one lies', [says(2n), says(1n), says(1n)], 2, 1n],
    ['one is down', [down, says({ a: 1n }), says({ a: 1n })], 2, { a: 1n }],
    ['one refuses', [refuses('x'), says(1), says(1)], 2, 1],
    ['a single one', [says(3)], 1, 3],
    ['undefined is an answer', [says(undefined), says(undefined)], 2, undefined],
    ['a number is not its text', [says('1'), says(1n), says(1n)], 2, 1n],
  ] as [string, Endpoint[], number, unknown][])('%s', async (_, endpoints, quorum, expected) => {
    expect(await agree(endpoints, quorum, 'it', ask)).toEqual(expected)
  })

  it.each([
    ['two of two differ', [says(1), says(2)], 2, 'RPC_DISAGREE'],
    ['three of three differ', [says(1), says(2), says(3)], 2, 'RPC_DISAGREE'],
    ['one answers, one refuses', [says(1), refuses('x')], 2, 'RPC_DISAGREE'],
    ['too few are up', [says(1), down, down], 2, 'CHAIN'],
    ['none is up', [down, down], 2, 'CHAIN'],
    ['they refuse alike', [refuses('x'), refuses('x'), says(1)], 2, 'REVERTED'],
    ['they refuse for different reasons', [refuses('x'), refuses('y')], 2, 'RPC_DISAGREE'],
    ['a single one is down', [down], 1, 'CHAIN'],
  ] as [string, Endpoint[], number, string][])('%s', async (_, endpoints, quorum, code) => {
    await expect(agree(endpoints, quorum, 'it', ask)).rejects.toMatchObject({ code })
  })

  it('fewer liars than the quorum never decide', async () => {
    const lie = fc.constantFrom<Endpoint>(says('lie'), says('other lie'), down, refuses('lie'))
    const setting = fc.integer({ min: 1, max: 5 }).chain((quorum) =>
      fc.record({
        quorum: fc.constant(quorum),
        lies: fc.array(lie, { maxLength: quorum - 1 }),
        honest: fc.integer({ min: 1, max: 5 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(setting, async ({ quorum, lies, honest }) => {
        const endpoints = [...lies, ...Array.from({ length: honest }, () => says('truth'))]
        fc.pre(endpoints.length > 1)
        const outcome = await agree(endpoints, quorum, 'it', ask).catch((error: OgError) => error.code)
        expect(honest >= quorum ? ['truth'] : ['CHAIN', 'RPC_DISAGREE']).toContain(outcome)
      }),
    )
  })
})
