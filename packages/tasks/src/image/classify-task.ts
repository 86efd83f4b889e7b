import { fitsShape, type Manifest, OgError, type TensorSpec, tensorOf } from '@opengradient/protocol'

import { activate, classificationOf, describeClassification } from '../probabilities.ts'
import { type Classification, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { ClassifyConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { decodeImage } from './decode-image.ts'
import { flatten, type Image } from './image.ts'
import { pictureOptions, pictureShape, takesPictures } from './picture-options.ts'
import { prepareGlyph } from './prepare-glyph.ts'
import { preparePicture } from './prepare-picture.ts'

const glyphSettings = ['centre', 'ink'] as const
const pictureSettings = ['scaleTo', 'interpolation', 'scale', 'mean', 'deviation'] as const

/** How an image becomes the input. */
interface ImagePreparation {
  readonly shape: readonly number[]
  prepare(image: Image): Float32Array
}

/** A picture, or an image of one glyph → its label. */
export function createClassifyTask(manifest: Manifest, config: ClassifyConfig): Task {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [4])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32')
  const { labels, top } = config
  const { shape, prepare } = preparationOf(manifest, input, config)
  if (!fitsShape(shape, input.shape)) {
    throw misfit(manifest, `${input.name} takes [${input.shape.join(',')}], not [${shape.join(',')}]`)
  }
  const classes = output.shape.at(-1)
  if (typeof classes === 'number' && classes !== labels.length) {
    throw misfit(manifest, `${output.name} has ${classes} classes for ${labels.length} labels ("labels")`)
  }

  return {
    kind: 'classify',
    takes: taskMedia.classify,
    async encode(given) {
      if (!('image' in given)) throw wrongMedium(manifest, 'image', given)
      return [tensorOf(input.name, 'FP32', shape, prepare(await decodeImage(given.image)))]
    },
    decode(outputs) {
      const { values } = floatOutput(outputs, output.name)
      if (values.length !== labels.length) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} numbers for ${labels.length} labels.`, {
          details: { tensor: output.name },
        })
      }
      return classificationOf(labels, activate(values, config.activation), top)
    },
    describe: (result) => describeClassification(result as Classification),
  }
}

function preparationOf(manifest: Manifest, input: TensorSpec, config: ClassifyConfig): ImagePreparation {
  const isPicture = takesPictures(input, config)
  const foreign = (isPicture ? glyphSettings : pictureSettings).find((name) => config[name] !== undefined)
  if (foreign !== undefined) {
    const reason = isPicture
      ? `"${foreign}" is a setting of glyphs, and ${input.name} takes pictures`
      : `"${foreign}" is a setting of pictures, and ${input.name} takes glyphs without "channels"`
    throw misfit(manifest, reason)
  }
  return isPicture ? picturePreparation(manifest, input, config) : glyphPreparation(manifest, config)
}

function picturePreparation(manifest: Manifest, input: TensorSpec, config: ClassifyConfig): ImagePreparation {
  const options = pictureOptions(manifest, input, config)
  return { shape: pictureShape(options), prepare: (image) => preparePicture(image, options) }
}

function glyphPreparation(manifest: Manifest, config: ClassifyConfig): ImagePreparation {
  const { size = 28, inner = 20, centre = 'mass', ink = 'light' } = config
  if (inner > size) throw misfit(manifest, `its inner size ${inner} is larger than its size ${size}`)
  return {
    shape: [1, 1, size, size],
    prepare(image) {
      const values = prepareGlyph(flatten(image), { size, inner, centre })
      if (ink === 'dark') for (let i = 0; i < values.length; i++) values[i] = 1 - (values[i] as number)
      return values
    },
  }
}
