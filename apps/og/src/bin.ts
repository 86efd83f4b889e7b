#!/usr/bin/env node
import process from 'node:process'

import { exitCodes } from './exit-codes.ts'
import { isNodeRecent, neededNode } from './node-version.ts'

const { node: version } = process.versions
if (!isNodeRecent(version)) {
  process.stderr.write(
    `error NOT_SET_UP: og needs Node ${neededNode} or newer, and this is Node ${version}.\n  Install a newer one from https://nodejs.org.\n`,
  )
  process.exit(exitCodes.unreachable)
}

// Older versions of Node cannot load the rest.
const { main } = await import('./main.ts')
const { processIo } = await import('./process-io.ts')
const code = await main(process.argv.slice(2), processIo())
// Writes to pipes are asynchronous on some platforms: wait until they are done.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve))
// Kept-alive sockets and idle engine processes must not delay the exit.
process.exit(code)
