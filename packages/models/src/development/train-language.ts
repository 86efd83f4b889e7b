import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Tokenizer } from '@huggingface/tokenizers'
import { languages } from '../language.ts'
import { recipeOnnx } from '../recipe-onnx.ts'
import { fileSha256 } from '../sources.ts'
import { readDeclarations } from './udhr.ts'
import { chooseWordPieces, wordPieceTokenizer, wordsOf } from './word-pieces.ts'

/**
 * Trains the recogniser of languages, a naive Bayes classifier, and writes `trained/language.onnx` and `trained/language-tokenizer.json`: `input_ids` INT64
 * [1, tokens] → `logits` FP32 [1, languages], the sum of one row of weights per token. The same version of Node gives the
 * same files.
 */
const piecesPerLanguage = 150
/** Added to each number of tokens: a token that a text lacks is rare in its language, and not impossible. */
const smoothing = 0.5
/** Weights are multiples of 1 ÷ `steps`: the sum of 512 of them is exact in fp32, in any order. */
const steps = 256

const declarations = await readDeclarations()
const pieces = chooseWordPieces(declarations, piecesPerLanguage)
const json = wordPieceTokenizer(pieces)
const tokenizer = new Tokenizer(JSON.parse(json), { unk_token: '[UNK]' })
const size = pieces.tokens.length
const classes = languages.length

/** Logarithms of the shares of all tokens in a language. */
const logarithmsOf = (text: string): Float64Array => {
  const counts = new Float64Array(size)
  for (const id of tokenizer.encode(wordsOf(text).join(' ')).ids) counts[id] = (counts[id] as number) + 1
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.log((count + smoothing) / (total + smoothing * size)))
}
const logarithms = declarations.map(logarithmsOf)
const weights = new Float32Array(size * classes)
// Unknown words, id 0, say nothing about the language. The mean over the languages changes no probability.
for (let id = 1; id < size; id++) {
  const row = logarithms.map((values) => values[id] as number)
  const mean = row.reduce((sum, value) => sum + value, 0) / classes
  for (const [k, value] of row.entries()) weights[id * classes + k] = Math.round((value - mean) * steps) / steps
}

const onnx = recipeOnnx({
  name: 'language',
  opset: 17,
  inputs: [{ name: 'input_ids', datatype: 'INT64', shape: [1, 'tokens'] }],
  outputs: [{ name: 'logits', datatype: 'FP32', shape: [1, classes] }],
  initializers: [
    { name: 'weight', datatype: 'FP32', shape: [size, classes], data: weights },
    { name: 'tokens', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) },
  ],
  nodes: [
    { type: 'Gather', inputs: ['weight', 'input_ids'], outputs: ['rows'] },
    { type: 'ReduceSum', inputs: ['rows', 'tokens'], outputs: ['logits'], attributes: { keepdims: 0 } },
  ],
})
const results = { 'language.onnx': onnx, 'language-tokenizer.json': new TextEncoder().encode(json) }
for (const [name, bytes] of Object.entries(results)) {
  await writeFile(fileURLToPath(new URL(`../../trained/${name}`, import.meta.url)), bytes)
  console.log(`${fileSha256(bytes)}  trained/${name}  ${bytes.length} bytes`)
}
