import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import {
  buildPath,
  createOpenApiDocument,
  encodeBinaryRequest,
  headerLengthName,
  parseBinaryResponse,
  routes,
} from '@opengradient/api'
import { opgAbi, settlementAbi } from '@opengradient/chain'
import { affineModel } from '@opengradient/engine/testing'
import { createHasher, type Hex, type Signer } from '@opengradient/protocol'
import type { Published } from '@opengradient/publisher'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, errorOf, floats, inferUrl, metric, post, receiptAt } from '../testing/http-requests.fixture.ts'
import { affineInput, bodyOf, ownJob } from '../testing/signed-jobs.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from '../testing/test-network.fixture.ts'

let network: TestNetwork
let gateway: TestNode
let worker: TestNode
let model: Published
/** Has deposited, and allocated to the gateway. */
let payer: Signer

beforeAll(async () => {
  network = await startNetwork()
  gateway = await network.start('gateway', ['gateway', 'host'], { config: { gateway: { blobBytes: 8 << 20 } } })
  worker = await network.start('worker', ['worker'])
  model = await network.publish(affineModel(), 'test/affine')
  const { sender, signer } = await network.account()
  payer = signer
  const { opg, settlement } = network.deployment.contracts
  const amount = 10n ** 19n
  await sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, amount] })
  await sender.execute({ address: settlement, abi: settlementAbi, functionName: 'deposit', args: [opg, amount] })
  await sender.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'allocate',
    args: [gateway.account, opg, amount],
  })
})
afterAll(() => network[Symbol.asyncDispose]())

const infer = (body: unknown, headers: Record<string, string> = {}, name = 'test/affine') =>
  post(inferUrl(gateway.url, name), body, headers)
const receipts = async (): Promise<number> =>
  (await ask(`${gateway.url}/og/v1/receipts?limit=10000`)).json.receipts.length

