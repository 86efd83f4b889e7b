import { multiaddr } from '@multiformats/multiaddr'
import { expect, test } from 'vitest'

import { addressOf, startHost, startRawPeer, until } from './peer-nodes.fixture.ts'

// libp2p pings each connection every 10 s. A second ping that waits must not end the connection of a busy peer.
test('keeps the connection to a peer that leaves pings unanswered for 30 s', async () => {
  const host = await startHost()
  const busy = await startRawPeer({})
  let pings = 0
  const held: (() => void)[] = []
  await busy.handle(
    '/ipfs/ping/1.0.0',
    (stream) => {
      pings++
      stream.addEventListener('message', ({ data }) => held.push(() => stream.send(data)))
    },
    { maxInboundStreams: 8 },
  )
  const connection = await busy.dial(multiaddr(addressOf(host)))
  await until(() => pings === 3 || connection.status !== 'open')
  expect(connection.status).toBe('open')
  for (const answer of held) answer()
}, 120_000)
