#!/usr/bin/env node
import process from 'node:process'

import { main } from './main.ts'
import { processIo } from './process-io.ts'

const code = await main(process.argv.slice(2), processIo())
// Sockets that are kept alive and idle processes of an engine must not hold the command line back.
process.exit(code)
