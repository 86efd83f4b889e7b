import { OgError, type TaskKind } from '@opengradient/protocol'
import * as z from 'zod'

/** Largest side of a picture after scaling, in pixels. It bounds the memory of the scaling. */
export const maxPictureSide = 2_048

const tensorName = z.string().min(1).max(256)
const filePath = z.string().min(1).max(512)

/** Settings of `tensor`: tensors → tensors. */
export const tensorConfigSchema = z.strictObject({})

/** Settings of `text-generation`: text → its continuation. The manifest's `generation` has the others. */
export const textGenerationConfigSchema = z.strictObject({})

/** Settings of models that take the token ids of a text. */
const tokenSettings = {
  /** A file of the model in the format of Hugging Face's `tokenizer.json`. */
  tokenizer: filePath.default('tokenizer.json'),
  /** Input that takes the token ids, INT64 [S] or [1, S]. */
  inputIds: tensorName.default('input_ids'),
  /** Input that takes 0, 1, 2, …, shaped like the ids; absent for models without one. */
  positionIds: tensorName.optional(),
  /** Input that takes ones, and zeros for padding, shaped like the ids. */
  attentionMask: tensorName.optional(),
  /** Input that takes zeros, shaped like the ids. */
  tokenTypeIds: tensorName.optional(),
  /** Id of the padding. Only an input of a fixed number of tokens is padded, and only with `attentionMask`. */
  padId: z
    .int()
    .min(0)
    .max(1 << 24)
    .default(0),
  /** Maximum number of tokens, special ones included. Longer texts are rejected, unless `truncate` is set. */
  maxTokens: z
    .int()
    .min(2)
    .max(1 << 20)
    .default(512),
}

/** Settings of `embedding`: text → one vector. */
export const embeddingConfigSchema = z.strictObject({
  ...tokenSettings,
  /** Output with the vector, or with the vectors of the tokens; by default the first. */
  output: tensorName.optional(),
  /** How the vectors of the tokens, FP32 [1, tokens, dimensions], become one: their mean, or the first. `none`: the graph has pooled. */
  pooling: z.enum(['none', 'mean', 'first']).default('none'),
  /** Whether the vector is scaled to length 1. */
  normalise: z.boolean().default(false),
  /** Length of the vector; by default that of the output's shape. */
  dimensions: z
    .int()
    .min(1)
    .max(1 << 20)
    .optional(),
})

const labelsSchema = z.array(z.string().min(1).max(256)).min(1).max(4_096)

/** Settings of `text-classification`: text → probabilities of labels. */
export const textClassificationConfigSchema = z.strictObject({
  ...tokenSettings,
  /** Output with one number per label, FP32 [1, labels]; by default the first. */
  output: tensorName.optional(),
  /** Whether longer texts lose their end. The result states it. */
  truncate: z.boolean().default(false),
  /** One label per class, in order. */
  labels: labelsSchema,
  /** `softmax` for one label per text, `sigmoid` for several, `none` for probabilities. */
  activation: z.enum(['none', 'softmax', 'sigmoid']).default('softmax'),
  /** Number of the most probable labels that the result lists. */
  top: z.int().min(1).max(100).default(5),
})

