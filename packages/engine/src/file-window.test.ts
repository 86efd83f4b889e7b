import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { FileWindow } from './file-window.ts'
import { inspectModel } from './inspect.ts'
import { asModelFile, type ModelFile } from './model-files.ts'
import { onnxModel } from './onnx-writer.ts'

const content = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 31) % 251)

test('property: reads the bytes of the file at any position, in any order', () => {
  const read = fc.tuple(fc.nat(content.length - 1), fc.nat(20_000)).map(([start, length]) => ({
    start,
    length: Math.min(length, content.length - start),
  }))
  fc.assert(
    fc.property(fc.array(read), (reads) => {
      const window = new FileWindow(asModelFile(content))
      for (const { start, length } of reads) {
        const expected = content.subarray(start, start + length)
        expect(window.byte(start)).toBe(content[start])
        expect(window.bytes(start, length)).toEqual(expected)
        const range = window.range(start, length)
        expect(range.read()).toEqual(expected)
        expect(Buffer.concat([...range.parts(4_096)]).equals(expected)).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test('inspects a model of 4 MiB without reading its weights, as it does in memory', () => {
  const onnx = onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 1_024] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 1_024] }],
    nodes: [{ type: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }],
    initializers: [{ name: 'w', datatype: 'FP32', shape: [1_024, 1_024], data: new Float32Array(1_024 * 1_024) }],
  })
  let bytesRead = 0
  const file: ModelFile = {
    bytes: onnx.length,
    read(offset, length) {
      bytesRead += length
      return onnx.slice(offset, offset + length)
    },
  }
  const inspect = (model: ModelFile | Uint8Array) =>
    inspectModel({ files: new Map([['m.onnx', model]]), graphPath: 'm.onnx' })
  expect(inspect(file)).toEqual(inspect(onnx))
  expect(bytesRead).toBeLessThan(100_000)
})
