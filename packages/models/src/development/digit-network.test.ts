import { seededRandom } from '@opengradient/engine/onnx'
import { expect, test } from 'vitest'
import { adam } from './adam.ts'
import { drawPrinted, vary } from './digit-images.ts'
import {
  backwardPass,
  type DigitWeights,
  emptyActivations,
  emptyWeights,
  forward,
  initialWeights,
  largestIndex,
  softmax,
} from './digit-network.ts'

const loss = (weights: DigitWeights, image: Float32Array, label: number): number => {
  const activations = emptyActivations()
  forward(weights, image, activations)
  return -Math.log(softmax(activations.logits)[label] as number)
}

test('the gradients match finite differences of the loss', () => {
  const random = seededRandom(3)
  const weights = initialWeights(random)
  // Nonzero biases: the dark background would otherwise be at the point where the ReLU has no derivative.
  weights.conv1Bias.fill(0.05)
  weights.conv2Bias.fill(0.05)
  const image = drawPrinted(4, random)
  const activations = emptyActivations()
  const gradients = emptyWeights()
  forward(weights, image, activations)
  backwardPass()(weights, activations, 4, gradients)
  for (const name of Object.keys(weights) as (keyof DigitWeights)[]) {
    // The weight with the largest gradient of each layer, so that its slope exceeds the rounding error of fp32.
    const steepest = largestIndex(gradients[name].map(Math.abs))
    const before = weights[name][steepest] as number
    const change = 2e-4
    weights[name][steepest] = before + change
    const above = loss(weights, image, 4)
    weights[name][steepest] = before - change
    const below = loss(weights, image, 4)
    weights[name][steepest] = before
    const slope = (above - below) / (2 * change)
    expect(Math.abs(slope - (gradients[name][steepest] as number)) / Math.abs(slope), name).toBeLessThan(0.02)
  }
})

test('the same seed trains the same network, and training halves the loss', () => {
  const train = (): { weights: DigitWeights; losses: number[] } => {
    const random = seededRandom(11)
    const weights = initialWeights(random)
    const gradients = emptyWeights()
    const step = adam(Object.values(weights), Object.values(gradients))
    const backward = backwardPass()
    const activations = emptyActivations()
    const losses: number[] = []
    for (let batch = 0; batch < 30; batch++) {
      let sum = 0
      for (let i = 0; i < 20; i++) {
        const image = drawPrinted(i % 10, random)
        forward(weights, i % 2 === 0 ? image : vary(image, random), activations)
        sum += backward(weights, activations, i % 10, gradients)
      }
      step(2e-3, 20)
      losses.push(sum / 20)
    }
    return { weights, losses }
  }
  const first = train()
  expect(train().weights).toEqual(first.weights)
  expect(first.losses.at(-1)).toBeLessThan((first.losses[0] as number) / 2)
})
