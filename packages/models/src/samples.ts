import { fileURLToPath } from 'node:url'

/** Small inputs to try the models with; README.md says how each was made. */
const samples = {
  /** 16 kHz mono PCM: "Every answer carries a receipt that anybody can check." */
  speech: 'speech.wav',
  /** Dark on white: "Hello OpenGradient 2026". */
  textLine: 'text-line.png',
  /** Dark on white: a printed seven. */
  digit: 'digit-7.png',
} as const

export type Sample = keyof typeof samples

/** The absolute path of a sample file. */
export const samplePath = (sample: Sample): string =>
  fileURLToPath(new URL(`../samples/${samples[sample]}`, import.meta.url))
