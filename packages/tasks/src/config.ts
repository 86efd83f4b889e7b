import { OgError, type TaskKind } from '@opengradient/protocol'
import * as z from 'zod'

const tensorName = z.string().min(1).max(256)
const filePath = z.string().min(1).max(512)

/** A model without a codec: tensors in, tensors out. */
export const tensorConfigSchema = z.strictObject({})

/** Text → one vector. */
export const embeddingConfigSchema = z.strictObject({
  /** The model's file in the format of Hugging Face's `tokenizer.json`. */
  tokenizer: filePath.default('tokenizer.json'),
  /** Input that takes the token ids, INT64 [S] or [1, S]. */
  inputIds: tensorName.default('input_ids'),
  /** Input that takes 0, 1, 2, …, shaped like the ids; left out by models that have none. */
  positionIds: tensorName.optional(),
  /** Input that takes ones, shaped like the ids. */
  attentionMask: tensorName.optional(),
  /** Input that takes zeros, shaped like the ids. */
  tokenTypeIds: tensorName.optional(),
  /** The output that holds the vector; the first when left out. */
  output: tensorName.optional(),
  /** The most tokens of a text, special ones included. Longer texts are refused, never cut. */
  maxTokens: z
    .int()
    .min(2)
    .max(1 << 20)
    .default(512),
  /** Length of the vector; from the output's shape when left out. */
  dimensions: z
    .int()
    .min(1)
    .max(1 << 20)
    .optional(),
})

const milliseconds = z.number().min(0).max(60_000)

/** A recording → its spoken segments. */
export const vadConfigSchema = z.strictObject({
  /** Input that takes the samples, FP32 [1, samples], −1 to 1; the first when left out. */
  input: tensorName.optional(),
  /** Output with one probability of speech per frame; the first when left out. */
  output: tensorName.optional(),
  /** Samples per second that the model expects. */
  sampleRate: z.int().min(1_000).max(192_000).default(16_000),
  /** Samples per probability. */
  frame: z
    .int()
    .min(1)
    .max(1 << 20)
    .default(512),
  /** Speech begins at a frame whose probability is at least this. */
  threshold: z.number().min(0).max(1).default(0.5),
  /** Speech may end at a frame below this; `threshold` − 0.15 when left out. */
  negativeThreshold: z.number().min(0).max(1).optional(),
  /** Shorter segments are dropped. */
  minSpeechMs: milliseconds.default(250),
  /** A segment ends when this much silence follows. */
  minSilenceMs: milliseconds.default(100),
  /** Each segment is widened by this much on both sides. */
  speechPadMs: milliseconds.default(30),
})

/** A picture of one line of text → its characters (PP-OCR recognition). */
export const ocrConfigSchema = z.strictObject({
  /** Input that takes the line, FP32 [1, 3, height, width]; the first when left out. */
  input: tensorName.optional(),
  /** Output with the classes' probabilities, FP32 [1, T, classes]; the first when left out. */
  output: tensorName.optional(),
  /** Pixels that the line is scaled to. */
  height: z.int().min(8).max(1_024).default(48),
  /** Wider lines are refused, in pixels after scaling. */
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
  /** The model's file with one character a line, UTF-8. */
  charset: filePath.default('ppocr_keys_v1.txt'),
  /** The class that stands for no character: before all others. */
  blank: z.literal(0).default(0),
  /** Whether the class after the file's last stands for a space. */
  space: z.boolean().default(true),
})

/** A picture of one glyph → its label, prepared like MNIST. */
export const classifyConfigSchema = z.strictObject({
  /** Input that takes the picture, FP32 [1, 1, size, size]; the first when left out. */
  input: tensorName.optional(),
  /** Output with one number per label; the first when left out. */
  output: tensorName.optional(),
  /** Side of the square picture, in pixels. */
  size: z.int().min(8).max(1_024).default(28),
  /** The ink's longer side inside it, in pixels. */
  inner: z.int().min(4).max(1_024).default(20),
  /** What is put in the middle: the ink's centre of mass, or of its box. */
  centre: z.enum(['mass', 'box']).default('mass'),
  /** `light`: ink 1 on ground 0; `dark`: ink 0 on ground 1. */
  ink: z.enum(['light', 'dark']).default('light'),
  /** One per class, in order. */
  labels: z.array(z.string().min(1).max(256)).min(1).max(65_536),
  /** What is left to do to get probabilities from the output. */
  activation: z.enum(['none', 'softmax']).default('none'),
})

export type EmbeddingConfig = z.infer<typeof embeddingConfigSchema>
export type VadConfig = z.infer<typeof vadConfigSchema>
export type OcrConfig = z.infer<typeof ocrConfigSchema>
export type ClassifyConfig = z.infer<typeof classifyConfigSchema>

/** The schema of `task.config` for each kind of task. */
export const taskConfigSchemas = {
  tensor: tensorConfigSchema,
  embedding: embeddingConfigSchema,
  vad: vadConfigSchema,
  ocr: ocrConfigSchema,
  classify: classifyConfigSchema,
} as const satisfies Record<TaskKind, z.ZodType>

export type TaskConfig<Kind extends TaskKind> = z.infer<(typeof taskConfigSchemas)[Kind]>

/**
 * `task.config` with its defaults filled in, as a publisher puts it into the manifest.
 * @throws BAD_MODEL when a setting is unknown, missing or out of range
 */
export function parseTaskConfig<Kind extends TaskKind>(kind: Kind, config: unknown): TaskConfig<Kind> {
  const parsed = taskConfigSchemas[kind].safeParse(config)
  if (!parsed.success) {
    throw new OgError('BAD_MODEL', `Not the settings of a task "${kind}": ${z.prettifyError(parsed.error)}`, {
      next: ['Correct task.config of the manifest.'],
    })
  }
  return parsed.data as TaskConfig<Kind>
}
