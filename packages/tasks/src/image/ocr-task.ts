import { fitsShape, type Manifest, OgError, type Tensor, tensorOf } from '@opengradient/protocol'

import { type ReadModelFile, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { OcrConfig } from '../task-config.ts'
import { assertAllInputs, assertFile, floatOutput, pickSpec } from '../tensor-specs.ts'
import { decodeCtc, parseCtcClasses } from '../text/decode-ctc.ts'
import { decodeImage } from './decode-image.ts'
import { flatten } from './image.ts'
import { prepareTextLine, type TextLine } from './prepare-text-line.ts'

/** An image of one line of text → its characters. */
export async function createOcrTask(manifest: Manifest, config: OcrConfig, readFile: ReadModelFile): Promise<Task> {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [4])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32', [3])
  assertFile(manifest, config.charset)
  const classes = parseCtcClasses(await readFile(config.charset), config.space)

  return {
    kind: 'ocr',
    takes: taskMedia.ocr,
    async encode(given) {
      if (!('image' in given)) throw wrongMedium(manifest, 'image', given)
      const line = prepareTextLine(flatten(await decodeImage(given.image)), config)
      const tensor = lineTensor(input.name, line, config)
      if (!fitsShape(tensor.shape, input.shape)) {
        throw new OgError(
          'BAD_INPUT',
          `The line becomes [${tensor.shape.join(',')}]; ${input.name} takes [${input.shape.join(',')}].`,
          { details: { field: 'input.image' } },
        )
      }
      return [tensor]
    },
    decode(outputs) {
      const { values, tensor } = floatOutput(outputs, output.name)
      const [batch, steps, width] = tensor.shape
      if (tensor.shape.length !== 3 || batch !== 1 || width !== classes.length) {
        throw new OgError(
          'BAD_TENSOR',
          `${output.name} is [${tensor.shape.join(',')}]; ${config.charset} requires [1, steps, ${classes.length}].`,
          { details: { tensor: output.name } },
        )
      }
      return decodeCtc(values, steps as number, classes)
    },
    describe: (result) => (result as { text: string }).text || 'no text',
  }
}

/** The colour planes in the model's order, normalized. */
function lineTensor(name: string, { width, red, green, blue }: TextLine, config: OcrConfig): Tensor {
  const planes = config.channels === 'BGR' ? [blue, green, red] : [red, green, blue]
  const size = config.height * width
  const values = new Float32Array(3 * size)
  for (const [i, plane] of planes.entries()) {
    for (let at = 0; at < size; at++) {
      values[i * size + at] = ((plane[at] as number) / 255 - config.mean) / config.deviation
    }
  }
  return tensorOf(name, 'FP32', [1, 3, config.height, width], values)
}
