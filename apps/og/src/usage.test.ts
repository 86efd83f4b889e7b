import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()
const og = (...args: string[]) => run(args, { cwd })

const commands = [
  [],
  ['devnet'],
  ['devnet', 'status'],
  ['devnet', 'lie'],
  ['devnet', 'logs'],
  ['devnet', 'kill'],
  ['devnet', 'time'],
  ['devnet', 'snapshot'],
  ['devnet', 'restore'],
  ['run'],
  ['infer'],
  ['verify'],
  ['models'],
  ['models', 'publish'],
  ['models', 'list'],
  ['models', 'show'],
  ['models', 'pull'],
  ['models', 'test'],
  ['receipts'],
  ['receipts', 'list'],
  ['receipts', 'show'],
  ['receipts', 'pull'],
  ['receipts', 'challenge'],
  ['completion'],
  ['doctor'],
  ['doctor', 'economics'],
]

describe('help', () => {
  it.each(commands.map((command) => [command.join(' '), command]))(
    'of "og %s" is written to stdout',
    async (_, command) => {
      const { code, out, err } = await og(...command, '--help')
      expect(code).toBe(0)
      expect(out).toContain(`Usage: og ${command.join(' ')}`.trimEnd())
      expect(err).toBe('')
      expect(out).toMatchSnapshot()
    },
  )

  it('prints the version', async () => {
    const { code, out } = await og('--version')
    expect(code).toBe(0)
    expect(out).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+\n$/)
  })
})

