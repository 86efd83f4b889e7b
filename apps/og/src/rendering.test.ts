import { stripVTControlCharacters } from 'node:util'

import { formatOpg, OgError } from '@opengradient/protocol'
import type { Check } from '@opengradient/verifier'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Io, noteLine, printJson, printLine } from './command-io.ts'
import { formatBytes } from './format-bytes.ts'
import { formatTable } from './format-table.ts'
import { parseOpg } from './option-parsers.ts'
import { paint } from './paint.ts'
import { printable } from './printable.ts'
import { renderChecks, renderTrusted } from './render-checks.ts'
import { commandsToPaste, renderDevnet } from './render-devnet.ts'
import { reportError } from './report-error.ts'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = (digit: string) => `0x${digit.repeat(64)}` as const

const document = {
  rpcUrl: 'http://127.0.0.1:8545',
  chainId: 31337,
  clockOffsetMs: 0,
  gateways: ['http://127.0.0.1:8080'],
  grpc: ['127.0.0.1:8001'],
  contracts: {
    opg: address('1'),
    escrow: address('2'),
    nodeRegistry: address('3'),
    seats: address('4'),
    modelRegistry: address('5'),
    settlement: address('6'),
    rounds: address('7'),
    claims: address('8'),
    rulings: address('9'),
    faults: address('a'),
    cases: address('b'),
    challenges: address('c'),
    canaries: address('d'),
    orders: address('0'),
    demands: address('0'),
    firstJury: address('e'),
    lastJury: address('f'),
  },
  accounts: [{ address: address('6'), privateKey: hash('7'), role: 'publisher' }],
  nodes: [
    {
      id: 'gateway-1',
      roles: ['gateway', 'host'],
      pid: 11,
      url: 'http://127.0.0.1:8080',
      peerId: '12D3a',
      address: address('8'),
      liar: null,
    },
    {
      id: 'worker-1',
      roles: ['worker', 'host'],
      pid: 12,
      url: 'http://127.0.0.1:8081',
      peerId: '12D3b',
      address: address('9'),
      liar: 'wrong-output',
    },
  ],
  models: [{ name: 'opengradient/minilm-l6-v2', version: '1.0.0', modelId: hash('a') }],
} as const

it('renders a devnet in groups', () => {
  expect(renderDevnet(document, '/here/.og/devnet', false).join('\n')).toMatchSnapshot()
})

it('adds --state to the commands to paste when it is needed', () => {
  expect(commandsToPaste(document, './og', '')).toEqual([
    './og infer opengradient/minilm-l6-v2 --text "An honest machine." --receipt receipt.json',
    './og verify receipt.json --rpc http://127.0.0.1:8545 --replay',
    './og devnet lie wrong-output',
  ])
  expect(commandsToPaste(document, '../og', '--state /there')[2]).toBe('../og devnet lie wrong-output --state /there')
})

/** An output that collects its lines. */
function collectingIo(): { readonly io: Io; readonly text: () => string } {
  let text = ''
  const write = (part: string): void => {
    text += part
  }
  return { io: { stdout: write, stderr: write } as unknown as Io, text: () => text }
}

const checks: Check[] = [
  { name: 'canonical form', ok: true, detail: 'RFC 8785' },
  { name: 'output', ok: false, detail: 'another hash' },
  { name: 'finality', ok: null, detail: 'pending: in no batch yet' },
]

it('renders checks with their results', () => {
  expect([...renderChecks(checks, false), ...renderTrusted(['the chain'])]).toEqual([
    '✓ canonical form  RFC 8785',
    '✗ output          another hash',
    '… finality        pending: in no batch yet',
    'still trusted:',
    '  - the chain',
  ])
})

it('keeps column widths with colours', () => {
  expect(renderChecks(checks, true).map(stripVTControlCharacters)).toEqual(renderChecks(checks, false))
})

it('writes own styles, and no control character of a text', () => {
  const { io, text } = collectingIo()
  const hostile = 'a\u001B[1A\u001B[32mholds\u009B2J\r\nb\u202Ec\u2028d'
  printLine(io, `${paint('green', 'holds', true)} ${hostile}`)
  noteLine(io, hostile)
  printLine(io, paint('red', hostile, false))
  expect(text().split('\n')).toEqual(['\u001B[32mholds\u001B[39m aholds b c d', 'aholds b c d', 'aholds b c d', ''])
})

it('writes errors of other parties without control characters', () => {
  const { io, text } = collectingIo()
  const own: Io = { ...io, colour: { stdout: false, stderr: false } }
  reportError(new OgError('UNAVAILABLE', 'x\u001B[1Ay\nz', { next: ['\u0007do'] }), own, { json: false })
  reportError(new Error('x\u001B[1Ay\nerror: z'), own, { json: false })
  expect(text()).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(text()).not.toMatch(/^error: z/m)
})

it('aligns columns of a table and formats sizes', () => {
  expect(
    formatTable(
      [
        ['a', 'bb'],
        ['ccc', 'd', 'e'],
      ],
      ' ',
    ),
  ).toEqual([' a    bb', ' ccc  d   e'])
  expect(formatBytes(999)).toBe('999 B')
  expect(formatBytes(91_234_567)).toBe('91.2 MB')
})

it('counts two columns for each wide glyph', () => {
  expect(
    formatTable([
      ['永和九年', 'a'],
      ['latin', 'b'],
    ]),
  ).toEqual(['永和九年  a', 'latin     b'])
})

it('removes control characters from any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

it('prints JSON that parses to the same value', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.integer()),
      fc.constantFrom('[\n  1\n]', '[ 1 2 ]', '[\n 1,\n 2 ]', '\u007F\u0085\u009B2J\u2028\u202E\u001B[2J'),
      (value, list, text) => {
        let out = ''
        const io = { stdout: (part: string) => (out += part) } as unknown as Io
        const whole = { value, list, text, [text]: [list, text] }
        printJson(io, whole)
        expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(whole)))
      },
    ),
  )
})

it('parses formatted amounts of OPG and rejects other notations', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 38n - 1n }), (amount) => {
      expect(parseOpg(formatOpg(amount))).toBe(amount)
    }),
  )
  expect(parseOpg('0.001')).toBe(10n ** 15n)
  for (const text of ['', '-1', '1e3', '1.', '.5', '0.0000000000000000001']) expect(() => parseOpg(text)).toThrow()
})
