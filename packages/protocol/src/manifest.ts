import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import * as z from 'zod'

import { decodeRecord, encodeRecord } from './canonical.ts'
import { sha256Hex } from './hash.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import { countItems, isJsonObject, jsonObjectSchema } from './json-value.ts'
import { limits } from './limits.ts'
import { modelNameSchema, modelVersionSchema } from './model-name.ts'
import { OgError } from './og-error.ts'
import { parseWith } from './parse-schema.ts'
import { runtimeSchema } from './runtime.ts'
import { type Datatype, datatypes } from './tensor.ts'

const datatypeSchema = z.enum(Object.keys(datatypes) as [Datatype, ...Datatype[]])

/** CIDv1 in base32, the form of `CID.toString()`. */
export const cidSchema = z
  .string()
  .max(128)
  .refine((text) => {
    try {
      return CID.parse(text).toString() === text && text.startsWith('b')
    } catch {
      return false
    }
  }, 'a CIDv1 in base32')

/** Largest settings of a task: its items, and bytes of their canonical form. Long lists, such as vocabularies, are files. */
const maxConfigItems = 4_096
const maxConfigBytes = 32_768

function isTaskConfig(value: unknown): boolean {
  return isJsonObject(value) && countItems(value) <= maxConfigItems && encodeRecord(value).length <= maxConfigBytes
}

/** Relative, forward slashes, no empty, `.` or `..` segment, no control or separator characters. */
function isInside(path: string): boolean {
  return path
    .split('/')
    .every((segment) => !['', '.', '..'].includes(segment) && !/[\\\p{C}\p{Zl}\p{Zp}]/u.test(segment))
}

export const tensorSpecSchema = z.strictObject({
  name: z.string().min(1).max(256),
  datatype: datatypeSchema,
  /** A string stands for an axis of any size; the name is a hint. `['...']` stands for any number of axes. */
  shape: z.array(z.union([z.int().min(0), z.string().min(1).max(256)])).max(16),
})

/** The kinds of task that `@opengradient/tasks` implements; `tensor` is for models without a task. */
export const taskKinds = [
  ...(['tensor', 'embedding', 'vad', 'ocr', 'classify', 'tabular'] as const),
  ...(['text-classification', 'token-classification', 'object-detection', 'keyword-spotting'] as const),
  'text-generation',
] as const
export type TaskKind = (typeof taskKinds)[number]

/**
 * An input cut into frames that one session runs in order, with state fed back. `input` is cut along its last axis into
 * `frame` elements, each preceded by the last `context` elements of the frame before (zeros at first); the last frame is
 * padded with zeros. Outputs in `concat` are the job's outputs, joined along a new first axis: `[1, 1]` a step becomes
 * `[steps, 1, 1]`. All other inputs are inputs of the job, passed to every step unchanged.
 */
export const stepsSchema = z.strictObject({
  input: z.string().min(1).max(256),
  frame: z
    .int()
    .min(1)
    .max(1 << 24),
  context: z
    .int()
    .min(0)
    .max(1 << 24),
  /** State inputs start as zeros and take the named output of the step before. */
  state: z
    .array(
      z.strictObject({
        input: z.string().min(1).max(256),
        output: z.string().min(1).max(256),
        datatype: datatypeSchema,
        shape: z.array(z.int().min(0)).max(16),
      }),
    )
    .max(256),
  /** Inputs that are the same in every step. */
  constants: z
    .array(
      z.strictObject({
        input: z.string().min(1).max(256),
        datatype: datatypeSchema,
        shape: z.array(z.int().min(0)).max(16),
        /** Raw little-endian bytes, hexadecimal. */
        data: z.string().regex(/^0x([0-9a-f]{2}){0,4096}$/),
      }),
    )
    .max(64),
  concat: z.array(z.string().min(1).max(256)).min(1).max(64),
  maxSteps: z.int().min(1).max(1_000_000),
})
export type Steps = z.infer<typeof stepsSchema>

const tensorName = z.string().min(1).max(256)
const tokenId = z
  .int()
  .min(0)
  .max(1 << 24)

/**
 * A decoder that continues a prompt token by token. Its inputs and outputs are those of the graph; those of a job are
 * `generationInputs` and `generationOutputs`, the same for all decoders. Each run takes new tokens and the cache of all before.
 */