describe('usage', () => {
  const receiptHash = `0x${'0'.repeat(64)}`
  it.each([
    ['no arguments'],
    ['an unknown command', 'bogus'],
    ['an unknown option', 'infer', 'a/b', '--bogus'],
    ['an unknown subcommand', 'models', 'bogus'],
    ['a missing subcommand', 'receipts'],
    ['an unknown subcommand of devnet', 'devnet', 'bogus'],
    ['a missing model', 'infer'],
    ['an excess argument', 'infer', 'a/b', 'c', '--text', 'x'],
    ['a missing input', 'infer', 'a/b'],
    ['two kinds of input', 'infer', 'a/b', '--text', 'x', '--image', 'y.png'],
    ['a repeated input', 'infer', 'a/b', '--text', 'x', '--text', 'y'],
    ['an input that does not exist', 'infer', 'a/b', '--image', 'none.png'],
    ['an input that is a folder', 'infer', 'a/b', '--audio', '.'],
    ['a tensor without a name', 'infer', 'a/b', '--npy', 'x.npy'],
    ['an unknown guarantee', 'infer', 'a/b', '--text', 'x', '--require', 'proven'],
    ['a timeout that is not a number', 'infer', 'a/b', '--text', 'x', '--timeout', 'soon'],
    ['a receipt that is a folder', 'infer', 'a/b', '--text', 'x', '--receipt', '.'],
    ['a receipt in a folder that does not exist', 'infer', 'a/b', '--text', 'x', '--receipt', 'none/r.json'],
    ['an update of standard input', 'verify', '-', '--update'],
    ['a gateway without scheme', 'infer', 'a/b', '--text', 'x', '--gateway', 'localhost'],
    ['a missing file', 'verify'],
    ['a file that does not exist', 'verify', 'none.json'],
    ['a folder', 'verify', '.'],
    ['an invalid address', 'verify', 'none.json', '--settlement', '0x12'],
    ['an RPC URL of another scheme', 'verify', 'none.json', '--rpc', 'ftp://127.0.0.1'],
    ['a model without a name', 'models', 'publish', 'x.onnx', '--version', '1'],
    ['a name in upper case', 'models', 'publish', 'x.onnx', '--name', 'You/Model', '--version', '1'],
    ['a model that does not exist', 'models', 'publish', 'x.onnx', '--name', 'a/b', '--version', '1'],
    [
      'a price that is not a number',
      'models',
      'publish',
      'x.onnx',
      '--name',
      'a/b',
      '--version',
      '1',
      '--price',
      'cheap',
    ],
    ['a hash that is too short', 'receipts', 'show', receiptHash.slice(0, -1)],
    ['a limit that is not a number', 'receipts', 'list', '--limit', 'all'],
    ['zero workers', 'devnet', '--workers', '0'],
    ['an audit class that does not exist', 'infer', 'a/b', '--text', 'x', '--audit', '5'],
    ['an audit class of a devnet that does not exist', 'devnet', '--audit', '50'],
    ['an audit class given in two units', 'devnet', '--audit', '10', '--audit-bps', '1000'],
    ['an unknown liar kind', 'devnet', '--liars', 'wrong-output,politician'],
    ['an unknown kind of lie', 'devnet', 'lie', 'politician'],
  ])('%s exits 2, with nothing on stdout', async (_, ...args) => {
    const { code, out, err } = await og(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  it('exits 2 for an unknown command, also when its help is requested', async () => {
    for (const line of ['bogus --help', 'models bogus --help', 'bogus -h', 'help bogus', 'models help bogus']) {
      const { code, out, err } = await og(...line.split(' '))
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain("Unknown command 'bogus'.")
    }
  })

  it('reads the input before it starts a network', async () => {
    for (const args of [
      ['none.png'],
      ['none.jpg'],
      ['none.JPEG'],
      ['x', '--require', 'proven'],
      ['x', '--receipt', 'none/r.json'],
    ]) {
      const { code, err } = await og('run', 'opengradient/digits', ...args)
      expect({ code, isStarted: err.includes('starting') }).toEqual({ code: 2, isStarted: false })
    }
  })

  it('names the value that is wrong', async () => {
    expect((await og('receipts', 'show', '0x12')).err).toContain('error USAGE: "0x12" is no hash.')
    writeFileSync(path.join(cwd, 'a-file'), '')
    expect((await og('devnet', '--state', 'a-file')).err).toContain('a-file is a file, not a folder.')
  })

  it('suggests the command or option that was meant', async () => {
    expect((await og('modles')).err).toContain('Did you mean models?')
    expect((await og('models', 'list', '--jsno')).err).toContain('Did you mean --json?')
  })

  it('is printed after the error', async () => {
    const { err } = await og('infer', 'a/b', '--bogus')
    expect(err).toMatchInlineSnapshot(`
      "error USAGE: Unknown option '--bogus'.
        Use og infer [options] <model>; see og infer --help.
      "
    `)
  })
})

describe('without a network', () => {
  it.each([
    ['infer', 'a/b', '--text', 'x'],
    ['infer', 'a/b', '--text', '--starts-with-dashes'],
    ['models', 'list'],
    ['receipts', 'list'],
    ['receipts', 'show', `0x${'AB'.repeat(32)}`],
    ['devnet', 'status'],
    ['devnet', 'lie', 'wrong-output'],
    ['models', 'list', '--gateway', 'http://127.0.0.1:9'],
  ])('og %s %s exits 4 and suggests the next step', async (...args) => {
    const { code, out, err } = await og(...args)
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toMatch(/^error [A-Z_]+: .+\n {2}.+/)
  })

  it('names the folder and the variable by which no devnet was found', async () => {
    const { err } = await run(['models', 'list'], { cwd, env: { OG_STATE: '/none' } })
    expect(err).toContain('No devnet runs on /none.')
    expect(err).toContain('OG_STATE')
  })

  it('exits 2 for an invalid environment variable', async () => {
    for (const env of [{ OG_GATEWAY: 'here' }, { OG_RPC: 'http://127.0.0.1:1,there' }, { OG_SETTLEMENT: '0x12' }]) {
      const { code, out } = await run(['models', 'list'], { cwd, env })
      expect({ code, out }).toEqual({ code: 2, out: '' })
    }
  })
})
