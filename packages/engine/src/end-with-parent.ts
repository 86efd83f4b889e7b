import { Worker } from 'node:worker_threads'

/**
 * Ends this process when its parent's ends, even while a model blocks the main thread: standard input is a pipe that is
 * never written to and that closes with the parent.
 */
export function endWithParent(): void {
  const watch = `
    const { read } = require('node:fs')
    const end = () => process.kill(process.pid, 'SIGKILL')
    read(0, Buffer.alloc(1), 0, 1, null, end)
  `
  new Worker(watch, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  }).unref()
}