export const generationSchema = z.strictObject({
  /** Input that takes the new tokens, INT64 [S] or [1, S]. */
  inputIds: tensorName,
  /** Input that takes their positions, shaped like them. */
  positionIds: tensorName.optional(),
  /** Input that takes a one for each token, those of the cache included, INT64 [T] or [1, T]. */
  attentionMask: tensorName.optional(),
  /** Input that takes 0 for each pair of a new token and one that it sees, and −1e9 for others, FP32 [S, T]. */
  attentionBias: tensorName.optional(),
  /** Output with a number for each token of the vocabulary, FP32 [S, vocabulary] or [1, S, vocabulary]. */
  logits: tensorName,
  /** Inputs with the cache, and the outputs that replace it. `past` is the axis that grows; it is empty at first. */
  cache: z
    .array(
      z.strictObject({
        input: tensorName,
        output: tensorName,
        datatype: z.enum(['FP32', 'FP16']),
        shape: z
          .array(z.union([z.int().min(1).max(65_536), z.literal('past')]))
          .min(1)
          .max(8),
      }),
    )
    .min(1)
    .max(512),
  /** Most tokens of a prompt and its continuation. */
  context: z
    .int()
    .min(2)
    .max(1 << 20),
  vocabulary: z
    .int()
    .min(2)
    .max(1 << 20),
  /** Tokens that end a continuation. They are not part of it. */
  endTokens: z.array(tokenId).max(64),
  /** Tokens of the prompt that one run takes. Another number may give other bits. */
  chunk: z.int().min(1).max(4_096),
  /** File that maps tokens to bytes, in the form of Hugging Face's `tokenizer.json`. */
  tokenizer: z.string().min(1).max(512),
})
/** A language model's part of a manifest: names of its decoder's tensors, its cache, and sizes in tokens. */
export type TextGeneration = z.infer<typeof generationSchema>

/** The description of one model version; the sha2-256 of its canonical bytes is the `modelId`. */
export const manifestSchema = z.strictObject({
  format: z.literal('og/manifest/1'),
  name: modelNameSchema,
  version: modelVersionSchema,
  /** SPDX expression, or free text from the publisher; `unknown` when none was given. */
  license: z.string().min(1).max(256),
  task: z.strictObject({
    kind: z.enum(taskKinds),
    /** Settings of the task's codec, checked by `@opengradient/tasks`. */
    config: z.custom<Record<string, unknown>>(
      isTaskConfig,
      `an object of JSON values, of at most 16 levels, ${maxConfigItems} items and ${maxConfigBytes} bytes`,
    ),
  }),
  /** Every file of the model, in order of path. `graph.path` is the ONNX file among them. */
  files: z
    .array(
      z.strictObject({
        /** Relative, forward slashes, no empty, `.` or `..` segment. */
        path: z.string().max(512).refine(isInside, 'a relative path inside the model folder'),
        cid: cidSchema,
        bytes: z.int().min(0),
      }),
    )
    .min(1)
    .max(256),
  graph: z.strictObject({
    path: z.string().max(512),
    irVersion: z.int().min(1),
    /** Operator-set version by domain. */
    opsets: jsonObjectSchema(z.string().max(128), z.int().min(1)),
    /** How often each operator occurs, subgraphs included, as `domain/Type`. */
    operators: jsonObjectSchema(z.string().max(256), z.int().min(1)),
    parameters: z.int().min(0),
    inputs: z.array(tensorSpecSchema).max(1024),
    outputs: z.array(tensorSpecSchema).min(1).max(1024),
  }),
  /** Inputs and outputs of a job; they differ from the graph's where steps or a generation are declared. */
  inputs: z.array(tensorSpecSchema).max(1024),
  outputs: z.array(tensorSpecSchema).min(1).max(1024),
  steps: stepsSchema.optional(),
  generation: generationSchema.optional(),
  /**
   * Inputs of floating-point numbers may be NaN, infinite, or 2^100 and more in magnitude, as missing values and masks are.
   * A NaN in inputs and outputs has one form. Absent: such inputs are rejected.
   */
  allowNonFinite: z.literal(true).optional(),
  /** Runtimes that produce the same bits for this model. */
  runtimes: z.array(runtimeSchema).min(1).max(16),
  /** `exact` by the rule of docs/adr/0006: any difference is a mismatch. `tolerant` otherwise. */
  determinism: z.enum(['exact', 'tolerant']),
  /** End-to-end tolerance of a `tolerant` model: largest |y − ŷ| ÷ largest |ŷ| of an output that honest runtimes reach. */
  tolerance: z.number().min(0).max(1),
  /** The unit that `inputUnits` counts. Outputs are counted separately: tokens, and nothing for other units. */
  unit: z.enum(['run', 'step', 'token']),
  /** The publisher's suggested price of one unit, in the smallest units of OPG, decimal. */
  price: z.string().regex(/^(0|[1-9][0-9]{0,38})$/),
  /** Slots of the dispute: canonical graph, calibrated tolerances, roots of graph and weights. */
  canonicalGraph: cidSchema.optional(),
  toleranceTable: cidSchema.optional(),
  graphRoot: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/)
    .optional(),
  weightRoot: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/)
    .optional(),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestFile = Manifest['files'][number]

/** Largest manifest that is decoded, in bytes. */
export const maxManifestBytes = 1 << 20

/** Largest number of values in a manifest: an item of one byte costs a node a hundred bytes of memory. */
const maxManifestItems = 32_768