describe('Open Inference Protocol', () => {
  it('serves health, server metadata and model metadata', async () => {
    expect((await ask(`${gateway.url}/v2`)).json.extensions).toContain('binary_tensor_data')
    expect((await ask(`${gateway.url}/v2/health/live`)).json).toEqual({ live: true })
    expect((await ask(`${gateway.url}/v2/health/ready`)).json).toEqual({ ready: true })
    for (const path of ['test%2Faffine', 'test%2Faffine/versions/1']) {
      expect((await ask(`${gateway.url}/v2/models/${path}`)).json).toMatchObject({
        name: 'test/affine',
        versions: ['1'],
        platform: 'onnxruntime_onnx',
        inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }],
        outputs: [{ name: 'y', datatype: 'FP32', shape: [-1] }],
        opengradient: { modelId: model.modelId, cid: model.cid },
      })
      expect((await ask(`${gateway.url}/v2/models/${path}/ready`)).json).toMatchObject({ ready: true })
    }
  })

  it('answers a JSON request in JSON, with the receipt hash in header and body', async () => {
    const answer = await infer({ ...floats(1, 2.5), id: 'mine' })
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({
      model_name: 'test/affine',
      model_version: '1',
      id: 'mine',
      outputs: [{ name: 'y', datatype: 'FP32', shape: [2], data: [3, 6] }],
    })
    const { opengradient } = answer.json
    expect(answer.headers.get('x-og-receipt')).toBe(opengradient.receiptHash)
    expect(opengradient.receipt.value.worker).toBe(worker.account)
    expect(opengradient.domain).toEqual(network.hasher.domain)
  })

  it('answers a binary request to a model version in binary', async () => {
    const { body, headerLength } = encodeBinaryRequest({ parameters: { binary_data_output: true } }, affineInput(4, 5))
    const answer = await post(`${gateway.url}/v2/models/test%2Faffine/versions/1/infer`, body, {
      [headerLengthName]: String(headerLength),
    })
    expect(answer.status).toBe(200)
    const { tensors } = parseBinaryResponse(answer.bytes, Number(answer.headers.get(headerLengthName)))
    expect(tensors).toEqual([{ ...affineInput(9, 11)[0], name: 'y' }])
  })

  it.each<[string, unknown, number, string, Record<string, string>?]>([
    ['an empty body', '', 400, 'BAD_ENCODING'],
    ['truncated JSON', '{"inputs":', 400, 'BAD_ENCODING'],
    ['a JSON array', [], 400, 'BAD_INPUT'],
    ['unknown fields', { ...floats(1), extra: 1 }, 400, 'BAD_INPUT'],
    ['no inputs', { inputs: [] }, 400, 'BAD_TENSOR'],
    ['an unknown input name', { inputs: [{ name: 'z', datatype: 'FP32', shape: [1], data: [1] }] }, 400, 'BAD_TENSOR'],
    ['an input twice', { inputs: [...floats(1).inputs, ...floats(2).inputs] }, 400, 'BAD_TENSOR'],
    ['another datatype', { inputs: [{ name: 'x', datatype: 'INT32', shape: [1], data: [1] }] }, 400, 'BAD_TENSOR'],
    ['an unknown datatype', { inputs: [{ name: 'x', datatype: 'FP8', shape: [1], data: [1] }] }, 400, 'BAD_TENSOR'],
    ['another rank', { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 1], data: [1] }] }, 400, 'BAD_TENSOR'],
    ['too few numbers', { inputs: [{ name: 'x', datatype: 'FP32', shape: [3], data: [1, 2] }] }, 400, 'BAD_TENSOR'],
    ['too many numbers', { inputs: [{ name: 'x', datatype: 'FP32', shape: [1], data: [1, 2] }] }, 400, 'BAD_TENSOR'],
    ['NaN', { inputs: [{ name: 'x', datatype: 'FP32', shape: [1], data: ['NaN'] }] }, 400, 'BAD_TENSOR'],
    ['infinity', '{"inputs":[{"name":"x","datatype":"FP32","shape":[1],"data":[1e999]}]}', 400, 'BAD_TENSOR'],
    ['a negative shape', { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1], data: [] }] }, 400, 'BAD_TENSOR'],
    [
      'a shape that overflows',
      { inputs: [{ name: 'x', datatype: 'FP32', shape: [2 ** 31, 2 ** 31, 4], data: [1] }] },
      400,
      'BAD_TENSOR',
    ],
    ['an unknown output', { ...floats(1), outputs: [{ name: 'nope' }] }, 400, 'BAD_TENSOR'],
    ['a JSON array nested 100,000 deep', '['.repeat(100_000), 413, 'TOO_LARGE'],
    ['a JSON array of 1,048,577 arrays', `{"inputs":[${'[],'.repeat(1 << 20)}[]]}`, 413, 'TOO_LARGE'],
    ['a header length that is not a number', floats(1), 400, 'BAD_INPUT', { [headerLengthName]: 'ten' }],
    ['a header longer than the body', floats(1), 400, 'BAD_INPUT', { [headerLengthName]: '100000' }],
    ['an unknown guarantee', floats(1), 400, 'USAGE', { 'x-og-require': 'proven' }],
    ['a wait of 10^9 seconds', floats(1), 400, 'BAD_INPUT', { 'x-og-timeout': '1e9' }],
    ['an idempotency key of 257 characters', floats(1), 400, 'BAD_INPUT', { 'idempotency-key': 'k'.repeat(257) }],
    ['an unknown field in the extension', { ...floats(1), opengradient: { extra: 1 } }, 400, 'BAD_INPUT'],
  ])('rejects %s', async (_, body, status, code, headers) => {
    expect(errorOf(await infer(body, headers))).toEqual({ status, code })
  })

  it('rejects a declared length of 1 GiB with 413 before the body arrives', async () => {
    const asking = request(inferUrl(gateway.url, 'test/affine'), {
      method: 'POST',
      headers: { 'content-length': String(1 << 30) },
    })
    asking.flushHeaders()
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(413)
    expect(JSON.parse(await text(response)).opengradient.code).toBe('TOO_LARGE')
    asking.destroy()
  })

  it('rejects binary tensors of wrong lengths, and a claim of 2 GB with 10 bytes', async () => {
    const claim = (shape: number[], size: number, bytes: number): [Uint8Array, string] => {
      const tensor = { name: 'x', datatype: 'FP32', shape, parameters: { binary_data_size: size } }
      const head = new TextEncoder().encode(JSON.stringify({ inputs: [tensor] }))
      return [Uint8Array.of(...head, ...new Uint8Array(bytes)), String(head.length)]
    }
    for (const [shape, size, bytes, code] of [
      [[2], 8, 7, 'BAD_TENSOR'],
      [[2], 8, 9, 'BAD_TENSOR'],
      [[2], 4, 4, 'BAD_TENSOR'],
      [[1 << 29], 2 ** 31, 10, 'TOO_LARGE'],
    ] as const) {
      const [body, length] = claim([...shape], size, bytes)
      expect(errorOf(await infer(body, { [headerLengthName]: length })).code).toBe(code)
    }
    const nan = encodeBinaryRequest({}, affineInput(Number.NaN))
    expect(errorOf(await infer(nan.body, { [headerLengthName]: String(nan.headerLength) }))).toEqual({
      status: 400,
      code: 'BAD_TENSOR',
    })
  })

  it.each(['test/nothing', 'nothing', '../../etc', 'test/affine@2', 'Ω/Ω'])(
    'answers 404 UNKNOWN_MODEL for the model %s',
    async (name) => {
      expect(errorOf(await infer(floats(1), {}, name))).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
      expect(errorOf(await ask(`${gateway.url}/v2/models/${encodeURIComponent(name)}`)).status).toBe(404)
    },
  )

  it('answers unknown paths, receipts and jobs with typed errors', async () => {
    expect(errorOf(await ask(`${gateway.url}/nothing`))).toEqual({ status: 404, code: 'NOT_FOUND' })
    const none = `0x${'00'.repeat(32)}`
    expect(errorOf(await ask(`${gateway.url}/og/v1/receipts/${none}`)).status).toBe(404)
    expect(errorOf(await ask(`${gateway.url}/og/v1/jobs/${none}`)).status).toBe(404)
    expect(errorOf(await ask(`${gateway.url}/og/v1/receipts/0xZZ`))).toEqual({ status: 400, code: 'BAD_INPUT' })
    expect(errorOf(await ask(`${gateway.url}/og/v1/receipts?limit=-1`)).status).toBe(400)
  })
})

