/**
 * The command line with a network of its own: one `og devnet --json`, and commands that find it through its state. Everything
 * runs from source.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { findDeployment } from '@opengradient/chain'
import { createClient } from '@opengradient/client'
import type { DevnetDocument } from '@opengradient/devnet'
import { onnxModel } from '@opengradient/engine/onnx'
import {
  affineModel,
  allocatingModel,
  dividingModel,
  endlessModel,
  externalModel,
  refusedModels,
  runningSumModel,
} from '@opengradient/engine/testing'
import { buildModel, languageRecipes, type Recipe, samplePath } from '@opengradient/models'
import { type Hex, type Tensor, tensorOf } from '@opengradient/protocol'
import { describeModel, registerModel, uploadModel } from '@opengradient/publisher'
import { writeNpy } from '@opengradient/tasks'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { type CommandResult, run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()
const state = path.join(cwd, 'state')
const entry = path.join(import.meta.dirname, 'bin.ts')
const minilm = 'opengradient/minilm-l6-v2'
const digits = 'opengradient/digits'

/** Starts the command line in a process of its own, which can receive signals. */
function start(args: readonly string[]): ChildProcess & { output(): { out: string; err: string } } {
  const child = spawn(process.execPath, ['--conditions=source', entry, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return Object.assign(child, { output: () => ({ out, err }) })
}

/** The document of `--json`, when it is complete. */
async function printed(child: ReturnType<typeof start>): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        resolve(JSON.parse(child.output().out))
      } catch {
        // The document is not complete yet.
      }
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => reject(new Error(`exit code ${code}\n${child.output().err}`)))
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const og = (...args: string[]): Promise<CommandResult> => run(args, { cwd, env: { OG_STATE: state } })
const json = async (...args: string[]) => {
  const ran = await og(...args, '--json')
  expect({ code: ran.code, why: ran.code === 0 ? '' : ran.err + ran.out }).toEqual({ code: 0, why: '' })
  return JSON.parse(ran.out)
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(cwd, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

const floats = (name: string, values: readonly number[], shape: readonly number[] = [values.length]): Tensor =>
  tensorOf(name, 'FP32', shape, Float32Array.from(values))
const npy = (name: string, tensor: Tensor): string => `${tensor.name}=${write(name, writeNpy(tensor))}`

let network: ReturnType<typeof start>
let document: DevnetDocument

beforeAll(async () => {
  network = start([
    'devnet',
    '--json',
    '--state',
    state,
    '--seed',
    '7',
    '--port',
    '0',
    '--grpc-port',
    '0',
    '--rpc-port',
    '0',
  ])
  document = (await printed(network)) as DevnetDocument
}, 240_000)

afterAll(async () => {
  if (network.exitCode !== null) return
  network.kill('SIGKILL')
  await once(network, 'exit')
})

describe('the running devnet', () => {
  it('prints the same document as its status command', async () => {
    expect(document.models.map(({ name }) => name).sort()).toEqual([
      digits,
      'opengradient/digits-int8',
      'opengradient/faces',
      'opengradient/iris',
      'opengradient/language',
      minilm,
      'opengradient/ppocr-v4-rec',
      'opengradient/silero-vad',
    ])
    expect(document.nodes.filter(({ roles }) => roles.includes('worker'))).toHaveLength(3)
    expect(document.nodes.filter(({ roles }) => roles.includes('auditor'))).toHaveLength(4)
    expect(document.nodes.every(({ pid, liar }) => isAlive(pid) && liar === null)).toBe(true)
    expect(await json('devnet', 'status')).toEqual(document)
    expect((await og('devnet', 'status')).out).toContain(document.contracts.settlement)
  })

  it('prints shell variables, logs, and which names there are', async () => {
    const { gateways, rpcUrl, contracts } = document
    expect((await og('devnet', 'status', '--env')).out).toBe(
      `export OG_GATEWAY=${gateways[0]}\nexport OG_RPC=${rpcUrl}\nexport OG_SETTLEMENT=${contracts.settlement}\n`,
    )
    const { name, lines } = await json('devnet', 'logs', 'worker-1')
    expect({ name, isEmpty: lines.length === 0 }).toEqual({ name: 'worker-1', isEmpty: false })
    expect((await og('devnet', 'logs', 'worker-1')).out).toContain(lines[0])
    const unknown = await og('devnet', 'logs', 'worker-9')
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Logs: anvil, auditor-1') })
  })

  it('is found by a client without addresses, with a method for each task', async () => {
    vi.stubEnv('OG_STATE', state)
    const client = createClient()
    vi.unstubAllEnvs()
    const read = (sample: Parameters<typeof samplePath>[0]) => new Uint8Array(readFileSync(samplePath(sample)))
    const seven = await client.classify({ model: digits, image: read('digit') })
    expect(seven.label).toBe('7')
    expect(seven.answer.values()).toHaveLength(10)
    const { text } = await client.readText({ model: 'opengradient/ppocr-v4-rec', image: read('textLine') })
    expect(text.length).toBeGreaterThan(3)
    const { segments } = await client.detectSpeech({ model: 'opengradient/silero-vad', audio: read('speech') })
    expect(segments.length).toBeGreaterThan(0)
    const { vector } = await client.embed({ model: minilm, text: 'An honest machine.' })
    expect(vector).toHaveLength(384)
  })

  it('pauses and resumes a node', async () => {
    const stateOf = (pid: number): string | undefined =>
      /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const { pid } = document.nodes.find(({ id }) => id === 'auditor-4') as DevnetDocument['nodes'][number]
    expect(await json('devnet', 'pause', 'auditor-4')).toEqual({ node: 'auditor-4', disturbance: 'pause' })
    // The signal is sent; the kernel stops the process when it next schedules it.
    await expect.poll(() => stateOf(pid)).toBe('T')
    expect((await og('devnet', 'slow', 'auditor-4')).out).toBe('auditor-4 is slowed down.\n')
    expect((await og('devnet', 'resume', 'auditor-4')).code).toBe(0)
    await expect.poll(() => stateOf(pid)).not.toBe('T')
    const unknown = await og('devnet', 'kill', 'auditor-9')
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Nodes: gateway-1') })
  })

  it('rejects a second devnet on the same state', async () => {
    const second = start(['devnet', '--json', '--state', state])
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(2)
    expect(JSON.parse(second.output().out)).toMatchObject({ error: { code: 'STATE_IN_USE' } })
    expect(second.output().err).toContain(`process ${network.pid}`)
  })

  it('passes every check of og doctor', async () => {
    const { ok, checks } = await json('doctor')
    expect(checks.filter((check: { ok: boolean | null }) => check.ok === false)).toEqual([])
    expect(ok).toBe(true)
    const names = checks.map(({ name }: { name: string }) => name)
    expect(names).toEqual(expect.arrayContaining(['devnet', 'module', 'stakes', 'seats', 'reservations']))
  })
})

describe('og infer', () => {
  it.each([
    ['text', [minilm, '--text', 'A man is eating food.'], /^384 dimensions: /],
    [
      'a recording',
      ['opengradient/silero-vad', '--audio', samplePath('speech')],
      /^1 spoken segment: 0\.[45][0-9]–3\./,
    ],
    ['an image of text', ['opengradient/ppocr-v4-rec', '--image', samplePath('textLine')], /^Hello OpenGradient 2026/],
    ['a JPEG of text', ['opengradient/ppocr-v4-rec', '--image', samplePath('textLineJpeg')], /^Hello 42/],
    ['an image of a digit', [digits, '--image', samplePath('digit')], /^7 /],
    ['an image of a digit with an integer model', ['opengradient/digits-int8', '--image', samplePath('digit')], /^7 /],
  ])('answers %s with the result first', async (_, args, first) => {
    const { code, out, err } = await og('infer', ...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')[0]).toMatch(first)
    expect(out).toContain('guarantee: signed by a registered worker')
    expect(out).toContain('still trusted:')
  })

  it('prints every kind of result as JSON', async () => {
    const embedding = await json('infer', minilm, '--text', 'An honest machine.')
    expect(Object.keys(embedding)).toEqual(
      expect.arrayContaining(['outputs', 'result', 'guarantee', 'receiptHash', 'receipt', 'latencyMs']),
    )
    expect(embedding.outputs).toMatchObject([{ name: 'embedding', datatype: 'FP32', shape: [384] }])
    expect(embedding.outputs[0].data).toHaveLength(384)
    expect(embedding.result).toEqual({ dimensions: 384 })
    const speech = await json('infer', 'opengradient/silero-vad', '--audio', samplePath('speech'))
    expect(speech.result).toMatchObject({ segments: [{ startMs: expect.any(Number), endMs: expect.any(Number) }] })
    const line = await json('infer', 'opengradient/ppocr-v4-rec', '--image', samplePath('textLine'))
    expect(line.result).toMatchObject({ text: 'Hello OpenGradient 2026', confidence: expect.any(Number) })
    const digit = await json('infer', `${digits}@1.0.0`, '--image', samplePath('digit'))
    expect(digit.result).toMatchObject({ label: '7' })
    expect(digit.result.probabilities).toHaveLength(10)
  })

  it('accepts tensors as JSON and as NumPy files', async () => {
    const image = floats('image', new Array(784).fill(0.25), [1, 1, 28, 28])
    const request = {
      inputs: [{ name: 'image', datatype: 'FP32', shape: [1, 1, 28, 28], data: new Array(784).fill(0.25) }],
    }
    const fromJson = await json('infer', digits, '--input', write('request.json', JSON.stringify(request)))
    const fromNpy = await json('infer', digits, '--npy', npy('image.npy', image))
    expect(fromJson.outputs).toEqual(fromNpy.outputs)
    expect(fromJson.receiptHash).not.toBe(fromNpy.receiptHash)
  })

  it('uses a network given by its addresses only', async () => {
    const where = ['--gateway', document.gateways[0] as string, '--rpc', document.rpcUrl]
    const args = ['infer', digits, '--image', samplePath('digit'), ...where]
    const nowhere = { OG_STATE: path.join(cwd, 'nowhere') }
    expect((await run(args, { cwd, env: nowhere })).code).toBe(4)
    const pinned = await run([...args, '--settlement', document.contracts.settlement], { cwd, env: nowhere })
    expect(pinned.code).toBe(0)
  })

  it('waits for a guarantee, and reports what was reached when it times out', async () => {
    const answer = await json('infer', minilm, '--text', 'wait', '--require', 'replayed:2', '--timeout', '60')
    expect(answer.guarantee).toMatch(/replayed|drawn found the same bits/)

    const args = ['infer', digits, '--image', samplePath('digit'), '--require', 'replayed:50', '--timeout', '5']
    const { code, out, err } = await og(...args, '--receipt', 'unreached.json')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('replayed:50')
    expect((await og('verify', 'unreached.json')).code).toBe(0)
    const unreached = await og(...args, '--json')
    expect(unreached.code).toBe(3)
    expect(JSON.parse(unreached.out)).toMatchObject({
      error: { code: 'GUARANTEE_NOT_REACHED' },
      outputs: [],
      result: null,
    })
  })

  it('asks for the audit class of --audit, and reports it', async () => {
    const { receipt, guarantee, receiptHash } = await json(
      ...['infer', digits, '--image', samplePath('digit'), '--audit', '0'],
    )
    expect(receipt.job.value.auditClass).toBe(0)
    expect(guarantee).toContain('not audited (class 0)')
    expect(await json('receipts', 'show', receiptHash)).toMatchObject({ class: 0 })
  })
})

describe('og infer rejects', () => {
  const unsuitable = (name: string, datatype: string, shape: number[], data: unknown[]): string =>
    write(
      `unsuitable-${name}-${datatype}-${shape.join('x')}.json`,
      JSON.stringify({ inputs: [{ name, datatype, shape, data }] }),
    )

  it.each([
    ['an unknown model', 2, () => ['nobody/nothing', '--text', 'x']],
    ['an unknown version', 2, () => [`${digits}@9.9.9`, '--image', samplePath('digit')]],
    ['an invalid model name', 2, () => ['Digits', '--image', samplePath('digit')]],
    ['a text for an image model', 2, () => [digits, '--text', 'seven']],
    ['an image for a text model', 2, () => [minilm, '--image', samplePath('digit')]],
    ['an image as a recording', 2, () => ['opengradient/silero-vad', '--audio', samplePath('digit')]],
    ['a recording as an image', 2, () => [digits, '--image', samplePath('speech')]],
    ['an empty tensor file', 2, () => [digits, '--input', write('empty.json', '')]],
    ['another tensor name', 2, () => [digits, '--input', unsuitable('nope', 'FP32', [1], [1])]],
    [
      'another datatype',
      2,
      () => [digits, '--input', unsuitable('image', 'FP64', [1, 1, 28, 28], new Array(784).fill(0))],
    ],
    [
      'another shape',
      2,
      () => [digits, '--input', unsuitable('image', 'FP32', [1, 1, 14, 56], new Array(784).fill(0))],
    ],
    ['too few elements', 2, () => [digits, '--input', unsuitable('image', 'FP32', [1, 1, 28, 28], [1, 2, 3])]],
    [
      'a shape that overflows',
      2,
      () => [digits, '--input', unsuitable('image', 'FP32', [2 ** 32, 2 ** 32, 28, 28], [1])],
    ],
    ['a negative shape', 2, () => [digits, '--input', unsuitable('image', 'FP32', [-1, 28], [1])]],
    ['a string as tensor element', 2, () => [digits, '--input', unsuitable('image', 'FP32', [1, 1, 28, 28], ['NaN'])]],
    [
      'not a number',
      2,
      () => [digits, '--npy', npy('nan.npy', floats('image', new Array(784).fill(Number.NaN), [1, 1, 28, 28]))],
    ],
    [
      'infinity',
      2,
      () => [
        digits,
        '--npy',
        npy('inf.npy', floats('image', new Array(784).fill(Number.POSITIVE_INFINITY), [1, 1, 28, 28])),
      ],
    ],
    ['an invalid NumPy file', 2, () => [digits, '--npy', `image=${write('none.npy', 'nothing')}`]],
    ['JSON nested 100,000 deep', 2, () => [digits, '--input', write('deep.json', '['.repeat(100_000))]],
  ])('%s with exit code %i', async (_, expected, args) => {
    const { code, out, err } = await og('infer', ...args())
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toMatch(/^error [A-Z_]+: /)
  })
})

describe("the README's lines for each task", () => {
  const root = path.join(import.meta.dirname, '../../..')
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const lines = (/lines:begin[\s\S]*lines:end/.exec(readme)?.[0] ?? '').split('\n')
  const [inShell, overHttp, inTypescript] = ['./og ', 'curl ', 'await '].map((start) => {
    return lines.filter((line) => line.startsWith(start))
  }) as [string[], string[], string[]]
  const lineFor = (candidates: readonly string[], what: string): string => {
    const found = candidates.filter((line) => line.includes(what))
    expect({ what, lines: found.length }).toEqual({ what, lines: 1 })
    return found[0] as string
  }
  const ask = async (line: string) => {
    const env = { ...process.env, OG_GATEWAY: document.gateways[0] }
    const { stdout } = await promisify(execFile)('bash', ['-c', line], { cwd: root, env })
    return JSON.parse(stdout)
  }
  const tasks: [string, object, RegExp, string][] = [
    ['digits', { label: '7' }, /^7 /, 'classify'],
    ['faces', { objects: [{ label: 'face', box: expect.any(Object) }] }, /^1 object: face /, 'detectObjects'],
    ['iris', { rows: [{ label: 'setosa' }] }, /^setosa /, 'predict'],
    ['language', { label: 'de' }, /^de /, 'classifyText'],
    ['minilm-l6-v2', { dimensions: 384 }, /^384 dimensions/, 'embed'],
    ['ppocr-v4-rec', { text: 'Hello OpenGradient 2026' }, /^Hello OpenGradient 2026/, 'readText'],
    ['silero-vad', { segments: [{ startMs: expect.any(Number) }] }, /^1 spoken segment/, 'detectSpeech'],
  ]

  it('are one for each task and one for tensors', () => {
    expect([inShell.length, inTypescript.length]).toEqual([tasks.length + 1, tasks.length + 1])
    expect(overHttp).toHaveLength(tasks.length + 3)
  })

  it.each(tasks)('run the task of %s with curl', async (model, result) => {
    const answer = await ask(lineFor(overHttp, `/og/v1/models/opengradient/${model}/`))
    expect(answer).toMatchObject({ model: `opengradient/${model}`, result })
    const { receiptHash, guarantee } = answer.opengradient
    expect(guarantee).toContain('signed')
    expect(await json('receipts', 'show', receiptHash)).toMatchObject({ receiptHash })
  })

  it('run a text as BYTES, and tensors, with curl', async () => {
    const text = await ask(lineFor(overHttp, '/v2/models/opengradient/minilm-l6-v2/'))
    expect(text.outputs).toMatchObject([{ name: 'embedding', shape: [384] }])
    const flower = await ask(lineFor(overHttp, '/v2/models/opengradient/iris/'))
    expect(flower.outputs).toMatchObject([{ name: 'logits', shape: [1, 3] }])
  })

  it('get vectors in the form of OpenAI, each with a receipt', async () => {
    const answer = await ask(lineFor(overHttp, '/v1/embeddings'))
    expect(answer.data.map(({ embedding }: { embedding: number[] }) => embedding.length)).toEqual([384, 384])
    for (const { receiptHash } of answer.opengradient.receipts) {
      expect(await json('receipts', 'show', receiptHash)).toMatchObject({ receiptHash })
    }
  })

  it.each([...tasks.map(([name, , first]) => [name, first] as const), ['iris --input', /^setosa /] as const])(
    'run %s on the command line',
    async (what, first) => {
      const line = lineFor(inShell, `opengradient/${what === 'iris' ? 'iris --row' : what} `)
      // Words, and texts in quotes.
      const [, ...args] = Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, ...parts]) => parts.join(''))
      const { code, out, err } = await run(args, {
        cwd: root,
        env: { OG_STATE: state, OG_CACHE: path.join(cwd, 'cache') },
      })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(first)
    },
  )

  it('run in TypeScript', async () => {
    const code = `export default async (client, sample) => [${inTypescript.join(',\n')}]\n`
    const { default: answers } = await import(pathToFileURL(write('readme-lines.mjs', code)).href)
    vi.stubEnv('OG_STATE', state)
    const client = createClient()
    vi.unstubAllEnvs()
    const results = await answers(client, (name: string) =>
      readFileSync(path.join(path.dirname(samplePath('digit')), name)),
    )
    for (const [model, expected, , method] of tasks) {
      const index = inTypescript.findIndex((line) =>
        line.startsWith(`await client.${method}({ model: 'opengradient/${model}'`),
      )
      expect({ model, index }).not.toEqual({ model, index: -1 })
      if (method !== 'embed') expect(results[index]).toMatchObject(expected)
    }
  })
})

