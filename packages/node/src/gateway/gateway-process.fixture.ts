/** A node in a process of its own, to be killed: reads its configuration from the first argument. */
import { startNode } from '../node.ts'

const config = JSON.parse(process.argv[2] as string)
const node = await startNode(config)
process.send?.({ url: node.url })
