import type { ModelFolder, ModelInspection } from '@opengradient/engine'

import type { DerivedTask } from './derived-task.ts'
import { labelsOf } from './model-labels.ts'
import { numbersOf, scaleOf } from './processor-settings.ts'
import { type JsonObject, readJsonObject } from './read-json-object.ts'
import { unsupported } from './unsupported-field.ts'

/** Detectors with a class for no object; those of the second list have none. */
const softmaxDetectors: ReadonlySet<unknown> = new Set(['detr', 'yolos', 'table-transformer'])
const sigmoidDetectors: ReadonlySet<unknown> = new Set([
  ...['conditional_detr', 'deformable_detr', 'deta'],
  ...['rt_detr', 'rt_detr_v2', 'd_fine'],
])
const kind = 'object-detection'
const bicubic = 3

/**
 * The task of a detector of the kind of DETR on Hugging Face.
 * @param config `config.json`
 * @returns undefined where the graph or the model's type is another
 * @throws BAD_MODEL that names the field with a value that the task does not implement
 */
export function deriveDetectionTask(
  config: JsonObject,
  folder: ModelFolder,
  { inputs, outputs }: ModelInspection,
): DerivedTask | undefined {
  const type = config['model_type']
  const isKnown = softmaxDetectors.has(type) || sigmoidDetectors.has(type)
  const input = inputs.find(({ datatype, shape }) => datatype === 'FP32' && shape.length === 4)
  const mask = inputs.find(({ name }) => name === 'pixel_mask')
  const hasHead = ['logits', 'pred_boxes'].every((name) => outputs.some((output) => output.name === name))
  const processor = readJsonObject(folder, 'preprocessor_config.json')
  if (!isKnown || !hasHead || input === undefined || processor === undefined) return undefined
  if (inputs.length !== (mask === undefined ? 1 : 2)) return undefined
  const isOpen = input.shape.slice(2).some((size) => typeof size === 'string')
  return {
    kind,
    config: {
      ...{ input: input.name, ...(mask && { mask: mask.name }), head: 'detr', output: 'logits', boxes: 'pred_boxes' },
      ...{ channels: 'RGB', resize: 'stretch', ...(isOpen && sizeOf(processor)) },
      interpolation: processor['resample'] === bicubic ? 'bicubic' : 'bilinear',
      ...scaleOf(processor, kind),
      ...(processor['do_normalize'] !== false && {
        mean: numbersOf(processor, 'image_mean', kind),
        deviation: numbersOf(processor, 'image_std', kind),
      }),
      labels: labelsOf(config, kind),
      activation: softmaxDetectors.has(type) ? 'softmax' : 'sigmoid',
      threshold: 0.5,
    },
  }
}

/** @throws BAD_MODEL */
function sizeOf(processor: JsonObject): JsonObject {
  const { size } = processor
  const {
    height,
    width,
    shortest_edge: shorterSide,
    longest_edge: longerSide,
  } = (
    typeof size === 'number' ? { shortest_edge: size, longest_edge: processor['max_size'] ?? 1_333 } : (size ?? {})
  ) as JsonObject
  if (typeof height === 'number' && height === width) return { size: height }
  if (typeof shorterSide === 'number' && typeof longerSide === 'number') return { scaleTo: { shorterSide, longerSide } }
  throw unsupported(kind, 'preprocessor_config.json', processor, 'size')
}

/**
 * The task of a detector that Ultralytics exported: its metadata have the names of its classes.
 * @returns undefined where the metadata or the graph are others
 */
export function deriveYoloTask({ inputs, outputs, metadata }: ModelInspection): DerivedTask | undefined {
  const labels = pythonNames(metadata.get('names') ?? '')
  const [input, output] = [inputs[0], outputs[0]]
  const isDetector = metadata.get('task') === 'detect' && inputs.length === 1 && labels.length > 0
  if (!isDetector || input?.datatype !== 'FP32' || output?.datatype !== 'FP32') return undefined
  if (output.shape.length !== 3 || output.shape[1] !== 4 + labels.length) return undefined
  const isOpen = input.shape.slice(2).some((size) => typeof size === 'string')
  const size = /^\[(\d+), \1\]$/.exec(metadata.get('imgsz') ?? '')?.[1]
  if (isOpen && size === undefined) return undefined
  return {
    kind,
    config: {
      ...{ input: input.name, head: 'yolo', output: output.name, resize: 'letterbox', channels: 'RGB' },
      ...{ ...(isOpen && { size: Number(size) }), labels },
    },
  }
}

/** The values of a dictionary of Python with the keys 0, 1, …: `{0: 'person', 1: "a 'b'"}`; none for another text. */
function pythonNames(text: string): string[] {
  const entry = /(\d{1,5}): (?:'((?:[^'\\]|\\.){1,256})'|"((?:[^"\\]|\\.){1,256})")/g
  const entries = [...text.matchAll(entry)]
  const isList = entries.length <= 4_096 && entries.every(([, key], i) => Number(key) === i)
  return isList ? entries.map(([, , single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/g, '$1')) : []
}
