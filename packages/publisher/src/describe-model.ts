import path from 'node:path'

import {
  assertNoPointer,
  buildManifest,
  type DiskModelFile,
  inspectModel,
  type ModelFolder,
  type ModelInspection,
  openHuggingFaceFolder,
  openModelFiles,
} from '@opengradient/engine'
import {
  type Hex,
  type Manifest,
  modelIdOf,
  OgError,
  type Steps,
  type TaskKind,
  type TextGeneration,
} from '@opengradient/protocol'
import { cidOfContent } from '@opengradient/store'
import { createTask, parseTaskConfig } from '@opengradient/tasks'

import { deriveTask } from './derive-task.ts'
import { type OnPublishProgress, reportProgress } from './publish-progress.ts'
import { readParts } from './read-parts.ts'
import { readExamples } from './stored-example.ts'
import { type TrialEngine, type TrialResult, tryModel } from './try-model.ts'

/** The files, name, version and price of the model that a manifest describes. */
export interface DescribeModelInit {
  /**
   * An .onnx file, a folder with one .onnx file and the files that belong to it, or a folder as Hugging Face lays it out:
   * `config.json`, `tokenizer.json`, `onnx/model.onnx`.
   */
  readonly path: string
  /** `owner/name`. The first account that registers a version under a name owns the name. */
  readonly name: string
  readonly version: string
  /** @default derived from `config.json`, else { kind: 'tensor', config: {} } */
  readonly task?: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /** SPDX expression. @default the licence in the model's metadata, else `unknown` */
  readonly license?: string
  /** @default none: one run per job */
  readonly steps?: Steps
  /** How a language model continues a prompt. @default none */
  readonly generation?: TextGeneration
  /** Measured tolerance of a tolerant model. @default 1e-4 for a tolerant model, 1 for a language model, 0 for an exact one */
  readonly tolerance?: number
  /** Suggested price of one unit in 1e-18 OPG. @default 0; workers set their own price */
  readonly price?: bigint
  /**
   * Allows inputs of NaN, infinities, and 2^100 and more in magnitude.
   * @default what the trial finds: allowed where the standards define the results of all operators
   */
  readonly allowNonFinite?: boolean
  /**
   * Starts the engine that loads and runs the model before its files are read. Not called for a model that inspection rejects.
   * @default none: the model is inspected only
   */
  readonly startEngine?: () => Promise<TrialEngine>
  /** @default none */
  readonly onProgress?: OnPublishProgress
  /** @default none */
  readonly signal?: AbortSignal
}

/** A model on disk with its manifest. */
export interface DescribedModel {
  readonly manifest: Manifest
  readonly modelId: Hex
  readonly folder: ModelFolder
  /** Properties of the model that its publisher should know, as sentences. */
  readonly warnings: readonly string[]
}

/** Files that a task reads whole, for example a vocabulary: what gateways and clients read. Weights are not among them. */
const maxTaskFileBytes = 32 * 1024 * 1024

/**
 * Inspects a model, loads and runs it, computes the content id of each file and builds the manifest. Files are read as streams;
 * only the graph and the files of the task are held in memory.
 * @throws BAD_MODEL, UNSUPPORTED_MODEL, BAD_INPUT, BAD_ENCODING, NOT_FOUND, ABORTED
 */
export async function describeModel(init: DescribeModelInit): Promise<DescribedModel> {
  if (init.task !== undefined) parseTaskConfig(init.task.kind, init.task.config)
  const folder = (await openHuggingFaceFolder(init.path)) ?? (await openModelFiles(init.path))
  const inspection = inspectModel(folder)
  for (const [name, file] of folder.files) assertNoPointer(name, file)
  const { kind, config } = init.task ?? deriveTask(folder, inspection) ?? { kind: 'tensor', config: {} }
  const task = { kind, config: { ...config } }
  const trial = await tryFolder(init, folder, inspection)
  const files: { path: string; cid: string; bytes: number }[] = []
  for (const [name, file] of folder.files) {
    files.push({ path: name, cid: await importFile(name, file, init), bytes: file.bytes })
  }
  const { license, steps, generation, tolerance, price } = init
  const manifest = buildManifest({
    inspection,
    name: init.name,
    version: init.version,
    task,
    files,
    ...(license !== undefined && { license }),
    ...(steps !== undefined && { steps }),
    ...(generation !== undefined && { generation }),
    ...(tolerance !== undefined && { tolerance }),
    ...(price !== undefined && { price: price.toString() }),
    ...(trial && { outputShapes: trial.outputShapes }),
    ...(trial?.allowNonFinite && { allowNonFinite: true }),
  })
  // A task whose configuration does not fit its tensors or files fails here and not at the first request.
  const created = await createTask(manifest, async (file) => readTaskFile(folder, file))
  await created.load?.()
  return { manifest, modelId: modelIdOf(manifest), folder, warnings: warningsOf(inspection) }
}

function warningsOf({ saturatingWeights }: ModelInspection): string[] {
  const [first] = saturatingWeights
  if (first === undefined) return []
  return [
    `8-bit weights exceed ±64 (${first}${saturatingWeights.length > 1 ? ` and ${saturatingWeights.length - 1} more` : ''}): processors without VNNI give other answers. Quantise with reduce_range=True (7-bit weights).`,
  ]
}

/** @returns undefined without an engine */
async function tryFolder(
  { startEngine, name, version, steps, generation, tolerance, allowNonFinite = false, signal }: DescribeModelInit,
  folder: ModelFolder,
  inspection: ModelInspection,
): Promise<TrialResult | undefined> {
  if (startEngine === undefined) return undefined
  const examples = readExamples(folder)
  const graph = path.resolve(folder.files.get(folder.graphPath)?.path ?? folder.graphPath)
  return tryModel({
    ...{ engine: await startEngine(), inspection, name, version, steps, generation, tolerance, allowNonFinite, signal },
    folder: graph.slice(0, -folder.graphPath.length - 1),
    files: [...folder.files].map(([file, { bytes }]) => ({ path: file, bytes })),
    examples,
  })
}

/** Content id of a file, computed from a stream. */
async function importFile(path: string, file: DiskModelFile, init: DescribeModelInit): Promise<string> {
  const { onProgress, signal } = init
  const report = (bytes: number): void => onProgress?.({ stage: 'read', path, bytes, totalBytes: file.bytes })
  const cid = await cidOfContent(reportProgress(readParts(file.path), file.bytes, report), signal)
  report(file.bytes)
  return cid
}

function readTaskFile({ files }: ModelFolder, path: string): Uint8Array {
  const file = files.get(path)
  if (file === undefined) throw new OgError('BAD_MODEL', `The task needs the file ${path}, which the model lacks.`)
  if (file.bytes > maxTaskFileBytes) {
    throw new OgError(
      'BAD_MODEL',
      `The task file ${path} has ${file.bytes} bytes; at most ${maxTaskFileBytes} are read.`,
      {
        next: ['Use a smaller vocabulary, or publish the model with --task tensor.'],
      },
    )
  }
  return file.read(0, file.bytes)
}
