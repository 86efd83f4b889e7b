#!/usr/bin/env node
import process from 'node:process'

import { main } from './main.ts'
import { processIo } from './process-io.ts'

const code = await main(process.argv.slice(2), processIo())
// Not every platform's pipes are written to at once.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve))
// Sockets that are kept alive and idle processes of an engine must not hold the command line back.
process.exit(code)