/** Settings of `token-classification`: text → entities with their places. */
export const tokenClassificationConfigSchema = z.strictObject({
  ...tokenSettings,
  /** Output with the logits of each token, FP32 [1, tokens, labels]; by default the first. */
  output: tensorName.optional(),
  /** One label per class, in order: `O`, and `B-` and `I-` before the kind of an entity, or the kind alone. */
  labels: labelsSchema,
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

/** Settings of `keyword-spotting`: a recording → its label. */
export const keywordConfigSchema = z.strictObject({
  /** Input that takes the samples, FP32 [1, samples] or [1, 1, samples], −1 to 1; by default the first. */
  input: tensorName.optional(),
  /** Output with one number per label; by default the first. */
  output: tensorName.optional(),
  /** Sample rate of the model, in hertz. */
  sampleRate: z.int().min(1_000).max(192_000).default(16_000),
  /**
   * Samples that every run takes: a shorter recording is followed by zeros, a longer one is rejected.
   * @default that of the input's shape; where it is open, the number of the recording
   */
  samples: z
    .int()
    .min(1)
    .max(1 << 24)
    .optional(),
  /** Whether the samples are scaled to mean 0 and variance 1, as for Wav2Vec2. */
  normalise: z.boolean().default(false),
  /** One label per class, in order. */
  labels: labelsSchema,
  /** `softmax` for one label per recording, `sigmoid` for several, `none` for probabilities. */
  activation: z.enum(['none', 'softmax', 'sigmoid']).default('softmax'),
  /** Number of the most probable labels that the result lists. */
  top: z.int().min(1).max(100).default(5),
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

const side = z.int().min(1).max(maxPictureSide)

/** Settings of an input of one picture, FP32 NCHW or NHWC. */
const pictureSettings = {
  /** Input that takes the picture; by default the first. */
  input: tensorName.optional(),
  /** Side of the square input, in pixels; needed where its shape leaves height or width open. @default the sides of the shape */
  size: z.int().min(8).max(maxPictureSide).optional(),
  /** Order of the channels; `grey` is the luma of ITU-R BT.601. @default RGB for an input of three channels */
  channels: z.enum(['RGB', 'BGR', 'grey']).optional(),
  /** The filter of the scaling, widened for reductions, in the fixed-point arithmetic of Pillow. @default bilinear */
  interpolation: z.enum(['bilinear', 'bicubic']).optional(),
  /** A sample v of 0…255 becomes (v × scale − mean) ÷ deviation. @default 1 ÷ 255 */
  scale: z.number().gt(0).max(1_000).optional(),
  /** One number per channel, in the order of `channels`. @default zeros */
  mean: z.array(z.number().min(-1e6).max(1e6)).min(1).max(3).optional(),
  /** One number per channel, in the order of `channels`. @default ones */
  deviation: z.array(z.number().min(1e-6).max(1e6)).min(1).max(3).optional(),
}

/**
 * Settings of `classify`: a picture, or one glyph prepared like MNIST → its label. An input of three channels takes pictures. An
 * input of one channel takes glyphs, or pictures where `channels` is `grey`.
 */
export const classifyConfigSchema = z.strictObject({
  ...pictureSettings,
  /** Output with one number per label; by default the first. */
  output: tensorName.optional(),
  /**
   * Side of the square input, in pixels. Pictures: needed where the input's shape leaves height or width open.
   * @default 28 for glyphs, the sides of the input's shape for pictures
   */
  size: z.int().min(8).max(1_024).optional(),
  /**
   * Longer side of the glyph, or of the whole picture, inside the input, in pixels. The rest of the input of a picture is white.
   * @default 20 for glyphs; pictures fill the input, see `scaleTo`
   */
  inner: z.int().min(4).max(1_024).optional(),
  /** Glyphs: the point that is placed in the middle: centre of mass, or centre of the bounding box. @default mass */
  centre: z.enum(['mass', 'box']).optional(),
  /** Glyphs: `light`: foreground 1 on background 0; `dark`: foreground 0 on background 1. @default light */
  ink: z.enum(['light', 'dark']).optional(),
  /**
   * Pictures: the size to which the picture is scaled before the centre is cropped: exactly, or by its shorter side with the aspect
   * ratio kept. In pixels, no smaller than the input.
   * @default the size of the input: no crop
   */
  scaleTo: z.union([z.strictObject({ shorterSide: side }), z.strictObject({ height: side, width: side })]).optional(),
  /** One label per class, in order. */
  labels: z.array(z.string().min(1).max(256)).min(1).max(65_536),
  /** Function that converts the output to probabilities: `none` for probabilities, `softmax` for logits. */
  activation: z.enum(['none', 'softmax']).default('none'),
  /** Number of the most probable labels that the result lists. */
  top: z.int().min(1).max(100).default(5),
})

const tabularColumnSchema = z.strictObject({
  /** Name of the column in a row. */
  name: z.string().min(1).max(256),
  /** Input that takes the column; its columns are its last axis, in order. @default the first input */
  input: tensorName.optional(),
  /** Values of a column of categories; the model gets the index. @default none: the column has numbers */
  categories: z.array(z.string().max(256)).min(1).max(4_096).optional(),
  /** Value of a row that lacks the column, or has null or NaN in it. @default none: see `tabularConfigSchema` */
  default: z.union([z.string().max(256), z.number(), z.boolean()]).optional(),
})

/**
 * Settings of `tabular`: rows of named columns → a label with probabilities, or numbers, for each row. Inputs are [rows, columns], [rows] for one
 * column, or [columns] for one row. A row has every column without a default; null and NaN stand for a missing value, which is
 * NaN where the manifest allows it, and refused elsewhere.
 */
export const tabularConfigSchema = z.strictObject({
  columns: z.array(tabularColumnSchema).min(1).max(1_024),
  /** Output with the probabilities, logits or numbers of each row. @default the first of type FP32 */
  output: tensorName.optional(),
  /** One label per class, in order. @default none: the result has the numbers of the output */
  labels: labelsSchema.optional(),
  /** `none` for probabilities, `softmax` and `sigmoid` for logits. One number is the probability of the second of two labels. */
  activation: z.enum(['none', 'softmax', 'sigmoid']).default('none'),
})

/**
 * Settings of `object-detection`: a picture → objects with boxes in pixels of the picture. The input is as that of `classify` for pictures.
 */
export const objectDetectionConfigSchema = z.strictObject({
  ...pictureSettings,
  /** How a picture fits the input: stretched, or with its aspect ratio kept, in the middle of a border. @default letterbox for yolo, else stretch */
  resize: z.enum(['stretch', 'letterbox']).optional(),
  /**
   * The size of a stretched picture: its shorter side as stated, or less, so that the longer one has at most `longerSide` pixels. For inputs
   * whose shape leaves both sides open.
   * @default the size of the input
   */
  scaleTo: z.strictObject({ shorterSide: side, longerSide: side }).optional(),
  /** Input that takes ones for the pixels of the picture, INT64 [1, height, width]; absent for models without one. */
  mask: tensorName.optional(),
  /** Sample of the border, 0 to 255. */
  border: z.int().min(0).max(255).default(114),
  /**
   * `yolo`: one output [1, 4 + labels, N] with the centre, width and height of a box in pixels of the input, and a probability per label
   * (YOLOv8 and later). `detr`: logits [1, N, labels] and boxes [1, N, 4] as shares of the sides.
   */
  head: z.enum(['yolo', 'detr']),
  /** Output with boxes and probabilities, or with the logits. @default the first for yolo, `logits` for detr */
  output: tensorName.optional(),
  /** detr: output with the boxes. @default pred_boxes */
  boxes: tensorName.optional(),
  /** One label per class, in order, without that of no object. */
  labels: labelsSchema,
  /** detr: `softmax` where the last class is no object, `sigmoid` where there is none. */
  activation: z.enum(['softmax', 'sigmoid']).default('softmax'),
  /** Boxes below this probability are left out. */
  threshold: z.number().min(0).max(1).default(0.25),
  /** yolo: largest intersection ÷ union with a more probable box of the same label. */
  overlap: z.number().min(0).max(1).default(0.7),
  /** Most objects of a result. */
  most: z.int().min(1).max(1_000).default(300),
})

export type EmbeddingConfig = z.infer<typeof embeddingConfigSchema>
export type VadConfig = z.infer<typeof vadConfigSchema>
export type OcrConfig = z.infer<typeof ocrConfigSchema>
export type ClassifyConfig = z.infer<typeof classifyConfigSchema>
export type TextClassificationConfig = z.infer<typeof textClassificationConfigSchema>
export type TokenClassificationConfig = z.infer<typeof tokenClassificationConfigSchema>
/** Settings that the tasks of texts share. */
export type TokenConfig = Pick<EmbeddingConfig, keyof typeof tokenSettings>
export type ObjectDetectionConfig = z.infer<typeof objectDetectionConfigSchema>
export type KeywordConfig = z.infer<typeof keywordConfigSchema>
export type TabularConfig = z.infer<typeof tabularConfigSchema>
export type TabularColumn = TabularConfig['columns'][number]

/** Schema of `task.config` by kind of task. */
export const taskConfigSchemas = {
  tensor: tensorConfigSchema,
  embedding: embeddingConfigSchema,
  vad: vadConfigSchema,
  ocr: ocrConfigSchema,
  classify: classifyConfigSchema,
  tabular: tabularConfigSchema,
  'text-classification': textClassificationConfigSchema,
  'token-classification': tokenClassificationConfigSchema,
  'object-detection': objectDetectionConfigSchema,
  'keyword-spotting': keywordConfigSchema,
  'text-generation': textGenerationConfigSchema,
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