describe('guarantees and idempotency keys', () => {
  it('returns the answer when it is settled; answers 504 with the receipt hash when the time is over', async () => {
    const held = infer(floats(1), { 'x-og-require': 'settled' })
    let isHeld = true
    const ended = held.finally(() => {
      isHeld = false
    })
    await network.until('the held answer', () => !isHeld)
    expect((await ended).json.opengradient.guarantee).toContain('settled')

    const refused = await infer(floats(1), { 'x-og-require': 'replayed:1', 'x-og-timeout': '0.2' })
    expect(errorOf(refused)).toEqual({ status: 504, code: 'GUARANTEE_NOT_REACHED' })
    expect(await receiptAt(gateway.url, refused.headers.get('x-og-receipt') as Hex)).toBeDefined()
  })

  it('gives one answer for one idempotency key, also to concurrent requests, and rejects the key for another request', async () => {
    const before = await receipts()
    const headers = { 'idempotency-key': 'one' }
    const answers = await Promise.all([1, 2, 3].map(() => infer(floats(1, 2), headers)))
    answers.push(await infer(floats(1, 2), headers))
    expect(new Set(answers.map((answer) => answer.headers.get('x-og-receipt'))).size).toBe(1)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(errorOf(await infer(floats(1, 3), headers))).toEqual({ status: 409, code: 'DUPLICATE' })
    expect(await receipts()).toBe(before + 1)
  })

  it('scopes an idempotency key to its caller: another token gets an answer of its own', async () => {
    const ask = (caller: string, ...values: number[]) =>
      infer(floats(...values), { 'idempotency-key': 'shared', authorization: `Bearer ${caller}` })
    const [alice, mallory] = [await ask('alice', 1), await ask('mallory', 2)]
    expect(mallory.status).toBe(200)
    const same = await ask('mallory', 1)
    expect(errorOf(same)).toEqual({ status: 409, code: 'DUPLICATE' })
    expect((await ask('alice', 1)).json.opengradient.blind).toBe(alice.json.opengradient.blind)
    expect(JSON.stringify(mallory.json)).not.toContain(alice.json.opengradient.blind)
  })

  it('serves requests while more answers than it has slots wait for a guarantee', async () => {
    const small = await network.start('small', ['gateway'], { config: { gateway: { maxInFlight: 8 } } })
    const url = inferUrl(small.url, 'test/affine')
    const ask = (values: number[], headers: Record<string, string>, signal?: AbortSignal) =>
      fetch(url, {
        method: 'POST',
        body: JSON.stringify(floats(...values)),
        headers: { 'content-type': 'application/json', ...headers },
        ...(signal && { signal }),
      })
    const key = { 'idempotency-key': 'held' }
    await expect.poll(async () => (await ask([3], key)).status, { timeout: 30_000 }).toBe(200)
    const hangUp = new AbortController()
    const waiting = { ...key, 'x-og-require': 'replayed:9', 'x-og-timeout': '60' }
    const held = Array.from({ length: 20 }, () => ask([3], waiting, hangUp.signal).catch(() => undefined))
    await expect.poll(async () => (await ask([4], {})).status, { timeout: 30_000 }).toBe(200)
    hangUp.abort()
    await Promise.all(held)
    await small.stop()
  })

  it('rejects an idempotency key of more than 256 characters', async () => {
    const refused = await infer(floats(1), { 'idempotency-key': 'k'.repeat(257) })
    expect(errorOf(refused)).toEqual({ status: 400, code: 'BAD_INPUT' })
  })

  it('frees the idempotency key of a failed request', async () => {
    const headers = { 'idempotency-key': 'two' }
    expect((await infer({ inputs: [] }, headers)).status).toBe(400)
    expect((await infer(floats(1), headers)).status).toBe(200)
  })

  it('completes a shared request when the first caller disconnects', async () => {
    const headers = { 'idempotency-key': 'three', 'content-type': 'application/json' }
    const hangUp = new AbortController()
    const first = fetch(inferUrl(gateway.url, 'test/affine'), {
      method: 'POST',
      headers,
      body: JSON.stringify(floats(7)),
      signal: hangUp.signal,
    }).catch(() => undefined)
    const second = infer(floats(7), headers)
    hangUp.abort()
    await first
    expect((await second).json.outputs[0].data).toEqual([15])
  })
})

