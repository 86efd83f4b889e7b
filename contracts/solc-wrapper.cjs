#!/usr/bin/env node
// Lets Foundry compile with npm's solc: answers the two calls that forge makes of a native compiler.
'use strict'
const solc = require('solc')
const { readFileSync } = require('node:fs')

const args = process.argv.slice(2)
if (args.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (args.includes('--standard-json')) {
  // forge sends every source in the input: no import callback is needed, and none may read files.
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
} else {
  process.stderr.write('solc-wrapper.cjs answers --version and --standard-json only\n')
  process.exitCode = 2
}