describe('the gateway rejects over HTTP', () => {
  const infer = (model: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${document.gateways[0]}/v2/models/${encodeURIComponent(model)}/infer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const tensor = (more: object): string =>
    JSON.stringify({
      inputs: [{ name: 'image', datatype: 'FP32', shape: [1, 1, 28, 28], data: new Array(784).fill(0), ...more }],
    })
  const binary = (
    shape: number[],
    bytes: number,
    claimed = bytes,
  ): [Uint8Array<ArrayBuffer>, Record<string, string>] => {
    const head = new TextEncoder().encode(
      JSON.stringify({
        inputs: [{ name: 'image', datatype: 'FP32', shape, parameters: { binary_data_size: claimed } }],
      }),
    )
    const body = new Uint8Array(head.length + bytes)
    body.set(head)
    return [
      body,
      { 'inference-header-content-length': String(head.length), 'content-type': 'application/octet-stream' },
    ]
  }

  it.each([
    ['an unknown model', () => infer('nobody/nothing', tensor({}))],
    ['another tensor name', () => infer(digits, tensor({ name: 'nope' }))],
    ['another datatype', () => infer(digits, tensor({ datatype: 'INT8' }))],
    ['an unknown datatype', () => infer(digits, tensor({ datatype: 'COMPLEX' }))],
    ['another shape', () => infer(digits, tensor({ shape: [784] }))],
    ['a shape that overflows', () => infer(digits, tensor({ shape: [2 ** 31, 2 ** 31, 2 ** 31] }))],
    ['strings as elements', () => infer(digits, tensor({ data: new Array(784).fill('NaN') }))],
    ['truncated JSON', () => infer(digits, '{"inputs":')],
    ['JSON nested 200,000 deep', () => infer(digits, `{"inputs":${'['.repeat(200_000)}`)],
    ['too few bytes', () => infer(digits, ...binary([1, 1, 28, 28], 3132))],
    ['too many bytes', () => infer(digits, ...binary([1, 1, 28, 28], 3140))],
    ['2 GB claimed with 10 bytes', () => infer(digits, ...binary([1, 1, 28, 28], 10, 2 ** 31))],
    ['2 GB of shape with 10 bytes', () => infer(digits, ...binary([2 ** 29], 10))],
    [
      'a NaN in binary',
      () => {
        const [body, headers] = binary([1, 1, 28, 28], 3136)
        body.set([0, 0, 0xc0, 0x7f], body.length - 4)
        return infer(digits, body, headers)
      },
    ],
    ['a header that is longer than the body', () => infer(digits, '{}', { 'inference-header-content-length': '99' })],
    ['no inputs', () => infer(digits, '{"inputs":[]}')],
  ])('%s', async (_, ask) => {
    const response = await ask()
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.json()).toMatchObject({ error: expect.any(String) })
  })
})

