import { readFile } from 'node:fs/promises'
import { Tokenizer } from '@huggingface/tokenizers'
import { seededRandom } from '@opengradient/engine/onnx'
import { type Tensor, tensorOf } from '@opengradient/protocol'
import { decode } from 'fast-png'
import { apacheLicense } from '../recipe.ts'
import { samplePath } from '../samples.ts'
import { readSource } from '../sources.ts'
import { drawPrinted } from './digit-images.ts'
import { flowerInputs } from './flower-inputs.ts'
import { counter, type MeasuredInput, several, type ToleranceInputs } from './measured-input.ts'
import { readMnist } from './mnist.ts'
import { portraitInputs } from './portrait-inputs.ts'
import { shortTextInputs } from './short-text-inputs.ts'

async function* digitInputs(_files: ReadonlyMap<string, Uint8Array>, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(1)
  const mnist = await readMnist('test')
  const job = (pixels: Float32Array): Tensor[] => [tensorOf('image', 'FP32', [1, 1, 28, 28], pixels)]
  const handwritten = (index: number): Float32Array => mnist.image((index * 7) % mnist.count)
  const filled = (value: (i: number) => number): Float32Array => Float32Array.from({ length: 784 }, (_, i) => value(i))

  yield* several('ordinary', count(2_000), (i) => job(handwritten(i)))
  yield* several('ordinary', count(500), (i) => job(drawPrinted(i % 10, random)))
  yield* several('constant', count(100), (i) => job(new Float32Array(784).fill((i + 1) / 100)))
  yield* several('zero', 1, () => job(new Float32Array(784)))
  yield* several('same-sign', count(300), () => job(filled(() => random.next())))
  yield* several('saturated', count(150), (i) => job(handwritten(i).map((pixel) => (pixel > 0.3 ? 1 : 0))))
  yield* several('saturated', count(150), () => job(filled(() => random.below(2))))
  // Values that no picture has but a request with tensors can contain.
  yield* several('outlier', count(300), (i) => {
    const pixels = handwritten(i)
    for (let n = 0; n <= i % 4; n++) pixels[random.below(784)] = random.normal() * 10 ** (1 + (i % 3))
    return job(pixels)
  })
}

async function* speechInputs(_files: ReadonlyMap<string, Uint8Array>, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(2)
  const rate = 16_000
  const wav = await readFile(samplePath('speech'))
  const pcm = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
  const speech = Float32Array.from(pcm, (value) => value / 32_768)
  const job = (samples: Float32Array): Tensor[] => [tensorOf('input', 'FP32', [1, samples.length], samples)]
  const sound = (seconds: number, value: (i: number) => number): Float32Array =>
    Float32Array.from({ length: Math.round(seconds * rate) }, (_, i) => value(i))
  /** The repeated sample from a random position, with random gain and noise. */
  const spoken = (seconds: number): Float32Array => {
    const from = random.below(speech.length)
    const gain = random.between(0.1, 1.5)
    const noise = random.next() < 0.5 ? 0 : random.between(0, 0.05)
    return sound(seconds, (i) => gain * (speech[(from + i) % speech.length] as number) + noise * random.between(-1, 1))
  }

  yield { kind: 'ordinary', tensors: job(speech) }
  yield* several('ordinary', count(700), () => job(spoken(random.between(0.2, 2))))
  yield* several('ordinary', count(120), () => {
    const loud = random.between(0.001, 0.3)
    return job(sound(random.between(0.5, 1.5), () => loud * random.between(-1, 1)))
  })
  yield* several('ordinary', count(80), () => {
    const turn = (2 * Math.PI * random.between(50, 4_000)) / rate
    const loud = random.between(0.01, 0.9)
    return job(sound(random.between(0.5, 1.5), (i) => loud * Math.sin(turn * i)))
  })
  // The state is fed back, so errors could accumulate; recordings of up to ten minutes measure this.
  const recordings = [600, 120, 60, 10].slice(-count(4))
  yield* several('ordinary', recordings.length, (i) => job(spoken(recordings[i] as number)))
  yield* several('constant', count(40), (i) => job(sound(1, () => (i - 20) / 20)))
  yield* several('zero', 1, () => job(sound(10, () => 0)))
  yield* several('same-sign', count(30), () => job(sound(1, () => random.next())))
  yield* several('saturated', count(30), (i) => {
    const from = random.below(speech.length)
    const clipped = (value: number): number => Math.max(-1, Math.min(1, value * 10 ** (1 + (i % 3))))
    return job(sound(1, (j) => clipped(speech[(from + j) % speech.length] as number)))
  })
  yield* several('outlier', count(40), (i) => {
    const samples = spoken(1)
    for (let n = 0; n < 5; n++) samples[random.below(samples.length)] = random.normal() * 10 ** (i % 4)
    return job(samples)
  })
}

