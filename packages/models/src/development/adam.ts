/**
 * Adam (Kingma and Ba 2015, algorithm 1; β₁ 0.9, β₂ 0.999, ε 1e-8): a function that takes one step and clears the gradients it used.
 * @param weights arrays that each step changes
 * @param gradients sums over a batch, arrays of the same lengths
 */
export const adam = (
  weights: readonly Float32Array[],
  gradients: readonly Float32Array[],
): ((learningRate: number, batchSize: number) => void) => {
  const first = weights.map(({ length }) => new Float32Array(length))
  const second = weights.map(({ length }) => new Float32Array(length))
  let step = 0
  return (learningRate, batchSize) => {
    step++
    const rate = (learningRate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step)
    for (const [index, weight] of weights.entries()) {
      const [gradient, mean, square] = [gradients[index], first[index], second[index]] as [
        Float32Array,
        Float32Array,
        Float32Array,
      ]
      for (let i = 0; i < weight.length; i++) {
        const g = (gradient[i] as number) / batchSize
        const m = 0.9 * (mean[i] as number) + 0.1 * g
        const v = 0.999 * (square[i] as number) + 0.001 * g * g
        mean[i] = m
        square[i] = v
        weight[i] = (weight[i] as number) - (rate * m) / (Math.sqrt(v) + 1e-8)
      }
      gradient.fill(0)
    }
  }
}
