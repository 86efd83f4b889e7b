import { describe, expect, it } from 'vitest'

import { inspectModel } from './inspect.ts'
import { refusedModels } from './testing.ts'

describe('inspectModel', () => {
  it.each(Object.entries(refusedModels))('refuses %s', (_what, { code, onnx }) => {
    expect(() => inspectModel({ files: new Map([['model.onnx', onnx()]]), graphPath: 'model.onnx' })).toThrow(
      expect.objectContaining({ code }),
    )
  })
})
