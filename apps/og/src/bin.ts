#!/usr/bin/env node
import process from 'node:process'

import { main } from './main.ts'
import { processIo } from './process-io.ts'

const code = await main(process.argv.slice(2), processIo())
// Writes to pipes are asynchronous on some platforms: wait until they are done.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve))
// Kept-alive sockets and idle engine processes must not delay the exit.
process.exit(code)
