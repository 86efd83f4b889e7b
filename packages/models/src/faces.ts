import { faceOnnx } from './face-onnx.ts'
import { recipe } from './recipe.ts'

const licenseSha256 = '9a3442b79acaf4fbc7c2e07b7e2d8f84af9bb3871bf08a69d80304ab00640e9a'

/** The mean colour of the pictures of its training, red, green and blue, which the network takes from each pixel. */
const meanColour = [117.001, 114.697, 97.404]

/** Faces in a picture: the tiny face detector of face-api, of 190 KB. */
export const faces = recipe({
  name: 'opengradient/faces',
  version: '1.0.0',
  license: 'MIT',
  licenseSource: 'Vincent Mühler, face-api.js (MIT), from the npm package @vladmandic/face-api 1.7.15.',
  task: {
    kind: 'object-detection',
    config: {
      input: 'image',
      head: 'yolo',
      output: 'boxes',
      labels: ['face'],
      ...{ scale: 1, mean: meanColour, deviation: [255, 255, 255] },
      threshold: 0.5,
      overlap: 0.4,
    },
  },
  tolerance: 3e-4,
  sources: {
    manifest: {
      path: 'trained/tiny-face-detector.json',
      sha256: '5d1af4849ac48d5b985f4a9b16010c512353ddd6fcc63d50fd0bc9e9e64296e5',
    },
    weights: {
      path: 'trained/tiny-face-detector.bin',
      sha256: 'b7503ce7df31039b1c43316a9b865cab6a70dd748cc602d3fa28b551503c3871',
    },
    license: { path: 'licenses/face-api.txt', sha256: licenseSha256 },
  },
  results: { 'model.onnx': '1a859c7af4e2b21e14001799acb4c358d3b0553876de5601d4165c26ae737de3', LICENSE: licenseSha256 },
  make: ({ manifest, weights, license }) => ({ 'model.onnx': faceOnnx(manifest, weights), LICENSE: license }),
})
