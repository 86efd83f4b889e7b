/**
 * Entry file of a node's process. It receives its configuration over the IPC channel and ends when the channel closes, so
 * that nodes end with their supervisor, however that ended.
 */
import { enableCompileCache } from 'node:module'

import type { MessageToNode } from './node-messages.ts'

// A network is a dozen processes of the same code: only the first of them compiles it.
enableCompileCache()
// The process leads a group of its own: the signal reaches every process that it started, too.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
// A terminal sends Ctrl-C to every process of its group; only the supervisor decides when a node stops.
process.on('SIGINT', () => undefined)

const messages: MessageToNode[] = []
const keep = (message: MessageToNode): void => void messages.push(message)
process.on('message', keep)
const { runNode } = await import('./run-node.ts')
process.off('message', keep)
runNode(messages)
