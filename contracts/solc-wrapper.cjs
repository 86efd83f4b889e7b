#!/usr/bin/env node
// Native compiler interface over npm's solc for Foundry: implements the two calls that forge makes.
'use strict'
const solc = require('solc')
const { readFileSync } = require('node:fs')

const args = process.argv.slice(2)

if (args.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (args.includes('--standard-json')) {
  // forge sends all sources in the input: no import callback reads files.
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
} else {
  process.stderr.write('solc-wrapper.cjs supports --version and --standard-json only\n')
  process.exitCode = 2
}
