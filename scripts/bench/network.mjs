// A devnet in a process of its own, so that what it takes to watch over the nodes is not counted as the client's.
//
// Forked by ../bench.mjs, which sends startDevnet's options and gets { document } or { error }.

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
