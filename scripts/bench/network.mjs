// A devnet in a separate process, so that supervision of the nodes is not counted as CPU time of the client.
//
// Forked by ../bench.mjs, which sends startDevnet's options and receives { document } or { error }.

import { startDevnet } from '../../packages/devnet/dist/index.js'

process.once('message', async (options) => {
  const stopping = new AbortController()
  process.once('disconnect', () => stopping.abort())
  process.on('SIGINT', () => undefined)
  try {
    const onEvent = (event) => {
      if (event.type === 'warning' && process.env.OG_BENCH_VERBOSE) console.error(event.message)
    }
    const net = await startDevnet({ ...options, onEvent, signal: stopping.signal })
    process.send({ document: net.document })
    await net.ended
  } catch (error) {
    if (process.connected) process.send({ error: String(error?.stack ?? error) })
  }
  process.exit(0)
})
