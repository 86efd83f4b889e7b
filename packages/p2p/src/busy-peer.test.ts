import { createLibp2p } from 'libp2p'
import { expect, onTestFinished, test } from 'vitest'

import { seed } from './blocks.fixture.ts'
import { privateKeyFromSeed } from './identity.ts'
import { libp2pOptions } from './libp2p-options.ts'
import { startRawPeer, until } from './peer-nodes.fixture.ts'

// A second ping that waits must not end the connection of a busy peer.
test('keeps the connection to a peer that leaves three pings unanswered', async () => {
  const options = libp2pOptions({
    privateKey: privateKeyFromSeed(seed(0)),
    listen: [],
    maxConnections: 8,
    applicationScore: () => 0,
    isGraylisted: () => false,
  })
  // Pings as in a node, at a shorter interval.
  const node = await createLibp2p({
    ...options,
    connectionMonitor: { ...options.connectionMonitor, pingInterval: 200 },
  })
  onTestFinished(() => node.stop())
  await node.start()
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
  const connection = await node.dial(busy.getMultiaddrs())
  await until(() => pings === 3 || connection.status !== 'open')
  expect(connection.status).toBe('open')
  for (const answer of held) answer()
}, 120_000)
