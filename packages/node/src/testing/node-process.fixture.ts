/** A node in a process of its own, to be killed: reads its configuration from the first argument. Its jobs never end. */
import { SingleChunkExecution } from '@opengradient/protocol'

import { startNode } from '../node.ts'

const config = JSON.parse(process.argv[2] as string)
const node = await startNode(config, {
  wrapExecutor: (executor) => ({
    runtimes: executor.runtimes,
    load: () => executor.load(),
    execute: () =>
      SingleChunkExecution.from(() => {
        process.send?.('running')
        return new Promise(() => undefined)
      }),
  }),
})
process.send?.({ peerId: node.peerId, addresses: node.addresses(), url: node.url })