describe('og verify', () => {
  it('accepts a receipt offline, on chain and by replay, and rejects a changed one', async () => {
    expect((await og('infer', minilm, '--text', 'An honest machine.', '--receipt', 'receipt.json')).code).toBe(0)
    expect((await og('verify', 'receipt.json')).code).toBe(0)
    const report = await json('verify', 'receipt.json', '--rpc', document.rpcUrl, '--replay')
    expect(report).toMatchObject({ ok: true, guarantee: expect.stringContaining('your own run found the same bits') })
    expect(report.checks).toContainEqual({ name: 'replay', ok: true, detail: 'the same bits' })

    const file = JSON.parse(readFileSync(path.join(cwd, 'receipt.json'), 'utf8'))
    for (const change of [
      () => ({ ...file, salt: file.salt.replace(/^0x../, (head: string) => (head === '0x00' ? '0x01' : '0x00')) }),
      () => ({ ...file, request: { ...file.request, text: 'An honest machine!' } }),
      () => ({ ...file, domain: { ...file.domain, chainId: 1 } }),
      () => ({ ...file, outputs: [{ ...file.outputs[0], data: file.outputs[0].data.replace(/^../, 'AA') }] }),
    ]) {
      const changed = write('changed.json', `${JSON.stringify(change())}\n`)
      expect((await og('verify', changed)).code).toBe(1)
      const online = await og('verify', changed, '--rpc', document.rpcUrl, '--json')
      expect(online.code).toBe(1)
      expect(JSON.parse(online.out).ok).toBe(false)
    }
  }, 240_000)

  it('requires that several endpoints agree', async () => {
    const both = ['--rpc', document.rpcUrl, '--rpc', 'http://127.0.0.1:9']
    expect((await og('verify', 'receipt.json', ...both)).code).toBe(3)
    expect((await og('verify', 'receipt.json', ...both, '--quorum', '1')).code).toBe(0)
  })

  it('rejects another settlement contract', async () => {
    const other = document.contracts.opg
    expect((await og('verify', 'receipt.json', '--rpc', document.rpcUrl, '--settlement', other)).code).toBe(1)
    const unpinned = await run(['verify', 'receipt.json', '--rpc', document.rpcUrl], {
      cwd,
      env: { OG_STATE: path.join(cwd, 'nowhere') },
    })
    expect(unpinned.code).toBe(3)
  })
})

