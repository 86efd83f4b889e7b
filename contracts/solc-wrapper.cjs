#!/usr/bin/env node
// Native compiler interface over npm's solc for Foundry: implements the two calls that forge makes.
'use strict'
const solc = require('solc')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const args = process.argv.slice(2)
const optionOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)

/** Reads a source that is not in the input, as solc does: relative to --base-path, within --allow-paths. */
function readSource(name) {
  const file = path.resolve(optionOf('--base-path') ?? '.', name)
  const allowed = (optionOf('--allow-paths') ?? '').split(',').filter((folder) => folder !== '')
  if (!allowed.some((folder) => file.startsWith(folder + path.sep))) return { error: `${file} is not in --allow-paths` }
  try {
    return { contents: readFileSync(file, 'utf8') }
  } catch (error) {
    return { error: error.message }
  }
}

if (args.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (args.includes('--standard-json')) {
  // In contracts/v2 forge names sources outside of its root by their absolute path, and solc asks for the relative one.
  process.stdout.write(solc.compile(readFileSync(0, 'utf8'), { import: readSource }))
} else {
  process.stderr.write('solc-wrapper.cjs supports --version and --standard-json only\n')
  process.exitCode = 2
}
