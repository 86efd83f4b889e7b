import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { onnxModel } from '@opengradient/engine/onnx'

const rowBytes = 4096
const leafBytes = 1024 * 1024

/**
 * Writes a model with one float32 initializer of `bytes` bytes (a multiple of 1 MiB) in external data. The data file is
 * sparse, except for a counter in each MiB that makes the leaves of its DAG distinct.
 */
export async function writeLargeModel(folder: string, bytes: number): Promise<void> {
  const columns = rowBytes / 4
  const rows = bytes / rowBytes
  const onnx = onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, rows] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, columns] }],
    initializers: [{ name: 'w', datatype: 'FP32', shape: [rows, columns], data: { location: 'weights.bin' } }],
    nodes: [{ type: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }],
  })
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'model.onnx'), onnx)
  const file = await open(path.join(folder, 'weights.bin'), 'w')
  try {
    await file.truncate(bytes)
    for (let leaf = 0; leaf * leafBytes < bytes; leaf++) {
      const counter = new Uint8Array(new Uint32Array([leaf + 1]).buffer)
      await file.write(counter, 0, counter.length, leaf * leafBytes)
    }
  } finally {
    await file.close()
  }
}
