import { OgError, type TaskKind } from '@opengradient/protocol'
import * as z from 'zod'

const tensorName = z.string().min(1).max(256)
const filePath = z.string().min(1).max(512)

/** Settings of `tensor`: tensors → tensors. */
export const tensorConfigSchema = z.strictObject({})

/** Settings of `embedding`: text → one vector. */
export const embeddingConfigSchema = z.strictObject({
  /** A file of the model in the format of Hugging Face's `tokenizer.json`. */
  tokenizer: filePath.default('tokenizer.json'),
  /** Input that takes the token ids, INT64 [S] or [1, S]. */
  inputIds: tensorName.default('input_ids'),
  /** Input that takes 0, 1, 2, …, shaped like the ids; absent for models without one. */
  positionIds: tensorName.optional(),
  /** Input that takes ones, shaped like the ids. */
  attentionMask: tensorName.optional(),
  /** Input that takes zeros, shaped like the ids. */
  tokenTypeIds: tensorName.optional(),
  /** Output with the vector; by default the first. */
  output: tensorName.optional(),
  /** Maximum number of tokens, special ones included. Longer texts are rejected, never truncated. */
  maxTokens: z
    .int()
    .min(2)
    .max(1 << 20)
    .default(512),
  /** Length of the vector; by default that of the output's shape. */
  dimensions: z
    .int()
    .min(1)
    .max(1 << 20)
    .optional(),
})

const milliseconds = z.number().min(0).max(60_000)

/** Settings of `vad`: a recording → its speech segments. */
export const vadConfigSchema = z.strictObject({
  /** Input that takes the samples, FP32 [1, samples], −1 to 1; by default the first. */
  input: tensorName.optional(),
  /** Output with one probability of speech per frame; by default the first. */
  output: tensorName.optional(),
  /** Sample rate of the model, in hertz. */
  sampleRate: z.int().min(1_000).max(192_000).default(16_000),
  /** Samples per probability. */
  frame: z
    .int()
    .min(1)
    .max(1 << 20)
    .default(512),
  /** Speech begins at a frame with at least this probability. */
  threshold: z.number().min(0).max(1).default(0.5),
  /** Speech may end at a frame below this probability; by default `threshold` − 0.15. */
  negativeThreshold: z.number().min(0).max(1).optional(),
  /** Shorter segments are dropped. */
  minSpeechMs: milliseconds.default(250),
  /** A segment ends when at least this much silence follows. */
  minSilenceMs: milliseconds.default(100),
  /** Padding of each segment on both sides. */
  speechPadMs: milliseconds.default(30),
})

/** Settings of `ocr`: an image of one line of text → its characters (PP-OCR recognition). */
export const ocrConfigSchema = z.strictObject({
  /** Input that takes the line, FP32 [1, 3, height, width]; by default the first. */
  input: tensorName.optional(),
  /** Output with the probabilities of the classes, FP32 [1, T, classes]; by default the first. */
  output: tensorName.optional(),
  /** Height to which the line is scaled, in pixels. */
  height: z.int().min(8).max(1_024).default(48),
  /** Maximum width, in pixels after scaling. Wider lines are rejected. */
  maxWidth: z
    .int()
    .min(8)
    .max(1 << 16)
    .default(3_200),
  /** Order of the colour planes. */
  channels: z.enum(['BGR', 'RGB']).default('BGR'),
  /** A value 0…1 becomes (value − mean) ÷ deviation. */
  mean: z.number().min(0).max(1).default(0.5),
  deviation: z.number().gt(0).max(1).default(0.5),
  /** A file of the model with one character per line, UTF-8. */
  charset: filePath.default('ppocr_keys_v1.txt'),
  /** Index of the class for "no character". */
  blank: z.literal(0).default(0),
  /** Whether a class for the space follows those of the file. */
  space: z.boolean().default(true),
})

/** Settings of `classify`: an image of one glyph, prepared like MNIST → its label. */
export const classifyConfigSchema = z.strictObject({
  /** Input that takes the image, FP32 [1, 1, size, size]; by default the first. */
  input: tensorName.optional(),
  /** Output with one number per label; by default the first. */
  output: tensorName.optional(),
  /** Side of the square input, in pixels. */
  size: z.int().min(8).max(1_024).default(28),
  /** Longer side of the glyph inside the input, in pixels. */
  inner: z.int().min(4).max(1_024).default(20),
  /** The point of the glyph that is placed in the middle: its centre of mass, or that of its bounding box. */
  centre: z.enum(['mass', 'box']).default('mass'),
  /** `light`: foreground 1 on background 0; `dark`: foreground 0 on background 1. */
  ink: z.enum(['light', 'dark']).default('light'),
  /** One label per class, in order. */
  labels: z.array(z.string().min(1).max(256)).min(1).max(65_536),
  /** Function that converts the output to probabilities. */
  activation: z.enum(['none', 'softmax']).default('none'),
})

export type EmbeddingConfig = z.infer<typeof embeddingConfigSchema>
export type VadConfig = z.infer<typeof vadConfigSchema>
export type OcrConfig = z.infer<typeof ocrConfigSchema>
export type ClassifyConfig = z.infer<typeof classifyConfigSchema>

/** Schema of `task.config` by kind of task. */
export const taskConfigSchemas = {
  tensor: tensorConfigSchema,
  embedding: embeddingConfigSchema,
  vad: vadConfigSchema,
  ocr: ocrConfigSchema,
  classify: classifyConfigSchema,
} as const satisfies Record<TaskKind, z.ZodType>

export type TaskConfig<Kind extends TaskKind> = z.infer<(typeof taskConfigSchemas)[Kind]>

/**
 * Validates `task.config` and fills in the defaults, as a publisher writes it into the manifest.
 * @throws BAD_MODEL when a setting is unknown, missing or out of range
 */
export function parseTaskConfig<Kind extends TaskKind>(kind: Kind, config: unknown): TaskConfig<Kind> {
  const parsed = taskConfigSchemas[kind].safeParse(config)
  if (!parsed.success) {
    throw new OgError('BAD_MODEL', `The settings of the task "${kind}" are invalid: ${z.prettifyError(parsed.error)}`, {
      next: ['Correct task.config of the manifest.'],
    })
  }
  return parsed.data as TaskConfig<Kind>
}
