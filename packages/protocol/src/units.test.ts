import { describe, expect, it } from 'vitest'

import type { Manifest } from './manifest.ts'
import { tensorOf } from './tensor.ts'
import { countUnits } from './units.ts'
import { readVectors } from './vectors.fixture.ts'

const [plain, stepped] = readVectors<{ cases: { manifest: Manifest }[] }>('manifests').cases.map(
  ({ manifest }) => manifest,
) as [Manifest, Manifest]
const frames = (length: number) => [tensorOf('frame', 'FP32', [1, length], new Float32Array(length))]

describe('units', () => {
  it('counts one unit per run for the unit `run`', () => {
    expect(countUnits(plain, [])).toEqual({ inputUnits: 1, outputUnits: 0 })
    expect(countUnits({ ...stepped, unit: 'run' }, frames(5_000)).inputUnits).toBe(1)
  })

  it.each([
    [0, 0],
    [1, 1],
    [512, 1],
    [513, 2],
    [5_120, 10],
  ])('%d samples in frames of 512 are %d', (length, inputUnits) => {
    expect(countUnits(stepped, frames(length))).toEqual({ inputUnits, outputUnits: 0 })
  })

  it('rejects a missing input and too many steps', () => {
    const badTensor = expect.objectContaining({ code: 'BAD_TENSOR' })
    const short = { ...stepped, steps: { ...stepped.steps!, maxSteps: 2 } }
    expect(() => countUnits(stepped, [])).toThrow(badTensor)
    expect(() => countUnits(stepped, [tensorOf('frame', 'FP32', [], new Float32Array(1))])).toThrow(badTensor)
    expect(countUnits(short, frames(1_024)).inputUnits).toBe(2)
    expect(() => countUnits(short, frames(1_025))).toThrow(badTensor)
  })
})
