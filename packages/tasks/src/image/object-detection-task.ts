import { fitsShape, type Manifest, type Tensor, type TensorSpec, tensorOf } from '@opengradient/protocol'

import { type DetectedObjects, type Task, type TaskInput, taskMedia, wrongMedium } from '../task.ts'
import type { ObjectDetectionConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { decodeImage } from './decode-image.ts'
import { type Box, byConfidence, type DetectedBox, suppressOverlaps } from './detected-objects.ts'
import { detrBoxes, yoloBoxes } from './detection-heads.ts'
import { fitPicture, type Placement, placementOf, scaledToSides } from './fit-picture.ts'
import { pictureOptions, pictureShape } from './picture-options.ts'
import type { PictureOptions } from './prepare-picture.ts'
import type { PixelSize } from './resample-picture.ts'

/** Objects shown in the one-line description. */
const shownObjects = 5

/** A picture → the objects in it, with boxes in pixels of the picture. */
export function createObjectDetectionTask(manifest: Manifest, config: ObjectDetectionConfig): Task {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [4])
  const mask = config.mask === undefined ? undefined : pickSpec(manifest, 'inputs', config.mask, 'INT64', [3])
  assertAllInputs(manifest, mask === undefined ? [input] : [input, mask])
  const options = detectorOptions(manifest, input, config)
  const read = headOf(manifest, config, options)
  const { labels, overlap, most, border, resize = config.head === 'yolo' ? 'letterbox' : 'stretch' } = config
  /** Sizes of given pictures, so that they are decoded once. */
  const sizes = new WeakMap<TaskInput, PixelSize>()

  return {
    kind: 'object-detection',
    takes: taskMedia['object-detection'],
    async encode(given) {
      if (!('image' in given)) throw wrongMedium(manifest, 'image', given)
      const image = await decodeImage(given.image)
      sizes.set(given, { width: image.width, height: image.height })
      const { scaleTo } = config
      const size = scaleTo === undefined ? options : { ...options, ...scaledToSides(image, scaleTo) }
      const picture = tensorOf(input.name, 'FP32', pictureShape(size), fitPicture(image, size, { resize, border }))
      return manifest.inputs.map(({ name }) => (name === mask?.name ? maskOf(mask, size) : picture))
    },
    async detailsOf(given) {
      if (!('image' in given)) return {}
      const { width, height } = sizes.get(given) ?? (await decodeImage(given.image))
      return { picture: { width, height } }
    },
    decode(outputs, _, { picture = options } = {}) {
      const candidates = read(outputs)
      const kept =
        config.head === 'yolo' ? suppressOverlaps(candidates, overlap, most) : byConfidence(candidates).slice(0, most)
      const placement = placementOf(picture, options, resize)
      return {
        width: picture.width,
        height: picture.height,
        objects: kept.map(({ box, label, confidence }) => {
          return { label: labels[label] as string, confidence, box: inPicture(box, placement, picture) }
        }),
      }
    },
    describe(result) {
      const { objects } = result as DetectedObjects
      if (objects.length === 0) return 'no objects'
      const shown = objects.slice(0, shownObjects).map(({ label, confidence }) => `${label} (${confidence.toFixed(3)})`)
      const rest = objects.length > shownObjects ? `, and ${objects.length - shownObjects} more` : ''
      return `${objects.length} object${objects.length === 1 ? '' : 's'}: ${shown.join(', ')}${rest}`
    },
  }
}

/** @throws BAD_MODEL when the settings do not fit the input */
function detectorOptions(manifest: Manifest, input: TensorSpec, config: ObjectDetectionConfig): PictureOptions {
  const { scaleTo, ...rest } = config
  const isOpen = input.shape.filter((size) => typeof size !== 'number').length > 1
  if (scaleTo !== undefined && (!isOpen || rest.resize === 'letterbox' || rest.size !== undefined)) {
    throw misfit(manifest, '"scaleTo" is for stretched pictures of open sides, without "size"')
  }
  const options = pictureOptions(manifest, input, scaleTo === undefined ? rest : { ...rest, size: scaleTo.shorterSide })
  const shape = pictureShape(options)
  if (fitsShape(shape, input.shape)) return options
  throw misfit(manifest, `${input.name} takes [${input.shape.join(',')}], not [${shape.join(',')}]`)
}

/** Ones: every pixel of the input is one of the picture. */
function maskOf({ name, shape }: TensorSpec, { width, height }: PixelSize): Tensor {
  const sizes = [1, height, width].map((size, axis) => (typeof shape[axis] === 'number' ? shape[axis] : size))
  const count = sizes.reduce((product, size) => product * size, 1)
  return tensorOf(name, 'INT64', sizes, new BigInt64Array(count).fill(1n))
}

type ReadHead = (outputs: Parameters<Task['decode']>[0]) => DetectedBox[]

/** @throws BAD_MODEL when the settings do not fit the outputs */
function headOf(manifest: Manifest, config: ObjectDetectionConfig, size: PixelSize): ReadHead {
  const { head, labels, threshold } = config
  if (head === 'yolo') {
    if (config.boxes !== undefined) throw misfit(manifest, '"boxes" is a setting of the head "detr"')
    const output = pickSpec(manifest, 'outputs', config.output, 'FP32', [3])
    const rows = output.shape[1]
    if (typeof rows === 'number' && rows !== 4 + labels.length) {
      throw misfit(
        manifest,
        `${output.name} has ${rows} rows, not 4 and one for each of ${labels.length} labels ("labels")`,
      )
    }
    return (outputs) => yoloBoxes(floatOutput(outputs, output.name), labels.length, threshold)
  }
  const logits = pickSpec(manifest, 'outputs', config.output ?? 'logits', 'FP32', [3])
  const boxes = pickSpec(manifest, 'outputs', config.boxes ?? 'pred_boxes', 'FP32', [3])
  const classes = logits.shape.at(-1)
  const expected = labels.length + (config.activation === 'softmax' ? 1 : 0)
  if (typeof classes === 'number' && classes !== expected) {
    throw misfit(manifest, `${logits.name} has ${classes} classes, not ${expected} ("labels", "activation")`)
  }
  const options = { labels: labels.length, threshold, activation: config.activation, size }
  return (outputs) =>
    detrBoxes({ logits: floatOutput(outputs, logits.name), boxes: floatOutput(outputs, boxes.name) }, options)
}

/** A box of the input in pixels of the given picture, cut at its border. */
function inPicture({ left, top, right, bottom }: Box, placement: Placement, { width, height }: PixelSize): Box {
  const x = (value: number): number => Math.min(width, Math.max(0, (value - placement.left) / placement.scaleX))
  const y = (value: number): number => Math.min(height, Math.max(0, (value - placement.top) / placement.scaleY))
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) }
}
