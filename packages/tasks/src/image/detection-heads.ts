import { OgError, type Tensor } from '@opengradient/protocol'

import { indexOfLargest, sigmoid, softmax } from '../probabilities.ts'
import type { DetectedBox } from './detected-objects.ts'
import type { PixelSize } from './resample-picture.ts'

interface HeadOutput {
  readonly tensor: Tensor
  readonly values: Float32Array
}

/**
 * The candidates of a head as YOLOv8 and its successors have it: FP32 [1, 4 + labels, N], each column the centre, the width and the height
 * of a box in pixels of the input, and one probability per label.
 * @throws BAD_TENSOR
 */
export function yoloBoxes({ tensor, values }: HeadOutput, labels: number, threshold: number): DetectedBox[] {
  const { name, shape } = tensor
  const [batch, rows, count] = shape as [number, number, number]
  if (shape.length !== 3 || batch !== 1 || rows !== 4 + labels) throw badHead(name, shape, `[1,${4 + labels},N]`)
  const found: DetectedBox[] = []
  for (let i = 0; i < count; i++) {
    const at = (row: number): number => values[row * count + i] as number
    let label = 0
    for (let other = 1; other < labels; other++) if (at(4 + other) > at(4 + label)) label = other
    const confidence = at(4 + label)
    if (confidence >= threshold) found.push({ label, confidence, box: centred(at(0), at(1), at(2), at(3)) })
  }
  return found.filter(isPlaced)
}

/**
 * The candidates of a head as DETR has it: logits FP32 [1, N, labels] and boxes FP32 [1, N, 4] as shares of the input's sides. With
 * `softmax` the last class stands for no object.
 * @throws BAD_TENSOR
 */
export function detrBoxes(
  { logits, boxes }: { readonly logits: HeadOutput; readonly boxes: HeadOutput },
  {
    labels,
    threshold,
    activation,
    size: { width, height },
  }: {
    readonly labels: number
    readonly threshold: number
    readonly activation: 'softmax' | 'sigmoid'
    readonly size: PixelSize
  },
): DetectedBox[] {
  const [, count, classes] = logits.tensor.shape as [number, number, number]
  const expected = activation === 'softmax' ? labels + 1 : labels
  const isFit = logits.tensor.shape.length === 3 && logits.tensor.shape[0] === 1 && classes === expected
  if (!isFit) throw badHead(logits.tensor.name, logits.tensor.shape, `[1,N,${expected}]`)
  if (boxes.tensor.shape.join() !== `1,${count},4`) {
    throw badHead(boxes.tensor.name, boxes.tensor.shape, `[1,${count},4]`)
  }
  const found: DetectedBox[] = []
  for (let i = 0; i < count; i++) {
    const row = logits.values.subarray(i * classes, (i + 1) * classes)
    const probabilities = (activation === 'softmax' ? softmax(row) : Array.from(row, sigmoid)).slice(0, labels)
    const label = indexOfLargest(probabilities)
    const confidence = probabilities[label] as number
    const [x, y, w, h] = boxes.values.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number]
    if (confidence >= threshold) {
      found.push({ label, confidence, box: centred(x * width, y * height, w * width, h * height) })
    }
  }
  return found.filter(isPlaced)
}

function centred(x: number, y: number, width: number, height: number): DetectedBox['box'] {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Boxes with numbers that are none have no place. */
function isPlaced({ box }: DetectedBox): boolean {
  return Object.values(box).every(Number.isFinite)
}

function badHead(name: string, shape: readonly number[], expected: string): OgError {
  return new OgError('BAD_TENSOR', `${name} is FP32[${shape.join(',')}], not ${expected}.`, {
    details: { tensor: name },
  })
}
