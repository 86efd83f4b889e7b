import { type Address, type Hex, randomBytes32, systemRandom } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { prepareWorkers } from './prepare-workers.ts'

const modelId: Hex = randomBytes32(systemRandom)
const worker: Address = `0x${'07'.repeat(20)}`

it.each([
  ['a channel and money for a sponsored model', modelId, ['test/affine'], { opened: [worker], funded: [worker] }],
  ['a channel alone for a registered model', modelId, ['test/other'], { opened: [worker], funded: [] }],
  ['nothing for a model that is not registered', randomBytes32(systemRandom), 'all', { opened: [], funded: [] }],
] as const)('gives a worker %s', (_, offered, models, expected) => {
  const opened: Address[] = []
  const funded: Address[] = []
  const init = {
    config: { gateway: { sponsor: { enabled: true, models } } },
    offers: { forModel: () => [{ worker }] },
    catalog: { byId: (id: Hex) => (id === modelId ? { name: 'test/affine' } : undefined) },
    channels: { open: (account: Address) => opened.push(account) },
    reservations: { topUp: (account: Address) => funded.push(account) },
  }
  prepareWorkers(init as never, offered)
  expect({ opened, funded }).toEqual(expected)
})