async function* textLineInputs(_files: ReadonlyMap<string, Uint8Array>, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(3)
  const height = 48
  const image = decode(await readFile(samplePath('textLine')))
  /** Brightness 0 to 1 by position. */
  type Line = (x: number, y: number) => number
  const sample: Line = (x, y) => (image.data[y * image.width + (x % image.width)] as number) / 255
  /** Three equal channels, as from a grey picture, scaled as in the task's configuration. */
  const job = (width: number, line: Line): Tensor[] => {
    const plane = new Float32Array(height * width)
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) plane[y * width + x] = (line(x, y) - 0.5) / 0.5
    const pixels = new Float32Array(3 * plane.length)
    for (let channel = 0; channel < 3; channel++) pixels.set(plane, channel * plane.length)
    return [tensorOf('x', 'FP32', [1, 3, height, width], pixels)]
  }
  /** Dark digits on white, each 28 pixels high in the middle of the line. */
  const drawn = (length: number): Line => {
    const digits = Array.from({ length }, () => drawPrinted(random.below(10), random))
    const pitch = 22
    return (x, y) => {
      let ink = 0
      for (const index of [Math.floor(x / pitch) - 1, Math.floor(x / pitch)]) {
        const column = x - index * pitch
        const row = y - 10
        if (column < 28 && row >= 0 && row < 28) ink = Math.max(ink, digits[index]?.[row * 28 + column] ?? 0)
      }
      return 1 - ink
    }
  }
  /** A piece of the sample, whole letters or not, with other contrast and some noise; sometimes light on dark. */
  const piece = (): Line => {
    const from = random.below(image.width)
    const contrast = random.between(0.3, 1)
    const noise = random.next() < 0.5 ? 0 : random.between(0, 0.15)
    const inverted = random.next() < 0.2
    return (x, y) => {
      const value = 1 - contrast * (1 - sample(from + x, y)) - noise * random.next()
      return inverted ? 1 - value : value
    }
  }

  yield { kind: 'ordinary', tensors: job(image.width, sample) }
  // Most lines are a word or two: the time goes with the width.
  yield* several('ordinary', count(180), () => job(40 + random.below(160), piece()))
  yield* several('ordinary', count(20), () => job(240 + random.below(560), piece()))
  yield* several('ordinary', count(80), () => {
    const length = 2 + random.below(8)
    return job(22 * length + 16, drawn(length))
  })
  const wide = [3_200, 1_000].slice(-count(2))
  yield* several('ordinary', wide.length, (i) => job(wide[i] as number, piece()))
  yield* several('constant', count(21), (i) => job(160, () => i / 20))
  // Grey gives zeros.
  yield* several('zero', count(3), (i) => job([320, 100, 48][i % 3] as number, () => 0.5))
  yield* several('same-sign', count(30), () => job(60 + random.below(100), () => random.between(0.5, 1)))
  yield* several('saturated', count(15), () => job(60 + random.below(100), () => random.below(2)))
  yield* several('saturated', count(15), () => {
    const line = piece()
    return job(100 + random.below(200), (x, y) => (line(x, y) > 0.5 ? 1 : 0))
  })
  yield* several('outlier', count(40), (i) => {
    const line = piece()
    const [atX, atY] = [random.below(100), random.below(height)]
    return job(100 + random.below(200), (x, y) => (x === atX && y === atY ? 10 ** (1 + (i % 3)) : line(x, y)))
  })
}

