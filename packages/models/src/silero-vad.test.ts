import { readFile } from 'node:fs/promises'
import { seededRandom } from '@opengradient/engine/onnx'
import { fromHex, stepsSchema } from '@opengradient/protocol'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, test } from 'vitest'
import { samplePath } from './samples.ts'
import { sileroVad } from './silero-vad.ts'

let session: InferenceSession
const steps = stepsSchema.parse(sileroVad.steps)

beforeAll(async () => {
  const { files } = await sileroVad.build()
  session = await InferenceSession.create(files.get('model.onnx') as Uint8Array, {
    graphOptimizationLevel: 'disabled',
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  })
})

/** Runs the declared steps. */
const probabilities = async (samples: Float32Array): Promise<number[]> => {
  const [state] = steps.state
  const [rate] = steps.constants
  if (!state || !rate) throw new Error('the recipe declares a state and a constant')
  let fedBack: Tensor = new Tensor('float32', new Float32Array(2 * 128), state.shape)
  const constant = new Tensor(
    'int64',
    new BigInt64Array(Uint8Array.from(fromHex(rate.data as `0x${string}`)).buffer),
    rate.shape,
  )
  const results: number[] = []
  for (let from = 0; from < samples.length; from += steps.frame) {
    const frame = Float32Array.from(
      { length: steps.context + steps.frame },
      (_, i) => samples[from - steps.context + i] ?? 0,
    )
    const outputs = await session.run({
      [steps.input]: new Tensor('float32', frame, [1, frame.length]),
      [state.input]: fedBack,
      [rate.input]: constant,
    })
    fedBack = outputs[state.output] as Tensor
    const probability = outputs[steps.concat[0] as string] as Tensor
    results.push(probability.data[0] as number)
  }
  return results
}

test('detects the speech of the sample and not the pause before it', async () => {
  const wav = await readFile(samplePath('speech'))
  const pcm = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
  const found = await probabilities(Float32Array.from(pcm, (value) => value / 32_768))
  const pause = found.slice(0, 14)
  const speech = found.slice(20, 100)
  expect(Math.max(...pause)).toBeLessThan(0.3)
  expect(speech.filter((probability) => probability > 0.5).length / speech.length).toBeGreaterThan(0.9)
})

test.each(['silence', 'noise', 'tone'] as const)('%s is not speech', async (kind) => {
  const random = seededRandom(7)
  const value = {
    silence: () => 0,
    noise: () => random.between(-0.1, 0.1),
    tone: (i: number) => 0.3 * Math.sin((2 * Math.PI * 440 * i) / 16_000),
  }[kind]
  const found = await probabilities(Float32Array.from({ length: 16_000 }, (_, i) => value(i)))
  expect(Math.max(...found)).toBeLessThan(0.3)
})
