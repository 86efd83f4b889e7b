import { blocksOf, seed } from './blocks.fixture.ts'
import { createPeerNode } from './create-peer-node.ts'
import { serveBlobs } from './serve-blobs.ts'

/** A provider in a process of its own, which its parent kills. */
const blocks = new Map(blocksOf(60, 200_000, 'killed').map(({ cid, bytes }) => [cid, bytes]))
const host = await createPeerNode({ privateKey: seed('child'), listen: ['/ip4/127.0.0.1/tcp/0'], bootstrap: [] })
await host.start()
await serveBlobs(host, { getBlock: async (cid) => blocks.get(cid) })
process.send?.({ address: host.addresses()[0], peerId: host.peerId })
process.once('disconnect', () => process.exit())
