import { describe, expect, it } from 'vitest'

import { createClients } from './clients.ts'
import type { Contracts } from './deployment.ts'
import { distinctEndpoints } from './distinct-endpoints.ts'

describe('distinctEndpoints', () => {
  it('counts URLs of one origin once', () => {
    const urls = ['https://a.example/key1', 'https://a.example/key2', 'https://A.example:443', 'https://b.example']
    expect(distinctEndpoints(urls)).toEqual(['https://a.example/key1', 'https://b.example'])
  })

  it('separates hosts, ports and protocols', () => {
    const urls = ['http://a.example', 'https://a.example', 'http://a.example:8545', 'http://b.example']
    expect(distinctEndpoints(urls)).toEqual(urls)
  })

  it('is applied before the quorum is derived', () => {
    const urls = ['http://a.example/1', 'http://a.example/2', 'http://b.example']
    const { endpoints, quorum } = createClients(urls, { chainId: 1, fromBlock: 0, contracts: {} as Contracts })
    expect([endpoints.length, quorum]).toEqual([2, 2])
  })
})
