/** Starts a devnet on the folder of its argument, prints its document, and waits until it is killed. */
import { startDevnet } from './start-devnet.ts'

const net = await startDevnet({ stateDir: process.argv[2] as string, workers: 1, auditors: 0 })
console.log(JSON.stringify(net.document))
await net.ended
