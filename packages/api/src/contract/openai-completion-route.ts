import * as z from 'zod'

import { inferenceErrors, inferenceHeaders } from './inference-routes.ts'
import { constraintsSchema, receiptReferenceSchema } from './openai-routes.ts'
import { defineRoute } from './route-definition.ts'

/** The largest number of prompts in one request. */
export const maxPrompts = 16

const prompt = z.string().min(1)

/** Body of `POST /v1/completions`. Settings that are absent have the defaults of OpenAI; those of this project's own are 0 or 1: no effect. */
export const completionRequestSchema = z.strictObject({
  model: z.string().meta({ description: 'owner/name, or owner/name@version' }),
  prompt: z.union([prompt, z.array(prompt).min(1).max(maxPrompts)]).meta({
    description: 'One text or several. Each is a job of its own, with a receipt',
  }),
  max_tokens: z.int().min(1).optional().meta({ description: 'Most tokens of a continuation. 16 by default' }),
  temperature: z
    .number()
    .min(0)
    .max(2)
    .optional()
    .meta({ description: '1 by default; below 0.05 the most probable token' }),
  top_p: z.number().gt(0).max(1).optional(),
  top_k: z
    .int()
    .min(0)
    .max(1 << 24)
    .optional(),
  min_p: z.number().min(0).max(1).optional(),
  seed: z.int().min(0).optional().meta({ description: 'The gateway draws one by default; the answer states it' }),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  repetition_penalty: z.number().gt(0).max(2).optional(),
  logit_bias: z.record(z.string().regex(/^[0-9]{1,9}$/), z.number().min(-100).max(100)).optional(),
  n: z.literal(1, 'one continuation for each prompt is supported').optional(),
  best_of: z.literal(1, 'one continuation for each prompt is supported').optional(),
  echo: z.literal(false, 'a continuation without its prompt is supported').optional(),
  stream: z
    .boolean()
    .optional()
    .meta({ description: 'Whether the answer comes as events. Each continuation is one chunk' }),
  stream_options: z.strictObject({ include_usage: z.boolean().optional() }).optional(),
  user: z.string().optional().meta({ description: 'Accepted and not used' }),
  opengradient: constraintsSchema.optional(),
})
/** A body that {@link completionRequestSchema} accepts. */
export type CompletionRequest = z.infer<typeof completionRequestSchema>

const completionAnswerSchema = z.object({
  id: z.string(),
  object: z.literal('text_completion'),
  created: z.int().meta({ description: 'Unix seconds' }),
  model: z.string(),
  system_fingerprint: z.string().meta({ description: 'Fingerprint of the engine that ran the first prompt' }),
  choices: z.array(
    z.object({
      index: z.int().min(0).meta({ description: 'Of the prompt' }),
      text: z.string(),
      finish_reason: z.enum(['stop', 'length']),
      logprobs: z.null(),
    }),
  ),
  usage: z.object({
    prompt_tokens: z.int().min(0),
    completion_tokens: z.int().min(0),
    total_tokens: z.int().min(0),
  }),
  opengradient: z.object({
    seed: z.int().min(0),
    receipts: z.array(receiptReferenceSchema).meta({ description: 'In the order of the prompts' }),
  }),
})
/** Answer of `POST /v1/completions`. Tokens are counted without the one that ends a continuation. */
export type CompletionAnswer = z.infer<typeof completionAnswerSchema>

export const createCompletion = defineRoute({
  operationId: 'createCompletion',
  method: 'POST',
  path: '/v1/completions',
  tag: 'openai',
  summary: 'Continues texts by a language model, in the form of OpenAI.',
  headers: z.object(inferenceHeaders),
  body: {
    description: 'The texts, and the settings, which the receipts bind. A setting that is not supported is an error.',
    content: {
      kind: 'bytes',
      mediaTypes: ['application/json'],
      maxBytes: 16 << 20,
      jsonSchema: completionRequestSchema,
    },
  },
  responses: {
    200: {
      description:
        'The continuations and the receipts. As events: chunks, of which the last regular one has the receipts.',
      content: {
        kind: 'bytes',
        mediaTypes: ['application/json', 'text/event-stream'],
        maxBytes: 16 << 20,
        jsonSchema: completionAnswerSchema,
      },
      headers: { 'x-og-receipt': 'Hash of the receipt that was made last.' },
    },
  },
  errors: inferenceErrors,
})
