import { inspectModel } from '@opengradient/engine'
import { seededRandom, storedTensors } from '@opengradient/engine/onnx'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, test } from 'vitest'
import { drawPrinted } from './development/digit-images.ts'
import { largestIndex } from './development/digit-network.ts'
import { type Mnist, readMnist } from './development/mnist.ts'
import { digits, digitsInt8 } from './digits.ts'

const sessions = new Map<string, InferenceSession>()
let testing: Mnist
let int8File: Uint8Array

beforeAll(async () => {
  testing = await readMnist('test')
  for (const recipe of [digits, digitsInt8]) {
    const { files } = await recipe.build()
    const file = files.get('model.onnx') as Uint8Array
    if (recipe === digitsInt8) int8File = file
    const options = { graphOptimizationLevel: 'disabled', intraOpNumThreads: 1 } as const
    sessions.set(recipe.name, await InferenceSession.create(file, options))
  }
})

const read = async (name: string, image: Float32Array): Promise<number> => {
  const session = sessions.get(name) as InferenceSession
  const outputs = await session.run({ image: new Tensor('float32', image, [1, 1, 28, 28]) })
  return largestIndex((outputs[session.outputNames[0] as string] as Tensor).data as Float32Array)
}

test.each([digits.name, digitsInt8.name])(
  '%s classifies at least 98 % of 1,000 MNIST test images correctly',
  async (name) => {
    let correct = 0
    for (let i = 0; i < 1_000; i++) if ((await read(name, testing.image(i))) === testing.label(i)) correct++
    expect(correct).toBeGreaterThanOrEqual(980)
  },
)

test.each([digits.name, digitsInt8.name])(
  '%s classifies at least 98 % of 500 printed digits correctly',
  async (name) => {
    const random = seededRandom(99)
    let correct = 0
    for (let i = 0; i < 500; i++) if ((await read(name, drawPrinted(i % 10, random))) === i % 10) correct++
    expect(correct).toBeGreaterThanOrEqual(490)
  },
)

test('both networks return ten logits', async () => {
  for (const session of sessions.values()) {
    const outputs = await session.run({ image: new Tensor('float32', testing.image(0), [1, 1, 28, 28]) })
    expect((outputs['logits'] as Tensor).dims).toEqual([1, 10])
  }
})

test('the int8 network has weights within [-64, 64] and only exact operators', () => {
  const weights = storedTensors(int8File).filter(({ datatype }) => datatype === 'INT8')
  expect(weights.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['conv1.weight', 'conv2.weight', 'hidden.weight', 'output.weight']),
  )
  for (const { name, data } of weights) {
    const beyond = Int8Array.from(data).filter((value) => Math.abs(value) > 64)
    expect(beyond, name).toHaveLength(0)
  }
  const { operators } = inspectModel({ files: new Map([['model.onnx', int8File]]), graphPath: 'model.onnx' })
  expect(new Set(Object.keys(operators))).toEqual(
    new Set(
      ['QuantizeLinear', 'QLinearConv', 'Reshape', 'QLinearMatMul', 'MatMulInteger', 'Add', 'DequantizeLinear'].map(
        (type) => `ai.onnx/${type}`,
      ),
    ),
  )
})
