import * as z from 'zod'

import { oipTensorSchema } from '../oip/oip-messages.ts'
import {
  inferenceErrors,
  inferenceHeaders,
  requestExtensionSchema,
  responseExtensionSchema,
} from './inference-routes.ts'
import { modelParams, modelVersionParams } from './model-routes.ts'
import { defineRoute } from './route-definition.ts'

const media = 'in base64, or as a data URL. With multipart/form-data, the file'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({
  description: 'Values by column; null and the words NaN, Infinity and -Infinity as JSON has no numbers for them',
})

/** Input of a task as people have it: exactly one of text, image, audio, row, rows and inputs. */
export const taskRequestSchema = z.strictObject({
  text: z
    .string()
    .optional()
    .meta({ description: 'For models with the task embedding, text-classification or token-classification' }),
  image: z
    .string()
    .optional()
    .meta({
      description: `For models with the task classify, object-detection or ocr: a PNG, JPEG, WebP, GIF or BMP file ${media}`,
    }),
  audio: z
    .string()
    .optional()
    .meta({
      description: `For models with the task vad or keyword-spotting: a WAV, FLAC, MP3 or Ogg Vorbis file ${media}`,
    }),
  row: row.optional().meta({ description: 'For models with the task tabular: one row' }),
  rows: z.array(row).optional().meta({ description: 'For models with the task tabular: rows' }),
  inputs: z.array(oipTensorSchema).max(1024).optional().meta({ description: 'For every model: its input tensors' }),
  outputs: z.boolean().optional().meta({
    description: 'Whether the answer has the output tensors, too. It always has those of a model without a task',
  }),
  opengradient: requestExtensionSchema.optional(),
})
export type TaskRequest = z.infer<typeof taskRequestSchema>

/** Numbers without a form in JSON are words. */
const number = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])])

const classificationSchema = z.object({
  label: z.string(),
  probabilities: z.array(number).meta({ description: "In the order of the model's labels" }),
  top: z.array(z.object({ label: z.string(), probability: number })),
})

const taskResultSchema = z.union([
  z.object({ dimensions: z.int(), vector: z.array(number) }).meta({ description: 'embedding' }),
  z
    .object({ segments: z.array(z.object({ startMs: number, endMs: number })), probabilities: z.array(number) })
    .meta({ description: 'vad: the intervals of speech, and the probability of each frame' }),
  z.object({ text: z.string(), confidence: number }).meta({ description: 'ocr' }),
  z
    .object({ text: z.string(), tokens: z.int().min(0), finishReason: z.enum(['stop', 'length']) })
    .meta({ description: 'text-generation: the continuation of the text, its number of tokens, and why it ended' }),
  // Before that of classify, which has one field less.
  classificationSchema
    .extend({ truncated: z.boolean().meta({ description: 'Whether the end of the text was left out' }) })
    .meta({ description: 'text-classification' }),
  classificationSchema.meta({ description: 'classify and keyword-spotting' }),
  z
    .object({
      entities: z.array(
        z.object({
          label: z.string(),
          text: z.string(),
          start: z.int().meta({ description: 'Place in the text, in UTF-16 code units' }),
          end: z.int(),
          confidence: number,
        }),
      ),
    })
    .meta({ description: 'token-classification' }),
  z
    .object({
      ...{ width: z.int(), height: z.int() },
      objects: z.array(
        z.object({
          ...{ label: z.string(), confidence: number },
          box: z.object({ left: number, top: number, right: number, bottom: number }),
        }),
      ),
    })
    .meta({ description: 'object-detection: boxes in pixels of the picture, the most confident first' }),
  z
    .object({ rows: z.array(z.union([classificationSchema, z.object({ values: z.array(number) })])) })
    .meta({ description: 'tabular: of each row its label, or without labels the numbers of the output' }),
  z.null().meta({ description: 'tensor: the result is the output tensors' }),
])

export const taskAnswerSchema = z.object({
  model: z.string(),
  version: z.string(),
  result: taskResultSchema,
  summary: z.string().meta({ description: 'The result as one line of text' }),
  outputs: z.array(oipTensorSchema).optional(),
  opengradient: responseExtensionSchema,
})
export type TaskAnswer = z.infer<typeof taskAnswerSchema>

/** Maximum length of an answer without tensors, and of the result in it, in bytes. */
const maxBytes = 128 << 20

const taskInference = {
  method: 'POST',
  tag: 'tasks',
  summary: "Runs a model's task on a text, a file or tensors, and returns its result with a signed receipt.",
  headers: z.object(inferenceHeaders),
  body: {
    description:
      'JSON, or multipart/form-data with the same names; a form needs any header that begins with x-og-, such as x-og-require: signed.',
    content: {
      kind: 'bytes',
      mediaTypes: ['application/json', 'multipart/form-data'],
      maxBytes,
      jsonSchema: taskRequestSchema,
    },
  },
  responses: {
    200: {
      description: 'The result and the receipt. The receipt commits to all output tensors of the model.',
      content: { kind: 'bytes', mediaTypes: ['application/json'], maxBytes, jsonSchema: taskAnswerSchema },
      headers: { 'x-og-receipt': 'Hash of the receipt.' },
    },
  },
  errors: inferenceErrors,
} as const

export const inferTask = defineRoute({
  ...taskInference,
  operationId: 'inferTask',
  path: '/og/v1/models/{name}/infer',
  params: modelParams,
})

export const inferVersionTask = defineRoute({
  ...taskInference,
  operationId: 'inferVersionTask',
  path: '/og/v1/models/{name}/versions/{version}/infer',
  params: modelVersionParams,
})