/** Everyday sentences; the licence's text and shuffled words give the rest. */
const sentences = [
  'A man is eating food.',
  'The girl is carrying a baby.',
  'What is the capital of France?',
  'I would like to return the shoes that I bought last week.',
  'Der schnelle braune Fuchs springt über den faulen Hund.',
  'How do I reset my password?',
  'def main(): print("hello, world")',
  'The quarterly report shows that revenue grew by 12.5 % while costs stayed flat.',
  '今天天气很好。',
  'It was the best of times, it was the worst of times.',
  'Water boils at 100 °C at sea level.',
  'ok',
] as const

async function* sentenceInputs(files: ReadonlyMap<string, Uint8Array>, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(4)
  const vocabulary = 30_522
  const longest = 256
  const positions = 512
  const tokenizer = new Tokenizer(JSON.parse(new TextDecoder().decode(files.get('tokenizer.json'))), {})
  const words = new TextDecoder()
    .decode(await readSource(apacheLicense))
    .split(/\s+/)
    .filter(Boolean)
  const job = (ids: readonly number[], position: (index: number) => number = (index) => index): Tensor[] => [
    tensorOf('input_ids', 'INT64', [ids.length], BigInt64Array.from(ids, BigInt)),
    tensorOf(
      'position_ids',
      'INT64',
      [ids.length],
      BigInt64Array.from(ids, (_, index) => BigInt(position(index))),
    ),
  ]
  const text = (value: string): Tensor[] => job(tokenizer.encode(value).ids.slice(0, longest))
  /** Random length; short ones are more common than long ones. */
  const length = (most: number): number => Math.max(1, Math.round(most ** random.next()))
  const some = (tokens: number, id: () => number): number[] => Array.from({ length: tokens }, id)

  yield* several('ordinary', sentences.length, (i) => text(sentences[i] as string))
  yield* several('ordinary', count(200), () => {
    const from = random.below(words.length - 200)
    return text(words.slice(from, from + length(200)).join(' '))
  })
  yield* several('ordinary', count(60), () =>
    text(
      some(length(150), () => random.below(words.length))
        .map((i) => words[i])
        .join(' '),
    ),
  )
  // Identifiers have neither sign nor magnitude. The kinds are instead: one repeated token, padding, equal positions, the
  // longest input, and random tokens and positions.
  yield* several('constant', count(25), () => {
    const id = random.below(vocabulary)
    return job(some(length(longest), () => id))
  })
  yield* several('zero', count(8), (i) => job(some(2 ** (i + 1), () => 0)))
  yield* several('same-sign', count(30), () => {
    const position = random.below(positions)
    return job(
      some(length(longest), () => random.below(vocabulary)),
      () => position,
    )
  })
  yield* several('saturated', count(3), () => job(some(positions, () => random.below(vocabulary))))
  yield* several('outlier', count(30), () =>
    job(
      some(length(longest), () => random.below(vocabulary)),
      () => random.below(positions),
    ),
  )
}

/** By model name. */
const inputsOf: Readonly<Record<string, ToleranceInputs>> = {
  'opengradient/digits': digitInputs,
  'opengradient/digits-int8': digitInputs,
  'opengradient/silero-vad': speechInputs,
  'opengradient/ppocr-v4-rec': textLineInputs,
  'opengradient/minilm-l6-v2': sentenceInputs,
  'opengradient/iris': flowerInputs,
  'opengradient/language': shortTextInputs,
  'opengradient/faces': portraitInputs,
}

/**
 * Yields the inputs for the measurement of a model, the same for every call. `files` are the model's; `share` is the
 * fraction of each kind, 1 for all inputs.
 * @throws TypeError for a model without inputs
 */
export const toleranceInputs = (
  model: string,
  files: ReadonlyMap<string, Uint8Array>,
  share: number,
): AsyncGenerator<MeasuredInput> => {
  const inputs = inputsOf[model]
  if (inputs === undefined) throw new TypeError(`${model} has no inputs for the measurement of its tolerance.`)
  return inputs(files, share)
}