describe('a receipt that becomes final', () => {
  // One wait for all that needs a final receipt: the window of a batch is 30 s.
  it('is waited for by infer, and shown and verified as final', async () => {
    const early = await json('infer', digits, '--image', samplePath('digit'), '--receipt', 'early.json')
    const { receiptHash, guarantee } = await json(
      ...['infer', digits, '--image', samplePath('digit'), '--require', 'final', '--timeout', '120'],
      ...['--receipt', 'final.json'],
    )
    expect(guarantee).toMatch(/^final; 2 of 2 drawn found the same bits; drawn by the chain/)
    const verified = await json('verify', 'final.json', '--rpc', document.rpcUrl, '--require', 'final')
    expect(verified).toMatchObject({ ok: true, state: 'final' })

    // The early file has no verdict; the network has them. Another worker may have served it, in a batch of its own that ends later.
    await expect
      .poll(async () => (await og('verify', 'early.json', '--require', 'final')).err, { timeout: 60_000 })
      .toBe('')
    expect(JSON.parse(readFileSync(path.join(cwd, 'early.json'), 'utf8')).inclusion).toBe(null)
    const pulled = await json('receipts', 'pull', early.receiptHash, '--receipt', 'early.json')
    expect(pulled).toMatchObject({ receiptHash: early.receiptHash, file: 'early.json', state: 'final' })
    const file = JSON.parse(readFileSync(path.join(cwd, 'early.json'), 'utf8'))
    expect(file.summaries).toHaveLength(2)
    const updated = await og('verify', 'early.json', '--update')
    expect(updated).toMatchObject({ code: 0, err: expect.stringContaining('early.json is updated: in batch 0x') })
    expect((await og('receipts', 'pull', receiptHash, '--receipt', 'early.json')).code).toBe(2)

    expect((await og('receipts', 'list', '--limit', '1')).out.trim().split('\n')).toHaveLength(2)
    const { receipts } = await json('receipts', 'list', '--limit', '1000')
    expect(receipts.map((receipt: { receiptHash: string }) => receipt.receiptHash)).toContain(receiptHash)
    // The client read "final" from the chain; the gateway processes the block a moment later.
    await expect
      .poll(async () => (await json('receipts', 'show', receiptHash)).state, { timeout: 20_000 })
      .toBe('final')
    const receipt = await json('receipts', 'show', receiptHash)
    expect(receipt).toMatchObject({ receiptHash, state: 'final', challenge: null, class: 10_000 })
    expect(receipt.coverage).toMatchObject({ drawn: 2, match: 2, missing: 0 })
    expect(receipt.draw).toHaveLength(1)
    expect(receipt.draw[0].accounts).toHaveLength(2)
    expect(receipt.verdicts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['match', 'match'])
    expect(Object.keys(receipt.settlement)).toEqual(
      expect.arrayContaining(['batchId', 'batch', 'root', 'index', 'path', 'transaction']),
    )
    expect((await og('receipts', 'show', receiptHash)).out).toContain('final')
    expect((await og('receipts', 'show', `0x${'1'.repeat(64)}`)).code).toBe(2)
  }, 150_000)
})

