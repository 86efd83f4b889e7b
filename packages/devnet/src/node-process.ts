/**
 * The entry file of one node's process. It gets its configuration over the IPC channel and ends when the channel does:
 * when the supervisor is gone, whatever ended it, its nodes go too.
 */
import { enableCompileCache } from 'node:module'

import type { ToNode } from './node-messages.ts'

// Compiled code of an earlier process is read instead of made again: a network is a dozen processes of the same code.
enableCompileCache()
// With everything that this process started: it leads a group of its own.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
// Ctrl-C in a terminal goes to every process of the group; the supervisor decides when a node stops.
process.on('SIGINT', () => undefined)

const messages: ToNode[] = []
const keep = (message: ToNode): void => void messages.push(message)
process.on('message', keep)
const { runNode } = await import('./run-node.ts')
process.off('message', keep)
runNode(messages)
