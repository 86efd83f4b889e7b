import { halfToNumber, type Manifest, type Tensor, tensorValues } from '@opengradient/protocol'

import { type Task, taskMedia, wrongMedium } from './task.ts'

/** Tensors → tensors, for a model without a codec. */
export function createTensorTask(manifest: Manifest): Task {
  return {
    kind: 'tensor',
    takes: taskMedia.tensor,
    encode: (input) => Promise.reject(wrongMedium(manifest, 'tensors', input)),
    decode: () => null,
    describe: (_, outputs) => summarise(outputs),
  }
}

const shownTensors = 4
const shownValues = 6

/** The first values of the first tensors, in one line. */
function summarise(outputs: readonly Tensor[]): string {
  const parts = outputs.slice(0, shownTensors).map(summariseTensor)
  if (outputs.length > shownTensors) parts.push(`and ${outputs.length - shownTensors} more`)
  return parts.length === 0 ? 'no outputs' : parts.join('; ')
}

function summariseTensor(tensor: Tensor): string {
  const values = tensorValues(tensor)
  const shown = Array.from(values.slice(0, shownValues) as ArrayLike<number | bigint>, (value) => {
    if (typeof value === 'bigint') return value.toString()
    if (tensor.datatype === 'BOOL') return String(value !== 0)
    const number = tensor.datatype === 'FP16' ? halfToNumber(value) : value
    return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(5)))
  })
  const rest = values.length > shownValues ? ', …' : ''
  return `${tensor.name} ${tensor.datatype}[${tensor.shape.join(',')}]: ${shown.join(', ')}${rest}`
}