describe('og models', () => {
  it('publishes an ONNX file and runs it', async () => {
    const onnx = write('affine.onnx', affineModel(3, 1))
    const published = await json('models', 'publish', onnx, '--name', 'me/affine', '--version', '1', '--price', '0.5')
    expect(published).toEqual({
      name: 'me/affine',
      version: '1',
      modelId: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      cid: expect.stringMatching(/^bafyrei/),
    })
    const { models } = await json('models', 'list')
    const listed = models.find(({ name }: { name: string }) => name === 'me/affine')
    expect(listed).toMatchObject({ modelId: published.modelId, price: String(5n * 10n ** 17n) })
    expect(listed.workers.length).toBeGreaterThanOrEqual(2)
    expect((await og('models', 'show', 'me/affine')).out).toContain('x FP32[n]')
    const answer = await json(
      'infer',
      'me/affine',
      '--npy',
      npy('x.npy', floats('x', [1, 2, 3])),
      '--receipt',
      'affine.json',
    )
    expect(answer.result).toBeNull()
    expect(answer.outputs).toEqual([{ name: 'y', datatype: 'FP32', shape: [3], data: [4, 7, 10] }])
    expect((await og('verify', 'affine.json', '--rpc', document.rpcUrl, '--replay')).code).toBe(0)

    // Publishing is idempotent. Other content under a version, and the name of another owner, are rejected.
    expect(await json('models', 'publish', onnx, '--name', 'me/affine', '--version', '1', '--price', '0.5')).toEqual(
      published,
    )
    const changed = write('changed.onnx', affineModel(3, 2))
    expect((await og('models', 'publish', changed, '--name', 'me/affine', '--version', '1')).code).toBe(2)
    const payer = document.accounts.find(({ role }) => role === 'payer')?.privateKey as string
    const foreign = await og('models', 'publish', changed, '--name', 'me/affine', '--version', '2', '--key', payer)
    expect(foreign.code).toBe(2)
    expect(foreign.err).toContain('belongs to another account')
    const key = write('key', `${payer}\n`)
    expect((await og('models', 'publish', changed, '--name', 'you/affine', '--version', '2', '--key', key)).code).toBe(
      0,
    )
  }, 120_000)

  it('publishes a folder with a description of its steps', async () => {
    const { onnx, steps } = runningSumModel()
    write('sum/model.onnx', onnx)
    write('sum/og-model.json', JSON.stringify({ steps, license: 'MIT' }))
    const ones = { name: 'x', datatype: 'FP32', shape: [1, 4], data: [1, 1, 1, 1] }
    const sum = { name: 'sum', datatype: 'FP32', shape: [1, 1, 1], data: [4] }
    write('sum/examples/ones.json', JSON.stringify({ inputs: [ones], outputs: [sum] }))
    await json('models', 'publish', 'sum', '--name', 'me/sum', '--version', '1')
    const shown = await json('models', 'show', 'me/sum')
    expect(shown).toMatchObject({ license: 'MIT', manifest: { unit: 'step' } })
    const { runs } = await json('models', 'test', 'me/sum')
    expect(runs.map(({ ok, distance }: { ok: boolean; distance: number }) => ({ ok, distance }))).toEqual(
      Array.from({ length: runs.length }, () => ({ ok: true, distance: 0 })),
    )
    expect(new Set(runs.map(({ worker }: { worker: string }) => worker)).size).toBeGreaterThanOrEqual(2)
    const length = 10
    const input = floats('x', new Array(length).fill(1), [1, length])
    const { outputs } = await json('infer', 'me/sum', '--npy', npy('sum.npy', input), '--require', 'replayed:1')
    expect(outputs[0].shape[0]).toBe(Math.ceil(length / steps.frame))
  })

  it('publishes a language model, which continues texts for the stock client of OpenAI', async () => {
    const recipe = languageRecipes[0] as Recipe
    const { version, task, generation, tolerance } = recipe
    const { folder } = await buildModel(recipe, {
      cacheDir: path.join(cwd, 'language-models'),
      signal: AbortSignal.timeout(100_000),
    })
    writeFileSync(path.join(folder, 'og-model.json'), JSON.stringify({ task, generation, tolerance, license: 'MIT' }))
    const model = 'me/stories'
    await json('models', 'publish', folder, '--name', model, '--version', version)
    const client = new OpenAI({ baseURL: `${document.gateways[0]}/v1`, apiKey: 'none', maxRetries: 5 })
    const prompt = 'Once upon a time'
    const story =
      ', there was a little girl named Lily. She loved to play outside in the sunshine. One day, she saw a big, red ball in the sky.'
    const greedy = { model, prompt, temperature: 0 }

    const answer = await client.completions.create({ ...greedy, max_tokens: 20 })
    expect(answer).toMatchObject({ object: 'text_completion', model, choices: [{ index: 0, finish_reason: 'length' }] })
    const text = answer.choices[0]?.text ?? ''
    expect({ isBegin: story.startsWith(text), isLong: text.length > 40 }).toEqual({ isBegin: true, isLong: true })
    const { usage } = answer
    expect(usage).toEqual({ prompt_tokens: 5, completion_tokens: 20, total_tokens: 25 })

    // With a stream the continuation, the receipt with its last chunk, and one chunk with the usage.
    const stream = await client.completions.create({
      ...{ ...greedy, max_tokens: 20, stream: true },
      stream_options: { include_usage: true },
    })
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    expect(chunks.map(({ choices }) => choices[0]?.text ?? '').join('')).toBe(text)
    expect(chunks.at(-2)).toMatchObject({ opengradient: { receipts: [{ cost: expect.any(String) }] } })
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage })

    const sampled = async (seed: number, prompts: string[] = [prompt]) =>
      (await client.completions.create({ model, prompt: prompts, seed, max_tokens: 12 })).choices.map(
        (each) => each.text,
      )
    const [first] = await sampled(7)
    expect(await sampled(7, [prompt, prompt])).toEqual([first, first])
    expect(await sampled(8)).not.toEqual([first])
    const stopped = await client.completions.create({ ...greedy, max_tokens: 40, stop: ['Lily'] })
    expect(stopped.choices[0]).toMatchObject({ text: story.slice(0, story.indexOf('Lily')), finish_reason: 'stop' })
    const refused = (more: object) => client.completions.create({ ...greedy, ...more } as never)
    await expect(refused({ n: 2 })).rejects.toMatchObject({ status: 400, param: 'n' })
    await expect(refused({ temperature: -1 })).rejects.toMatchObject({ status: 400, param: 'temperature' })
    await expect(refused({ logprobs: 1 })).rejects.toMatchObject({ status: 400 })
    await expect(refused({ max_tokens: 300 })).rejects.toMatchObject({ status: 400 })

    // An auditor and this machine generate again.
    const { result } = await json(
      'infer',
      model,
      '--text',
      prompt,
      '--receipt',
      'story.json',
      '--require',
      'replayed:1',
    )
    expect(result.text.startsWith(story)).toBe(true)
    expect((await og('verify', 'story.json', '--rpc', document.rpcUrl, '--replay')).code).toBe(0)
  }, 240_000)

  it('publishes a classifier of pictures and labels a picture', async () => {
    const onnx = onnxModel({
      inputs: [{ name: 'pixel_values', datatype: 'FP32', shape: [1, 3, 16, 16] }],
      outputs: [{ name: 'logits', datatype: 'FP32', shape: [1, 3] }],
      nodes: [
        { type: 'GlobalAveragePool', inputs: ['pixel_values'], outputs: ['mean'] },
        { type: 'Flatten', inputs: ['mean'], outputs: ['logits'] },
      ],
    })
    write('colours/model.onnx', onnx)
    const settings = { labels: ['red', 'green', 'blue'], mean: [0.5, 0.5, 0.5], deviation: [0.25, 0.25, 0.25] }
    const task = { kind: 'classify', config: { ...settings, scaleTo: { shorterSide: 18 }, activation: 'softmax' } }
    write('colours/og-model.json', JSON.stringify({ task }))
    await json('models', 'publish', 'colours', '--name', 'me/colours', '--version', '1')
    // 4 × 2 pixels of red 51, green 255 and blue 102.
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR42mM0/p/GAANMDEgAACZbAZxfvm91AAAAAElFTkSuQmCC'
    const image = write('green.png', Buffer.from(png, 'base64'))
    const { result } = await json('infer', 'me/colours', '--image', image, '--receipt', 'colours.json')
    expect(result.label).toBe('green')
    expect(result.top.map(({ label }: { label: string }) => label)).toEqual(['green', 'blue', 'red'])
    expect((await og('infer', 'me/colours', '--image', image)).out).toContain('green (confidence 0.884)')
    expect((await og('verify', 'colours.json', '--rpc', document.rpcUrl, '--replay')).code).toBe(0)

    write('colours/og-model.json', JSON.stringify({ task: { kind: 'classify', config: { ...settings, mean: [0.5] } } }))
    const refused = await og('models', 'publish', 'colours', '--name', 'me/colours', '--version', '2')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('"mean" has length 1, not 3')
  })

  it.each(
    Object.keys(refusedModels)
      .slice(0, 40)
      .map((why) => [why]),
  )('rejects %s', async (why) => {
    const { onnx } = refusedModels[why as keyof typeof refusedModels] as { onnx: () => Uint8Array }
    const { code, out, err } = await og(
      'models',
      'publish',
      write('refused.onnx', onnx()),
      '--name',
      'me/refused',
      '--version',
      '1',
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error [A-Z_]+: .+/m)
  })

  it('rejects external data outside the folder', async () => {
    for (const location of ['../secret', '/etc/passwd', 'a/../../secret']) {
      const onnx = write('climbing/model.onnx', externalModel({ location }))
      const { code } = await og('models', 'publish', path.dirname(onnx), '--name', 'me/climbing', '--version', '1')
      expect(code).toBe(2)
    }
  })

  it('exits 3 for models that crash, hang or exhaust memory, and every node keeps running', async () => {
    // Each registration takes longer than the age of its commitment: three accounts register at the same time.
    const publish = async (role: string, name: string, onnx: Uint8Array): Promise<void> => {
      const key = document.accounts.find((account) => account.role === role)?.privateKey as string
      const file = write(`${name}.onnx`, onnx)
      const ran = await og('models', 'publish', file, '--name', `${role}/${name}`, '--version', '1', '--key', key)
      expect({ code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({ code: 0, err: '' })
    }
    // `og models publish` would run it, and refuse it.
    const publishUntried = async (role: string, name: string, onnx: Uint8Array): Promise<void> => {
      const { rpcUrl, gateways, accounts } = document
      const privateKey = accounts.find((account) => account.role === role)?.privateKey as Hex
      const deployment = await findDeployment({ rpcUrls: [rpcUrl], settlement: document.contracts.settlement })
      const model = await describeModel({ path: write(`${name}.onnx`, onnx), name: `${role}/${name}`, version: '1' })
      const { modelId, manifest } = model
      const size = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
      await uploadModel({ gateway: gateways[0] as string, model })
      await registerModel({ name: manifest.name, version: '1', modelId, size, rpcUrl, deployment, privateKey })
    }
    await Promise.all([
      publish('publisher', 'dividing', dividingModel()),
      publishUntried('payer', 'endless', endlessModel()),
      publish('deployer', 'allocating', allocatingModel()),
    ])
    const whole = (name: string, value: number): string =>
      npy(`${name}.npy`, tensorOf(name, 'INT32', [1], Int32Array.of(value)))
    const endless = og('infer', 'payer/endless', '--npy', npy('one.npy', floats('x', [1])), '--timeout', '150')
    const count = npy('count.npy', tensorOf('count', 'INT64', [1], BigInt64Array.of(25_000_000_000n)))
    const failing = await Promise.all([
      og('infer', 'publisher/dividing', '--npy', whole('a', -(2 ** 31)), '--npy', whole('b', -1), '--timeout', '150'),
      og('infer', 'deployer/allocating', '--npy', count, '--timeout', '150'),
      endless,
    ])
    for (const { code, out, err } of failing) {
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toMatch(/^error [A-Z_]+: /)
    }
    const six = await json('infer', 'publisher/dividing', '--npy', whole('a', 12), '--npy', whole('b', 2))
    expect(six.outputs[0].data).toEqual([6])
    expect(document.nodes.every(({ pid }) => isAlive(pid))).toBe(true)
  }, 180_000)

  it('pulls files, pins the name, and rejects another model under the pinned name', async () => {
    const pulled = await json('models', 'pull', digits)
    expect(readFileSync(path.join(cwd, 'digits', 'model.onnx')).length).toBeGreaterThan(100_000)
    const lockfile = path.join(cwd, 'og.lock.json')
    const pinned = readFileSync(lockfile, 'utf8')
    expect(JSON.parse(pinned).models[digits]).toEqual({ version: '1.0.0', modelId: pulled.modelId })
    const ask = ['infer', digits, '--image', samplePath('digit')]
    expect((await og(...ask)).code).toBe(0)
    writeFileSync(lockfile, pinned.replace(pulled.modelId, `0x${'0'.repeat(64)}`))
    const { code, out, err } = await og(...ask)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(pulled.modelId)
    expect((await og('models', 'pull', digits)).code).toBe(1)
    expect((await og('models', 'pull', digits, '--update')).code).toBe(0)
    expect(readFileSync(lockfile, 'utf8')).toBe(pinned)
    writeFileSync(lockfile, '{}')
    expect((await og(...ask)).code).toBe(2)
    writeFileSync(lockfile, pinned)
  })
})

