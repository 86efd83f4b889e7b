import { echoModel } from '@opengradient/engine/testing'
import { type Datatype, SingleChunkExecution } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ask, errorOf, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { GatewayNetwork, type TestGateway } from './gateway-network.fixture.ts'

const types = ['BOOL', 'INT32', 'INT64', 'UINT64', 'FP16', 'FP32', 'FP64'] as const satisfies readonly Datatype[]
type Type = (typeof types)[number]

let network: GatewayNetwork
let gateway: TestGateway

/** The worker answers each input as an output. */
beforeAll(async () => {
  network = await GatewayNetwork.start({ model: echoModel(types) }, (executor) => ({
    ...executor,
    execute: ({ inputs }) =>
      SingleChunkExecution.from(async () => ({
        outputs: inputs.map((tensor) => ({ ...tensor, name: tensor.name.replace('x', 'y') })),
        ...{ inputUnits: 1, outputUnits: 0, engineFingerprint: `0x${'11'.repeat(32)}` },
      })),
  }))
  gateway = await network.startGateway()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

/** A request in which one tensor has this text as its data and the others are empty. */
function requestOf(type: Type, shape: string, data: string): string {
  const inputs = types.map((each) => {
    const [itsShape, itsData] = each === type ? [shape, data] : ['[0,0]', '[]']
    return `{"name":"x_${each}","datatype":"${each}","shape":${itsShape},"data":${itsData}}`
  })
  return `{"inputs":[${inputs.join(',')}]}`
}

/** The text of the data in the answer. */
async function echo(type: Type, shape: string, data: string): Promise<string | undefined> {
  const { status, bytes } = await post(inferUrl(gateway.url, network.model.name), requestOf(type, shape, data))
  expect(status).toBe(200)
  return new RegExp(`"y_${type}",[^{}]*"data":(\\[[^\\]]*\\])`).exec(new TextDecoder().decode(bytes))?.[1]
}

it.each<[Type, string, string, string]>([
  [
    'INT64',
    '[1,2]',
    '["9223372036854775807","-9223372036854775808"]',
    '["9223372036854775807","-9223372036854775808"]',
  ],
  [
    'INT64',
    '[2,2]',
    '[[9007199254740991,"9007199254740992"],[1e3,-0]]',
    '[9007199254740991,"9007199254740992",1000,0]',
  ],
  ['UINT64', '[1,1]', '["18446744073709551615"]', '["18446744073709551615"]'],
  ['INT32', '[2,1]', '[[2147483647],[-2147483648]]', '[2147483647,-2147483648]'],
  ['BOOL', '[1,4]', '[true,false,1,0]', '[true,false,true,false]'],
  ['BOOL', '[2,1]', '[[1],[false]]', '[true,false]'],
  ['FP32', '[1,3]', '[-0,0,-0.0]', '[-0,0,-0]'],
  ['FP64', '[1,2]', '[-0,5e-324]', '[-0,5e-324]'],
  ['FP16', '[1,2]', '[-0,0.5]', '[-0,0.5]'],
  ['FP32', '[1,2]', '[16777216,12345678901234567890]', `[16777216,${Math.fround(Number('12345678901234567890'))}]`],
])('an answer has the numbers of %s %s %s', async (type, shape, data, echoed) => {
  expect(await echo(type, shape, data)).toBe(echoed)
})

it('prints FP32 and FP64 so that reading them gives the same numbers', async () => {
  const given = [0.1, 1 / 3, 1e-45, 1.1754943508222875e-38, 2 ** 99, 16777217, 0.30000001192092896, -1e-7]
  const shape = `[1,${given.length}]`
  const read = async (type: Type): Promise<number[]> =>
    JSON.parse((await echo(type, shape, JSON.stringify(given))) ?? '')
  expect((await read('FP32')).map(Math.fround)).toEqual(given.map(Math.fround))
  expect(await read('FP64')).toEqual(given)
})

it.each<[Type, string]>([
  ['INT64', '9007199254740993'],
  ['INT64', '9007199254740992'],
  ['INT64', '-9223372036854775808'],
  ['UINT64', '18446744073709551615'],
])('refuses the number %s %s with its digits and asks for a string', async (type, literal) => {
  const answer = await post(inferUrl(gateway.url, network.model.name), requestOf(type, '[1,1]', `[${literal}]`))
  expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_INPUT' })
  expect(answer.json.error).toMatch(new RegExp(`x_${type}: element 0 is ${literal}: send it as a string`))
  expect(answer.json.opengradient.details.field).toMatch(/^inputs\.\d\.data\.0$/)
})

it.each<[Type, string]>([
  ['INT64', '9223372036854775808'],
  ['INT64', '1e300'],
  ['INT64', '1e400'],
  ['INT64', '1.5'],
  ['UINT64', '-1'],
  ['INT32', '2147483648'],
  ['BOOL', '2'],
  ['BOOL', '"true"'],
  ['FP32', '1e39'],
  ['FP32', 'null'],
])('refuses %s %s with the name of the tensor and the text that was sent', async (type, literal) => {
  const answer = await post(inferUrl(gateway.url, network.model.name), requestOf(type, '[1,1]', `[${literal}]`))
  expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_TENSOR' })
  expect(answer.json.error).toContain(`x_${type}: element 0 is ${literal},`)
})

it('names the shape that nested data lacks', async () => {
  const answer = await post(inferUrl(gateway.url, network.model.name), requestOf('INT64', '[2,2]', '[[1,2],[3]]'))
  expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_TENSOR' })
  expect(answer.json.error).toContain('[2,2]')
})

it('describes the tensors with their datatypes', async () => {
  const { json } = await ask(`${gateway.url}/v2/models/${network.model.name}`)
  expect(json.inputs.map(({ datatype }: { datatype: string }) => datatype)).toEqual(types)
})
