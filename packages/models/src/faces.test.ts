import { readFile } from 'node:fs/promises'
import { decode } from 'fast-png'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, test } from 'vitest'
import { faceInputSide as side } from './face-onnx.ts'
import { faces } from './faces.ts'
import { samplePath } from './samples.ts'

let session: InferenceSession

beforeAll(async () => {
  const { files } = await faces.build()
  session = await InferenceSession.create(files.get('model.onnx') as Uint8Array)
})

/** The most probable box of a picture that is given sample by sample, 0 to 255. */
const mostProbable = async (sample: (channel: number, x: number, y: number) => number) => {
  const { mean, deviation } = faces.task.config as { mean: number[]; deviation: number[] }
  const values = Float32Array.from({ length: 3 * side * side }, (_, i) => {
    const channel = Math.floor(i / (side * side))
    const at = i % (side * side)
    return (
      (sample(channel, at % side, Math.floor(at / side)) - (mean[channel] as number)) / (deviation[channel] as number)
    )
  })
  const { boxes } = await session.run({ image: new Tensor('float32', values, [1, 3, side, side]) })
  const count = boxes?.dims[2] as number
  const rows = boxes?.data as Float32Array
  let best = 0
  for (let i = 1; i < count; i++) if ((rows[4 * count + i] as number) > (rows[4 * count + best] as number)) best = i
  const [x, y, width, height, probability] = Array.from({ length: 5 }, (_, row) => rows[row * count + best] as number)
  return { x, y, width, height, probability } as Record<'x' | 'y' | 'width' | 'height' | 'probability', number>
}

test('finds the face of the portrait at its place, and none in its lower part', async () => {
  const { width, height, channels, data } = decode(await readFile(samplePath('portrait')))
  const scale = height / side
  const whole = await mostProbable((channel, x, y) => {
    return data[(Math.floor(y * scale) * width + Math.floor(x * scale)) * channels + channel] as number
  })
  expect(whole.probability).toBeGreaterThan(0.7)
  // The middle of the face lies in the upper middle of the picture.
  expect(Math.abs(whole.x - 162)).toBeLessThan(8)
  expect(Math.abs(whole.y - 130)).toBeLessThan(8)
  expect([whole.width, whole.height].every((size) => size > 90 && size < 150)).toBe(true)
  const lower = await mostProbable((channel, x, y) => {
    return data[
      (Math.floor(height * 0.7 + y * scale * 0.3) * width + Math.floor(x * scale * 0.3)) * channels + channel
    ] as number
  })
  expect(lower.probability).toBeLessThan(0.3)
})