describe('faults and signals', () => {
  it('catches a lie on request and reports it in six lines', async () => {
    const { code, out, err } = await og('devnet', 'lie', 'wrong-output')
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(6)
    expect(out).toContain('mismatch')
  }, 150_000)

  it('answers each request with its own receipt while a worker is killed', async () => {
    const worker = document.nodes.find(({ roles }) => roles.includes('worker')) as DevnetDocument['nodes'][number]
    const seen = new Set<string>()
    for (let i = 0; i < 20; i++) {
      if (i === 5) process.kill(worker.pid, 'SIGKILL')
      const { receiptHash, result } = await json('infer', digits, '--image', samplePath('digit'))
      expect(result.label).toBe('7')
      seen.add(receiptHash)
    }
    expect(seen.size).toBe(20)
  }, 150_000)

  it('moves its time ahead, answers, and saves itself', async () => {
    expect(await json('devnet', 'time', '+1h30m')).toMatchObject({ skippedSeconds: 5_400, aheadSeconds: 5_400 })
    expect((await og('devnet', 'status')).out).toContain('1 h 30 min ahead of this machine')
    for (const wrong of ['2h', '+2', '+0s', '-2h', '+9999d']) expect((await og('devnet', 'time', wrong)).code).toBe(2)
    const file = path.join(cwd, 'after-skip.json')
    expect((await json('infer', digits, '--image', samplePath('digit'), '--receipt', file)).result.label).toBe('7')
    expect((await og('verify', file, '--require', 'settled', '--wait', '60')).code).toBe(0)
    const saved = await json('devnet', 'snapshot', 'net.snapshot')
    expect(saved).toMatchObject({ file: path.join(cwd, 'net.snapshot'), bytes: expect.any(Number) })
    expect(saved.models.length).toBeGreaterThanOrEqual(document.models.length)
    expect((await og('devnet', 'snapshot', file)).code).toBe(2)
    expect(await og('devnet', 'restore', 'net.snapshot')).toMatchObject({ code: 2, out: '' })
  }, 150_000)

  it('ends every process on Ctrl-C, also when it is sent twice', async () => {
    const { nodes } = await json('devnet', 'status')
    const followed = og('devnet', 'logs', 'anvil', '--follow')
    const ended = once(network, 'exit')
    network.kill('SIGINT')
    network.kill('SIGINT')
    const [code] = await ended
    expect(code).toBe(0)
    expect(nodes.filter(({ pid }: { pid: number }) => isAlive(pid))).toEqual([])
    expect(network.output().err).toContain('opengradient/minilm-l6-v2')
    expect((await og('devnet', 'status')).code).toBe(4)
    expect((await followed).code).toBe(0)
  })

  it('restores a snapshot for the next start, and refuses any other file', async () => {
    const { state: folder, block, nodes } = await json('devnet', 'restore', 'net.snapshot')
    expect({ folder, nodes: nodes.length }).toEqual({ folder: state, nodes: document.nodes.length })
    expect((await og('devnet', 'restore', 'net.snapshot')).out).toContain(`Block ${block} of `)
    const damaged = readFileSync(path.join(cwd, 'net.snapshot')).subarray(0, -9)
    for (const file of [write('damaged.snapshot', damaged), write('foreign.snapshot', 'x')]) {
      expect(await og('devnet', 'restore', file)).toMatchObject({
        code: 2,
        err: expect.stringContaining('BAD_ENCODING'),
      })
    }
  })
})
