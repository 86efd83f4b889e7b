import { fileURLToPath } from 'node:url'

/** Small sample inputs of the models; README.md describes their origin. */
const samples = {
  /** 16 kHz mono PCM: one spoken English sentence. */
  speech: 'speech.wav',
  /** Dark on white: "Hello OpenGradient 2026". */
  textLine: 'text-line.png',
  /** The same kind of line as a JPEG: "Hello 42". */
  textLineJpeg: 'text-line.jpg',
  /** Dark on white: a printed seven. */
  digit: 'digit-7.png',
  /** A portrait of one person in front of a flag. */
  portrait: 'portrait.png',
} as const

/** Name of a file of input: a picture of a digit, a person or a line of text, or a recording of one sentence. */
export type Sample = keyof typeof samples

/** The absolute path of a sample file. */
export const samplePath = (sample: Sample): string =>
  fileURLToPath(new URL(`../samples/${samples[sample]}`, import.meta.url))
