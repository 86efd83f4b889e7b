import { expect, it } from 'vitest'

import { parseNodeConfig } from './config.ts'

const names = ['opg', 'escrow', 'nodeRegistry', 'seats', 'modelRegistry', 'settlement', 'rounds', 'claims', 'rulings']
names.push('faults', 'cases', 'challenges', 'canaries', 'orders', 'demands', 'firstJury', 'lastJury')
const contracts = Object.fromEntries(names.map((name, i) => [name, `0x${i.toString(16).padStart(40, '0')}`]))
const withOrigins = (corsOrigins?: unknown) =>
  parseNodeConfig({
    ...{ stateDir: '/state', roles: ['gateway'], accountKey: `0x${'11'.repeat(32)}`, peerKey: `0x${'22'.repeat(32)}` },
    ...{ rpcUrl: 'http://127.0.0.1:8545', deployment: { chainId: 31_337, fromBlock: 0, contracts } },
    gateway: corsOrigins === undefined ? {} : { corsOrigins },
  }).gateway.corsOrigins

it('permits pages of all origins by default, or those that are listed', () => {
  expect(withOrigins()).toBe('all')
  expect(withOrigins([])).toEqual([])
  const listed = ['https://app.example', 'http://localhost:3000', 'http://[::1]:8080']
  expect(withOrigins(listed)).toEqual(listed)
})

it.each(['*', 'https://app.example/', 'https://app.example/page', 'app.example', 'https://App.example', 'null', ''])(
  'refuses the origin %j with BAD_INPUT and the field',
  (origin) => {
    expect(() => withOrigins([origin])).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        details: { field: expect.stringContaining('config.gateway.corsOrigins') },
      }),
    )
  },
)