/** Memory of a decoded manifest, in bytes: an estimate from above. */
export function manifestMemory(manifest: Manifest): number {
  return 128 * countItems(manifest) + 2 * encodeManifest(manifest).length
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeRecord(manifest)
}

/** @throws BAD_ENCODING, TOO_LARGE */
export function decodeManifest(bytes: Uint8Array): Manifest {
  return parseManifest(decodeRecord(bytes, maxManifestBytes))
}

/** @throws BAD_ENCODING when a field is unknown, missing or out of range. */
export function parseManifest(value: unknown): Manifest {
  const manifest = parseWith(manifestSchema, value, 'manifest')
  assertManifest(manifest)
  return manifest
}

/**
 * Checks the conditions that the schema cannot express: the number of items is bounded, the graph is one of the files, names and paths are unique,
 * constants have as many bytes as their shape requires, and state fits into a job.
 * @throws BAD_ENCODING
 */
export function assertManifest(manifest: Manifest): void {
  const { files, graph, inputs, outputs, steps, generation } = manifest
  const items = countItems(manifest)
  if (items > maxManifestItems) {
    throw new OgError('BAD_ENCODING', `The manifest has ${items} items; at most ${maxManifestItems} are accepted.`)
  }
  if (steps !== undefined && generation !== undefined) {
    throw new OgError('BAD_ENCODING', 'The manifest has steps and a generation; a model has one of them.')
  }
  if (generation !== undefined && !files.some((file) => file.path === generation.tokenizer)) {
    throw new OgError(
      'BAD_ENCODING',
      `The manifest does not list the tokenizer ${generation.tokenizer} among its files.`,
    )
  }
  if (!files.some((file) => file.path === graph.path)) {
    throw new OgError('BAD_ENCODING', 'The manifest does not list its graph among its files.')
  }
  const lists: [string, string[]][] = [
    ['files', files.map((file) => file.path)],
    ['graph.inputs', graph.inputs.map((tensor) => tensor.name)],
    ['graph.outputs', graph.outputs.map((tensor) => tensor.name)],
    ['inputs', inputs.map((tensor) => tensor.name)],
    ['outputs', outputs.map((tensor) => tensor.name)],
    ['steps.concat', steps?.concat ?? []],
    ['generation', generationInputNames(generation)],
    ['generation.cache', generation?.cache.map(({ output }) => output) ?? []],
    [
      'steps',
      [
        steps?.input ?? [],
        steps?.state.map((state) => state.input) ?? [],
        steps?.constants.map(({ input }) => input) ?? [],
      ].flat(),
    ],
  ]
  for (const [where, names] of lists) {
    if (new Set(names).size !== names.length)
      throw new OgError('BAD_ENCODING', `The manifest names one twice in ${where}.`)
  }
  for (const { input, datatype, shape, data } of steps?.constants ?? []) {
    if (byteLength(datatype, shape) !== (data.length - 2) / 2) {
      throw new OgError('BAD_ENCODING', `The bytes of the constant ${input} do not fit its shape.`)
    }
  }
  const stateBytes = steps?.state.reduce((sum, { datatype, shape }) => sum + byteLength(datatype, shape), 0) ?? 0
  if (!(stateBytes <= limits.jobBytes)) {
    throw new OgError('BAD_ENCODING', `The manifest's state is over the limit of ${limits.jobBytes} bytes.`)
  }
}

/** Names of the graph's inputs that a generation fills. */
function generationInputNames(generation: TextGeneration | undefined): string[] {
  if (generation === undefined) return []
  const { inputIds, positionIds, attentionMask, attentionBias, cache } = generation
  const optional = [positionIds, attentionMask, attentionBias].filter((name) => name !== undefined)
  return [inputIds, ...optional, ...cache.map(({ input }) => input)]
}

/** Bytes of a tensor; `Infinity` when the product overflows. */
function byteLength(datatype: Datatype, shape: readonly number[]): number {
  return shape.reduce((product, dimension) => product * dimension, datatypes[datatype])
}

export function modelIdOf(manifest: Manifest): Hex {
  return sha256Hex(encodeManifest(manifest))
}

/** The manifest's content id: dag-cbor with the modelId as its sha2-256. A modelId alone is enough to fetch a model. */
export function manifestCid(modelId: Hex): string {
  return CID.createV1(0x71, Digest.create(0x12, fromHex(modelId))).toString()
}

/** The modelId behind a manifest's content id. @throws BAD_ENCODING when it is not the id of a manifest. */
export function modelIdOfCid(cid: string): Hex {
  const parsed = parseWith(
    cidSchema.transform((text) => CID.parse(text)),
    cid,
    "manifest's content id",
  )
  const { code, digest } = parsed.multihash
  if (parsed.code !== 0x71 || code !== 0x12 || digest.length !== 32) {
    throw new OgError('BAD_ENCODING', `${cid} is no manifest's id.`)
  }
  return toHex(digest)
}