describe('client-signed jobs', () => {
  const bring = (more: Partial<Parameters<typeof ownJob>[1]> = {}) =>
    ownJob(network, { requester: payer, gateway, model, values: [1, 2], ...more })

  it('runs a job once and rejects repetitions with DUPLICATE, also concurrent ones', async () => {
    const { body, jobHash } = bring()
    const answers = await Promise.all([infer(body), infer(body), infer(body)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(errorOf(await infer(body))).toEqual({ status: 409, code: 'DUPLICATE' })
    const job = await ask(`${gateway.url}/og/v1/jobs/${jobHash}`)
    expect(job.json.receipts).toHaveLength(1)
  })

  it('rejects jobs that do not match the request, the time, the payer or the offers', async () => {
    const other = await network.account()
    const now = Math.floor(Date.now() / 1_000)
    const cases: [string, Parameters<typeof bring>[0], number, string][] = [
      ['another gateway', { change: { gateway: worker.account } }, 400, 'BAD_JOB'],
      ['another input', { change: { inputHash: `0x${'11'.repeat(32)}` } }, 400, 'BAD_JOB'],
      ['other parameters', { change: { paramsHash: `0x${'11'.repeat(32)}` } }, 400, 'BAD_JOB'],
      ['another request', { change: { requestHash: `0x${'11'.repeat(32)}` } }, 400, 'BAD_JOB'],
      ['another model', { change: { modelId: `0x${'11'.repeat(32)}` } }, 400, 'BAD_JOB'],
      ['another runtime', { change: { runtimeId: `0x${'11'.repeat(32)}` } }, 400, 'BAD_JOB'],
      ['yesterday', { change: { executeBy: 1, settleBy: 2 } }, 400, 'EXPIRED'],
      ['a week', { change: { settleBy: now + 604_800 } }, 400, 'BAD_JOB'],
      ['a moment', { change: { executeBy: now + 20, settleBy: now + 30 } }, 400, 'BAD_JOB'],
      ['a foreign payer', { change: { payer: other.signer.address } }, 403, 'NOT_AUTHORISED'],
      ['an unallocated payer', { requester: other.signer }, 402, 'INSUFFICIENT_FUNDS'],
      ['too low a price', { change: { maxPrice: 1n } }, 503, 'NO_WORKER'],
      ['another token', { change: { token: other.signer.address } }, 503, 'NO_WORKER'],
      ['another offer', { change: { offerHash: `0x${'11'.repeat(32)}` } }, 503, 'NO_WORKER'],
      ['too few units', { change: { maxInputUnits: 0 } }, 400, 'BAD_JOB'],
      ['another chain', { hasher: createHasher({ ...network.hasher.domain, chainId: 1 }) }, 400, 'BAD_SIGNATURE'],
      [
        'another contract',
        { hasher: createHasher({ ...network.hasher.domain, verifyingContract: other.signer.address }) },
        400,
        'BAD_SIGNATURE',
      ],
    ]
    const before = await receipts()
    for (const [what, more, status, code] of cases) {
      expect([what, errorOf(await infer(bring(more).body))]).toEqual([what, { status, code }])
    }
    expect(await receipts()).toBe(before)
  })

  it('rejects malleable and foreign signatures, and jobs without a blind', async () => {
    const { job, blind, body } = bring()
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
    const s = order - BigInt(`0x${job.signature.slice(66, 130)}`)
    const v = job.signature.endsWith('1b') ? '1c' : '1b'
    const highS = `${job.signature.slice(0, 66)}${s.toString(16).padStart(64, '0')}${v}` as Hex
    const oddV = `${job.signature.slice(0, 130)}${job.signature.endsWith('1b') ? '00' : '01'}` as Hex
    const foreign = (await network.account()).signer.sign(`0x${'22'.repeat(32)}`)
    for (const signature of [highS, oddV, foreign]) {
      const answer = await infer(bodyOf({ ...job, signature }, blind, [1, 2]))
      expect(answer.status).toBe(400)
      expect(['BAD_SIGNATURE', 'BAD_INPUT']).toContain(errorOf(answer).code)
    }
    const { opengradient } = body as { opengradient: { job: unknown } }
    expect(errorOf(await infer({ ...body, opengradient: { job: opengradient.job } })).code).toBe('BAD_INPUT')
    expect((await infer(body)).status).toBe(200)
  })

  it('accepts a job again that no worker has run', async () => {
    const { body } = bring({ requester: (await network.account()).signer })
    expect(errorOf(await infer(body)).code).toBe('INSUFFICIENT_FUNDS')
    expect(errorOf(await infer(body)).code).toBe('INSUFFICIENT_FUNDS')
  })
})

describe('network routes', () => {
  it('lists nodes and models', async () => {
    const { nodes } = (await ask(`${gateway.url}/og/v1/nodes`)).json
    expect(nodes.map(({ address, status }: { address: Hex; status: string }) => [address, status])).toEqual(
      expect.arrayContaining([
        [gateway.account, 'active'],
        [worker.account, 'active'],
      ]),
    )
    const { models } = (await ask(`${gateway.url}/og/v1/models`)).json
    expect(models).toMatchObject([
      { name: 'test/affine', version: '1', modelId: model.modelId, task: 'tensor', workers: [worker.account] },
    ])
    expect((await ask(`${gateway.url}/og/v1/models/test%2Faffine`)).json.manifest.name).toBe('test/affine')
  })

  it('streams an event after each change of a receipt', async () => {
    const hangUp = new AbortController()
    const response = await fetch(`${gateway.url}/og/v1/events`, { signal: hangUp.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const answered = infer(floats(3))
    const decoder = new TextDecoder()
    let heard = ''
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const hash = (await answered).headers.get('x-og-receipt') as string
    while (!new RegExp(`event: receipt\\ndata: .*${hash}.*"settled"`).test(heard)) {
      const { value, done } = await reader.read()
      expect(done).toBe(false)
      heard += decoder.decode(value)
    }
    expect(heard).toContain('event: ping')
    hangUp.abort()
  })

  it('serves its contract as an OpenAPI document, and each of its routes', async () => {
    const document = await ask(`${gateway.url}/og/v1/openapi.json`)
    expect(document.json).toEqual(JSON.parse(JSON.stringify(createOpenApiDocument())))
    for (const { method, path } of Object.values(routes)) {
      if (path === routes.streamEvents.path) continue
      const answer = await ask(gateway.url + buildPath(path, { name: 'a/b', version: '1', hash: '0x', cid: 'b' }), {
        method,
      })
      expect([path, answer.json?.error ?? '']).not.toEqual([path, expect.stringContaining('No route matches')])
    }
  })

  it.each(['/healthz', '/readyz', '/metrics'])('serves %s on every role', async (path) => {
    for (const node of [gateway, worker]) expect((await ask(`${node.url}${path}`)).status).toBe(200)
  })

  it('labels request metrics by route and status, not by path', async () => {
    expect(await metric(gateway.url, 'og_http_request_seconds_count', { status: '404' })).toBeGreaterThan(0)
    const text = new TextDecoder().decode((await ask(`${gateway.url}/metrics`)).bytes)
    expect(text).not.toContain('test%2Fnothing')
  })
})

describe('blobs', () => {
  const url = (cid: string): string => `${gateway.url}/og/v1/blobs/${cid}`
  const file = () => model.manifest.files[0] as { cid: string; bytes: number }
  const put = (cid: string, body: Uint8Array | ReadableStream): ReturnType<typeof ask> =>
    ask(url(cid), { method: 'PUT', body: body as Uint8Array<ArrayBuffer>, ...{ duplex: 'half' } })

  it('serves whole files, ranges and HEAD', async () => {
    const { cid, bytes } = file()
    const whole = await ask(url(cid))
    expect(whole.bytes).toHaveLength(bytes)
    expect(whole.headers.get('etag')).toBe(`"${cid}"`)
    const head = await ask(url(cid), { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes)])
    const range = (text: string) => ask(url(cid), { headers: { range: text } })
    const part = await range('bytes=10-19')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes}`])
    expect(part.bytes).toEqual(whole.bytes.subarray(10, 20))
    expect((await range('bytes=10-')).bytes).toEqual(whole.bytes.subarray(10))
    expect((await range('bytes=-5')).bytes).toEqual(whole.bytes.subarray(-5))
    expect((await range(`bytes=0-${bytes * 2}`)).bytes).toEqual(whole.bytes)
    expect((await range('bytes=5-4')).status).toBe(200)
    const beyond = await range(`bytes=${bytes}-`)
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`])
    expect((await ask(url(cid), { headers: { 'if-none-match': `"${cid}"` } })).status).toBe(304)
  })

  it('serves manifests, and answers 404 for unknown content', async () => {
    expect((await ask(url(model.cid))).headers.get('content-type')).toBe('application/vnd.ipld.dag-cbor')
    const unknown = ['bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy', `${model.cid.slice(0, -4)}aaaa`]
    for (const cid of unknown) expect((await ask(url(cid))).status).toBe(404)
    expect(errorOf(await ask(url('notacid')))).toEqual({ status: 400, code: 'BAD_INPUT' })
    expect(errorOf(await ask(url('..%2F..%2Fetc%2Fpasswd'))).status).toBe(400)
  })

  it('rejects bytes under another id, deletes them, and keeps a file with the same bytes', async () => {
    const { cid } = file()
    const wrong = await put(
      'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
      new TextEncoder().encode('evil'),
    )
    expect(errorOf(wrong)).toEqual({ status: 400, code: 'BAD_ENCODING' })
    const named = /bafkrei[a-z2-7]+/.exec(wrong.json.error)?.[0] as string
    expect((await ask(url(named))).status).toBe(404)
    const { bytes } = await ask(url(cid))
    expect((await put(named, bytes)).status).toBe(400)
    expect((await ask(url(cid))).status).toBe(200)
    expect((await put(named, new TextEncoder().encode('evil'))).status).toBe(201)
    expect((await ask(url(named))).bytes).toEqual(new TextEncoder().encode('evil'))
    expect((await put(model.cid, new TextEncoder().encode('no manifest'))).status).toBe(400)
  })

  it('ends an upload at the limit for any declared length, and discards an interrupted one', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1 << 16)),
    })
    const cid = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
    const answer = await put(cid, endless).catch(() => undefined)
    // The gateway answers while the client still sends: some clients see the connection end first.
    if (answer) expect(errorOf(answer).code).toMatch(/TOO_LARGE|OVERLOADED/)
    let sent = 0
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        sent++ < 3 ? controller.enqueue(new Uint8Array(1 << 16)) : controller.error(new Error('gone')),
    })
    await expect(put(cid, broken)).rejects.toThrow()
    expect((await ask(url(cid))).status).toBe(404)
    expect((await ask(url(file().cid))).status).toBe(200)
  })
})

it('has its receipts and seen jobs after a restart', async () => {
  const { body, jobHash } = ownJob(network, { requester: payer, gateway, model, values: [1] })
  expect((await infer(body)).status).toBe(200)
  const before = (await ask(`${gateway.url}/og/v1/receipts?limit=10000`)).json.receipts.length
  await gateway.stop()
  gateway = await network.start('gateway', ['gateway', 'host'])
  await network.until('the worker is offered again', async () => (await infer(floats(1))).status === 200)
  expect(await receipts()).toBeGreaterThan(before)
  expect((await ask(`${gateway.url}/og/v1/jobs/${jobHash}`)).json.receipts).toHaveLength(1)
  expect(errorOf(await infer(body))).toEqual({ status: 409, code: 'DUPLICATE' })
})
