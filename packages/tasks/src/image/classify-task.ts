import { fitsShape, type Manifest, OgError, tensorOf } from '@opengradient/protocol'

import { type Task, wrongMedium } from '../task.ts'
import type { ClassifyConfig } from '../task-config.ts'
import { assertAllInputs, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { decodeImage } from './decode-image.ts'
import { flatten } from './image.ts'
import { prepareGlyph } from './prepare-glyph.ts'

/** An image of one glyph → its label. */
export function createClassifyTask(manifest: Manifest, config: ClassifyConfig): Task {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [4])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32')
  const { labels, size } = config
  const shape = [1, 1, size, size]
  if (!fitsShape(shape, input.shape)) {
    throw misfit(manifest, `${input.name} takes [${input.shape.join(',')}], not [${shape.join(',')}]`)
  }
  if (config.inner > size) throw misfit(manifest, `its inner size ${config.inner} is larger than its size ${size}`)
  const classes = output.shape.at(-1)
  if (typeof classes === 'number' && classes !== labels.length) {
    throw misfit(manifest, `${output.name} has ${classes} classes for ${labels.length} labels`)
  }

  return {
    kind: 'classify',
    takes: 'image',
    async encode(given) {
      if (!('image' in given)) throw wrongMedium(manifest, 'image', given)
      const values = prepareGlyph(flatten(await decodeImage(given.image)), config)
      if (config.ink === 'dark') for (let i = 0; i < values.length; i++) values[i] = 1 - (values[i] as number)
      return [tensorOf(input.name, 'FP32', shape, values)]
    },
    decode(outputs) {
      const { values } = floatOutput(outputs, output.name)
      if (values.length !== labels.length) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} numbers for ${labels.length} labels.`, {
          details: { tensor: output.name },
        })
      }
      const probabilities = config.activation === 'softmax' ? softmax(values) : Array.from(values)
      return { label: labels[indexOfLargest(probabilities)] as string, probabilities }
    },
    describe(result) {
      const { label, probabilities } = result as { label: string; probabilities: readonly number[] }
      return `${label} (confidence ${Math.max(...probabilities).toFixed(3)})`
    },
  }
}

function softmax(values: Float32Array): number[] {
  const largest = values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
  const powers = Array.from(values, (value) => Math.exp(value - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** The index of the largest value; of several, the first. */
function indexOfLargest(values: readonly number[]): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i
  return best
}
