import { readFile } from 'node:fs/promises'
import { seededRandom } from '@opengradient/engine/onnx'
import { type Tensor, tensorOf } from '@opengradient/protocol'
import { decode } from 'fast-png'
import { faceInputSide as side } from '../face-onnx.ts'
import { samplePath } from '../samples.ts'
import { counter, type MeasuredInput, several } from './measured-input.ts'

/** Pieces of the portrait in other sizes, colours and noise, normalised as in the task's configuration. */
export async function* portraitInputs(_: unknown, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(7)
  const portrait = decode(await readFile(samplePath('portrait')))
  const mean = [117.001, 114.697, 97.404]
  /** Sample 0 to 255 by channel and position in the input. */
  type Picture = (channel: number, x: number, y: number) => number
  const job = (picture: Picture): Tensor[] => {
    const values = new Float32Array(3 * side * side)
    for (let channel = 0; channel < 3; channel++) {
      for (let i = 0; i < side * side; i++) {
        const sample = picture(channel, i % side, Math.floor(i / side))
        values[channel * side * side + i] = (sample - (mean[channel] as number)) / 255
      }
    }
    return [tensorOf('image', 'FP32', [1, 3, side, side], values)]
  }
  /** A piece of the portrait with its nearest pixels, with other contrast and some noise. */
  const piece = (): Picture => {
    const scale = random.between(0.2, 1) * (portrait.width / side)
    const left = random.between(0, portrait.width - scale * side)
    const top = random.between(0, portrait.height - scale * side)
    const contrast = random.between(0.3, 1)
    const noise = random.next() < 0.5 ? 0 : random.between(0, 40)
    return (channel, x, y) => {
      const pixel = Math.floor(top + y * scale) * portrait.width + Math.floor(left + x * scale)
      const sample = portrait.data[pixel * portrait.channels + channel] as number
      return 128 + contrast * (sample - 128) + noise * (random.next() - 0.5)
    }
  }

  yield* several('ordinary', count(160), () => job(piece()))
  yield* several('constant', count(21), (i) => job(() => (255 * i) / 20))
  yield* several('zero', 1, () => job((channel) => mean[channel] as number))
  yield* several('same-sign', count(15), () => job(() => random.between(128, 255)))
  yield* several('saturated', count(15), () => job(() => 255 * random.below(2)))
  yield* several('outlier', count(20), (i) => {
    const picture = piece()
    const [atX, atY] = [random.below(side), random.below(side)]
    return job((channel, x, y) => (x === atX && y === atY ? 255 * 10 ** (1 + (i % 2)) : picture(channel, x, y)))
  })
}
