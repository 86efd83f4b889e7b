import { canonicalOrtRuntime, type Runtime, runtimeId } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { createRuntimeRegistry, RuntimeRegistry } from './runtime-registry.ts'
import { affineModel, manifestOf } from './testing/index.ts'

const other: Runtime = { engine: 'other', version: '1', provider: 'cpu', options: {} }
const load = () => Promise.reject(new Error('not loaded here'))
const manifest = manifestOf(new Map([['model.onnx', affineModel()]]))

describe('RuntimeRegistry', () => {
  it('prefers the first of its runtimes that the manifest lists', () => {
    const registry = new RuntimeRegistry([
      { runtime: other, load },
      { runtime: canonicalOrtRuntime, load },
    ])
    expect(registry.preferred(manifest).runtime).toEqual(canonicalOrtRuntime)
    expect(registry.preferred({ ...manifest, runtimes: [canonicalOrtRuntime, other] }).runtime).toEqual(other)
  })

  it('rejects runtimes that it does not have with UNSUPPORTED_MODEL', () => {
    const registry = new RuntimeRegistry([{ runtime: other, load }])
    const code = expect.objectContaining({ code: 'UNSUPPORTED_MODEL' })
    expect(() => registry.preferred(manifest)).toThrow(code)
    expect(() => registry.get(runtimeId(canonicalOrtRuntime))).toThrow(code)
  })

  it('keeps sessions of one model in different runtimes and orders of sums apart', () => {
    const registry = new RuntimeRegistry([
      { runtime: other, load },
      { runtime: canonicalOrtRuntime, load },
    ])
    const keys = registry.runtimes.flatMap((runtime) =>
      (['canonical', 'other'] as const).map((sumOrder) => runtime.sessionKey('0xaa', sumOrder)),
    )
    expect(new Set(keys).size).toBe(4)
  })

  it('loads an adapter whose runtime is the registered one', async () => {
    for (const registered of createRuntimeRegistry().runtimes) {
      expect((await registered.load()).runtime).toEqual(registered.runtime)
    }
  })
})
