import { readFileSync } from 'node:fs'

import { type ErrorCode, errorCatalogue } from '@opengradient/protocol'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'

import { run, temporaryFolder } from './captured-io.fixture.ts'
import { exitCodeOf, exitCodes, exitCodeTable } from './exit-codes.ts'
import { createProgram } from './program.ts'

const cwd = temporaryFolder()
const program = createProgram({
  io: { stdout: () => undefined, stderr: () => undefined } as never,
  finish: () => undefined,
  endOnInterrupt: () => new AbortController().signal,
})

/** Paths of all commands that have an action. */
function commandsOf(command: Command, path: readonly string[] = []): string[] {
  const own = command.commands.length === 0 || command.name() === 'devnet' || command.name() === 'doctor'
  return [
    ...(own && path.length > 0 ? [path.join(' ')] : []),
    ...command.commands.flatMap((child) => commandsOf(child, [...path, child.name()])),
  ]
}

/** A command line of each command that fails, and how it fails where no network is known. */
const failing: Readonly<Record<string, { readonly args: readonly string[]; readonly code: number }>> = {
  devnet: { args: ['--liars', 'politician'], code: exitCodes.usage },
  'devnet status': { args: [], code: exitCodes.unreachable },
  'devnet lie': { args: ['wrong-output'], code: exitCodes.unreachable },
  'devnet logs': { args: ['worker-1'], code: exitCodes.unreachable },
  'devnet kill': { args: ['worker-1'], code: exitCodes.unreachable },
  'devnet pause': { args: ['worker-1'], code: exitCodes.unreachable },
  'devnet slow': { args: ['worker-1'], code: exitCodes.unreachable },
  'devnet resume': { args: ['worker-1'], code: exitCodes.unreachable },
  'devnet time': { args: ['+2h'], code: exitCodes.unreachable },
  'devnet snapshot': { args: ['net.snapshot'], code: exitCodes.unreachable },
  'devnet restore': { args: ['none.snapshot'], code: exitCodes.usage },
  run: { args: ['a/b', 'none.wav', '--gateway', 'http://127.0.0.1:9'], code: exitCodes.usage },
  completion: { args: ['tcsh'], code: exitCodes.usage },
  infer: { args: ['a/b', '--text', 'x'], code: exitCodes.unreachable },
  verify: { args: ['none.json'], code: exitCodes.usage },
  'models publish': { args: ['none.onnx', '--name', 'a/b', '--version', '1'], code: exitCodes.usage },
  'models list': { args: [], code: exitCodes.unreachable },
  'models show': { args: ['a/b'], code: exitCodes.unreachable },
  'models pull': { args: ['a/b'], code: exitCodes.unreachable },
  'models test': { args: ['a/b'], code: exitCodes.unreachable },
  'receipts list': { args: [], code: exitCodes.unreachable },
  'receipts show': { args: [`0x${'0'.repeat(64)}`], code: exitCodes.unreachable },
  'receipts pull': { args: [`0x${'0'.repeat(64)}`], code: exitCodes.unreachable },
  'receipts challenge': { args: [`0x${'0'.repeat(64)}`, '--yes'], code: exitCodes.usage },
  doctor: { args: ['--bogus'], code: exitCodes.usage },
  'doctor economics': { args: ['--share', 'half'], code: exitCodes.usage },
}

const errorFields = ['code', 'message', 'details', 'next', 'retryable', 'docs']

describe('every command', () => {
  it('is in the list of this test', () => {
    expect(commandsOf(program).sort()).toEqual(Object.keys(failing).sort())
  })

  it.each(Object.entries(failing))('og %s fails with a code of the table', async (name, { args, code }) => {
    const line = [...name.split(' '), ...args]
    const plain = await run(line, { cwd })
    expect({ code: plain.code, out: plain.out }).toEqual({ code, out: '' })
    // The error's code and sentence, and one thing to do.
    expect(plain.err).toMatch(/^error [A-Z_]+: [^\n]+\n {2}[^\n]+\n$/)

    const json = await run([...line, '--json'], { cwd })
    const { error, ...rest } = JSON.parse(json.out)
    expect({ code: json.code, fields: Object.keys(error), rest }).toEqual({ code, fields: errorFields, rest: {} })
    expect(exitCodeOf(error.code)).toBe(code)
    expect(error.next.length).toBeGreaterThan(0)
    expect(error.docs).toMatch(new RegExp(`^https://.+/docs/errors/${error.code}[.]md$`))
  })

  it.each(Object.keys(failing))('og %s exits 2 for an unknown option', async (name) => {
    const { code, out } = await run([...name.split(' '), '--bogus', '--json'], { cwd })
    expect({ code, error: JSON.parse(out).error.code }).toEqual({ code: exitCodes.usage, error: 'USAGE' })
  })

  it.each(['infer a/b --text x', 'models list'])('og %s exits 130 when it is interrupted', async (line) => {
    const { code, out } = await run([...line.split(' '), '--json'], { cwd, interrupted: AbortSignal.abort() })
    expect({ code, error: JSON.parse(out).error.code }).toEqual({ code: exitCodes.interrupted, error: 'ABORTED' })
  })
})

it('is stated in one table by help and documentation', async () => {
  const { out } = await run(['--help'], { cwd })
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const [code, meaning] of exitCodeTable) {
    expect(out).toMatch(new RegExp(`^ {2}${code} +${meaning}$`, 'm'))
    expect(readme).toContain(`| ${code} | ${meaning} |`)
  }
})

it('exists for every error code', () => {
  const codes = Object.keys(errorCatalogue) as ErrorCode[]
  const known = exitCodeTable.map(([code]) => code)
  expect(codes.filter((code) => !known.includes(exitCodeOf(code)))).toEqual([])
  expect(exitCodeOf('UNKNOWN_MODEL')).toBe(exitCodes.usage)
  expect(exitCodeOf('GUARANTEE_NOT_REACHED')).toBe(exitCodes.undecided)
  expect(exitCodeOf('CHAIN')).toBe(exitCodes.unreachable)
})
