/** A worker in a process of its own, to be killed: reads its configuration from the first argument. */
import { startNode } from '../node.ts'

const config = JSON.parse(process.argv[2] as string)
const node = await startNode(config, {
  wrapRunner: (runner) => ({
    engineFingerprint: runner.engineFingerprint,
    load: () => runner.load(),
    async run() {
      process.send?.('running')
      return new Promise<never>(() => undefined)
    },
  }),
})
process.send?.({ peerId: node.peerId, addresses: node.addresses() })
