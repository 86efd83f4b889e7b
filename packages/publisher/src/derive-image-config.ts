import type { OgError } from '@opengradient/protocol'

import { labelsOf } from './model-labels.ts'
import { numbersOf, scaleOf } from './processor-settings.ts'
import type { JsonObject } from './read-json-object.ts'
import { unsupported } from './unsupported-field.ts'

/** Numbers of Pillow's filters. */
const bilinear = 2
const bicubic = 3

/**
 * Defaults of the image processors of Hugging Face: the filter, and whether a `size` of one number is that of the shorter side.
 */
const processors: Readonly<Record<string, { readonly resample: number; readonly isShorterSide: boolean }>> = {
  ViT: { resample: bilinear, isShorterSide: false },
  DeiT: { resample: bicubic, isShorterSide: false },
  Beit: { resample: bicubic, isShorterSide: false },
  MobileNetV1: { resample: bilinear, isShorterSide: true },
  MobileNetV2: { resample: bilinear, isShorterSide: true },
  Bit: { resample: bicubic, isShorterSide: true },
  CLIP: { resample: bicubic, isShorterSide: true },
  ConvNext: { resample: bicubic, isShorterSide: true },
}
/** Steps of image processors that `classify` implements, or that change nothing for its pictures. */
const knownSteps = new Set(['do_resize', 'do_rescale', 'do_normalize', 'do_center_crop', 'do_convert_rgb'])

interface Sides {
  readonly height: number
  readonly width: number
}
type ScaleTo = Sides | { readonly shorterSide: number }

/**
 * The settings of `classify` of a picture classifier on Hugging Face.
 * @param config `config.json`, with `id2label`
 * @param processor `preprocessor_config.json`
 * @throws BAD_MODEL that names the field with a value that `classify` does not implement
 */
export function deriveImageConfig(config: JsonObject, processor: JsonObject): JsonObject {
  if (config['problem_type'] === 'multi_label_classification')
    throw unsupported('classify', 'config.json', config, 'problem_type')
  const type = processorType(processor)
  const defaults = processors[type] as (typeof processors)[string]
  const resample = processor['resample'] ?? defaults.resample
  if (resample !== bilinear && resample !== bicubic) throw refused(processor, 'resample')
  for (const [name, value] of Object.entries(processor)) {
    const isStep = name.startsWith('do_') || name === 'rescale_offset'
    if (isStep && value === true && !knownSteps.has(name)) throw refused(processor, name)
  }
  if (processor['do_resize'] === false) throw refused(processor, 'do_resize')
  const { scaleTo, input } =
    type === 'ConvNext' ? croppedShare(processor) : scaleAndCrop(processor, defaults.isShorterSide)
  return {
    channels: 'RGB',
    ...(input.height === input.width && { size: input.height }),
    scaleTo,
    interpolation: resample === bicubic ? 'bicubic' : 'bilinear',
    ...scaleOf(processor, 'classify'),
    ...(processor['do_normalize'] !== false && {
      mean: numbersOf(processor, 'image_mean', 'classify'),
      deviation: numbersOf(processor, 'image_std', 'classify'),
    }),
    labels: labelsOf(config, 'classify'),
    activation: 'softmax',
  }
}

function processorType(processor: JsonObject): string {
  const field = processor['image_processor_type'] === undefined ? 'feature_extractor_type' : 'image_processor_type'
  const type = processor[field] ?? 'ViTImageProcessor'
  const name = typeof type === 'string' ? type.replace(/(FeatureExtractor|ImageProcessor(Fast)?)$/, '') : ''
  if (!Object.hasOwn(processors, name)) throw refused(processor, field)
  return name
}

/** ConvNext scales so that the crop keeps the share `crop_pct`; from 384 pixels on it does not crop. */
function croppedShare(processor: JsonObject): { scaleTo: ScaleTo; input: Sides } {
  const size = sizeOf(processor, 'size', true)
  if (!('shorterSide' in size)) throw refused(processor, 'size')
  const input = { height: size.shorterSide, width: size.shorterSide }
  const share = processor['crop_pct'] ?? 224 / 256
  if (typeof share !== 'number' || share <= 0 || share > 1) throw refused(processor, 'crop_pct')
  return { scaleTo: input.height < 384 ? { shorterSide: Math.floor(input.height / share) } : input, input }
}

function scaleAndCrop(processor: JsonObject, isShorterSide: boolean): { scaleTo: ScaleTo; input: Sides } {
  const scaleTo = sizeOf(processor, 'size', isShorterSide)
  const hasCrop = processor['do_center_crop'] ?? processor['crop_size'] !== undefined
  const input = hasCrop === true ? sizeOf(processor, 'crop_size', false) : scaleTo
  // Without a crop the longer side follows from the picture, and a graph takes one size.
  if ('shorterSide' in input) throw refused(processor, hasCrop === true ? 'crop_size' : 'do_center_crop')
  return { scaleTo, input }
}

function sizeOf(processor: JsonObject, field: string, isShorterSide: boolean): ScaleTo {
  const value = processor[field]
  if (isSide(value)) return isShorterSide ? { shorterSide: value } : { height: value, width: value }
  if (typeof value !== 'object' || value === null) throw refused(processor, field)
  const { height, width, shortest_edge: shorterSide, ...others } = value as JsonObject
  if (Object.keys(others).length > 0) throw refused(processor, field)
  if (isSide(height) && isSide(width) && shorterSide === undefined) return { height, width }
  if (isSide(shorterSide) && height === undefined && width === undefined) return { shorterSide }
  throw refused(processor, field)
}

function isSide(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function refused(processor: JsonObject, field: string): OgError {
  return unsupported('classify', 'preprocessor_config.json', processor, field)
}
