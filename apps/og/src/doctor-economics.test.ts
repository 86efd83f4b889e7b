import { expect, it } from 'vitest'

import { run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()
const economics = (...args: string[]) => run(['doctor', 'economics', ...args], { cwd })

it('reports the recommended and the devnet parameters, and exits 0', async () => {
  const { code, out, err } = await economics()
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toMatch(/recommended: 2 drawn, rungs of 7 and 31[\s\S]*devnet: 2 drawn, rungs of 3 and 4/)
  expect(out).toMatch(/20 % +50 +50000 .* 4 % /)
  expect(out).toContain('the last for 201 seats, 201000 OPG.')
  expect(out).toMatch(/unmeasured runtime +0.5 +1 +-0.5/)
  expect(out).toContain('In no cell of the grid does dishonesty earn more than honesty.')
})

it('prints cell, sets, costs and profitable cells as one JSON document', async () => {
  const { code, out } = await economics('--json', '--audit', '100', '--price', '300', '--share', '25')
  expect(code).toBe(0)
  const { cell, sets } = JSON.parse(out)
  expect(cell).toMatchObject({ auditClass: 1, price: 300, colludingShare: 0.25 })
  expect(sets.map(({ name }: { name: string }) => name)).toEqual(['recommended', 'devnet'])
  expect(sets[0]).toMatchObject({ costs: { rate: 1, refereePrice: 310 }, profitable: { count: 0, worst: [] } })
  expect(sets[0].costs.gains['wrong output']).toBeLessThan(0)
})

it('exits 1 when the given parameters let a strategy earn more than honesty', async () => {
  const { code, out } = await economics('--last-rung', '7', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out).sets[2]).toMatchObject({ name: 'given', parameters: { lastRung: 7 } })
  expect((await economics('--seats', '1000')).code).toBe(0)
})

it.each([[['--audit', '5']], [['--price', 'x']], [['--share', '101']], [['--leaves', '0']], [['surplus']]])(
  'exits 2 for %j',
  async (args) => {
    const { code, out } = await economics(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  },
)
