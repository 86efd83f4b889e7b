import { type Manifest, OgError, tensorOf } from '@opengradient/protocol'

import type { OcrConfig } from '../config.ts'
import { assertAllInputs, assertFile, fitsShape, floatOutput, pickSpec } from '../specs.ts'
import { type ReadModelFile, type Task, wrongMedium } from '../task.ts'
import { parseCharset, readCtc } from '../text/ctc.ts'
import { flatten } from './picture.ts'
import { decodePng } from './png.ts'
import { prepareLine } from './text-line.ts'

/** A picture of one line → its characters. */
export async function createOcrTask(manifest: Manifest, config: OcrConfig, readFile: ReadModelFile): Promise<Task> {
  const input = pickSpec(manifest, 'inputs', config.input, 'FP32', [4])
  assertAllInputs(manifest, [input])
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32', [3])
  assertFile(manifest, config.charset)
  const classes = parseCharset(await readFile(config.charset), config.space)

  return {
    kind: 'ocr',
    takes: 'image',
    async encode(given) {
      if (!('image' in given)) throw wrongMedium(manifest, 'image', given)
      const line = prepareLine(flatten(await decodePng(given.image)), config)
      const planes = config.channels === 'BGR' ? [line.blue, line.green, line.red] : [line.red, line.green, line.blue]
      const size = config.height * line.width
      const values = new Float32Array(3 * size)
      for (const [i, plane] of planes.entries()) {
        for (let at = 0; at < size; at++) {
          values[i * size + at] = ((plane[at] as number) / 255 - config.mean) / config.deviation
        }
      }
      const shape = [1, 3, config.height, line.width]
      if (!fitsShape(shape, input.shape)) {
        throw new OgError(
          'BAD_INPUT',
          `The line becomes [${shape.join(',')}]; ${input.name} takes [${input.shape.join(',')}].`,
        )
      }
      return [tensorOf(input.name, 'FP32', shape, values)]
    },
    decode(outputs) {
      const { values, tensor } = floatOutput(outputs, output.name)
      const [batch, steps, width] = tensor.shape
      if (tensor.shape.length !== 3 || batch !== 1 || width !== classes.length) {
        throw new OgError(
          'BAD_TENSOR',
          `${output.name} is [${tensor.shape.join(',')}], not [1, steps, ${classes.length}] as ${config.charset} says.`,
        )
      }
      return readCtc(values, steps as number, classes)
    },
    describe: (result) => (result as { text: string }).text || 'no text',
  }
}
