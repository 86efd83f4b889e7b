import { readFile } from 'node:fs/promises'
import { decode } from 'fast-png'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { ppocrRec } from './ppocr-rec.ts'
import { samplePath } from './samples.ts'

test('recognizes the text of a rendered line', async () => {
  const { files } = await ppocrRec.build()
  const characters = ['', ...new TextDecoder().decode(files.get('ppocr_keys_v1.txt')).split('\n'), ' ']
  const session = await InferenceSession.create(files.get('model.onnx') as Uint8Array, {
    graphOptimizationLevel: 'disabled',
    intraOpNumThreads: 1,
  })
  const image = decode(await readFile(samplePath('textLine')))
  expect([image.height, image.channels]).toEqual([48, 1])
  const plane = Float32Array.from(image.data, (value) => (value / 255 - 0.5) / 0.5)
  const pixels = new Float32Array(3 * plane.length)
  for (let channel = 0; channel < 3; channel++) pixels.set(plane, channel * plane.length)

  const { input, output } = ppocrRec.task.config as { input: string; output: string }
  const result = (await session.run({ [input]: new Tensor('float32', pixels, [1, 3, 48, image.width]) }))[
    output
  ] as Tensor
  const [, times, classes] = result.dims as [number, number, number]
  expect(classes).toBe(characters.length)
  const scores = result.data as Float32Array
  let text = ''
  let last = 0
  for (let time = 0; time < times; time++) {
    const row = scores.subarray(time * classes, (time + 1) * classes)
    const best = row.indexOf(Math.max(...row))
    if (best !== 0 && best !== last) text += characters[best]
    last = best
  }
  expect(text.trim()).toBe('Hello OpenGradient 2026')
})
