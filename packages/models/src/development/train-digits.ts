import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { seededRandom } from '@opengradient/engine/onnx'
import { fileSha256 } from '../sources.ts'
import { adam } from './adam.ts'
import { drawPrinted, vary } from './digit-images.ts'
import { backwardPass, emptyActivations, emptyWeights, forward, initialWeights, largestIndex } from './digit-network.ts'
import { digitsInt8Onnx, digitsOnnx, measureRanges } from './digit-onnx.ts'
import { readMnist } from './mnist.ts'

/**
 * Trains the digits network and writes `trained/digits.onnx` and `trained/digits-int8.onnx`. One thread, a fixed order, a
 * seeded generator and hashed MNIST files: the same version of Node gives the same files. Math.cos, Math.exp and similar
 * functions may differ in the last bit between JavaScript engines, so another version may give other weights. The
 * committed files are the model; this script documents their origin.
 */
const epochs = 8
const batchSize = 32
const peakRate = 2e-3
/** One image in `printedEvery` is a printed digit, drawn during training. */
const printedEvery = 4

const random = seededRandom(20_250_601)
const training = await readMnist('train')
const testing = await readMnist('test')
const weights = initialWeights(random)
const gradients = emptyWeights()
const activations = emptyActivations()
const backward = backwardPass()
const step = adam(Object.values(weights), Object.values(gradients))

/** The share of the 10,000 test images that the weights label correctly. */
const testAccuracy = (): number => {
  let correct = 0
  for (let i = 0; i < testing.count; i++) {
    forward(weights, testing.image(i), activations)
    if (largestIndex(activations.logits) === testing.label(i)) correct++
  }
  return correct / testing.count
}

const order = Uint32Array.from({ length: training.count }, (_, i) => i)
const batches = Math.floor(training.count / batchSize)
for (let epoch = 0; epoch < epochs; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
  let loss = 0
  for (let batch = 0; batch < batches; batch++) {
    for (let i = batch * batchSize; i < (batch + 1) * batchSize; i++) {
      const printed = i % printedEvery === 0
      const index = order[i] as number
      const label = printed ? random.below(10) : training.label(index)
      const image = printed ? drawPrinted(label, random) : training.image(index)
      // A few images stay unchanged, because the test images are not varied.
      forward(weights, random.next() < 0.15 ? image : vary(image, random), activations)
      loss += backward(weights, activations, label, gradients)
    }
    const progress = (epoch * batches + batch) / (epochs * batches)
    const warmth = Math.min(1, progress * 40)
    step(peakRate * warmth * 0.5 * (1 + Math.cos(Math.PI * progress)), batchSize)
  }
  const meanLoss = (loss / (batches * batchSize)).toFixed(4)
  console.error(`epoch ${epoch + 1} of ${epochs}: loss ${meanLoss}, test accuracy ${testAccuracy().toFixed(4)}`)
}

const calibration = Array.from({ length: 3_000 }, (_, i) =>
  i % printedEvery === 0 ? drawPrinted(i % 10, random) : training.image(i),
)
const results = {
  'digits.onnx': digitsOnnx(weights),
  'digits-int8.onnx': digitsInt8Onnx(weights, measureRanges(weights, calibration)),
}
for (const [name, bytes] of Object.entries(results)) {
  await writeFile(fileURLToPath(new URL(`../../trained/${name}`, import.meta.url)), bytes)
  console.log(`${fileSha256(bytes)}  trained/${name}  ${bytes.length} bytes`)
}
