import { affineModel, manifestOf } from '@opengradient/engine/testing'
import {
  type ExecutionRequest,
  type Manifest,
  modelIdOf,
  OgError,
  runtimeIdsOf,
  SingleChunkExecution,
  type Tensor,
  tensorOf,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { assertRepeatable } from './assert-repeatable.ts'
import type { LocalModel } from './local-model.ts'

const never = new AbortController().signal
const exact: Manifest = manifestOf(new Map([['model.onnx', affineModel(2)]]), { name: 'test/model' })
const tolerant: Manifest = { ...exact, determinism: 'tolerant', tolerance: 0.001 }

/** Runs a model whose output is one number. */
function tryModel(manifest: Manifest, answer: (run: number) => number) {
  const requests: ExecutionRequest<LocalModel>[] = []
  const execute = (request: ExecutionRequest<LocalModel>) => {
    requests.push(request)
    const make = async (): Promise<Tensor[]> => [tensorOf('y', 'FP32', [1], Float32Array.of(answer(requests.length)))]
    const result = make().then((outputs) => ({
      ...{ outputs, inputUnits: 1, outputUnits: 0, engineFingerprint: `0x${'00'.repeat(32)}` as const },
    }))
    return new SingleChunkExecution(result, () => undefined)
  }
  const model = { modelId: modelIdOf(manifest), manifest, folder: '', runtimeIds: new Set(runtimeIdsOf(manifest)) }
  return { requests, tried: assertRepeatable(model, { executor: { execute }, signal: never }) }
}

describe('assertRepeatable', () => {
  it('accepts a model that gives the same bits twice for the same small input', async () => {
    const { requests, tried } = tryModel(exact, () => 1)
    await tried
    expect(requests).toHaveLength(2)
    expect(requests[0]?.inputs).toEqual(requests[1]?.inputs)
    expect(requests[0]?.inputs.map(({ name }) => name)).toEqual(exact.inputs.map(({ name }) => name))
  })

  it.each<[string, Manifest, number]>([
    ['an exact model whose runs differ by one bit', exact, 1 + 2 ** -23],
    ['a tolerant model whose runs differ by more than its tolerance', tolerant, 1.01],
  ])('rejects %s with BAD_MODEL', async (_, manifest, second) => {
    await expect(tryModel(manifest, (run) => (run === 1 ? 1 : second)).tried).rejects.toMatchObject({
      code: 'BAD_MODEL',
    })
  })

  it('accepts a tolerant model whose runs differ within its tolerance', async () => {
    await tryModel(tolerant, (run) => 1 + run * 1e-5).tried
  })

  it('decides nothing by a run that fails, and tries no model with large inputs', async () => {
    await tryModel(exact, () => {
      throw new OgError('MODEL_FAILED', 'The input is none of the model.')
    }).tried
    const inputs = [{ name: 'x', datatype: 'FP32', shape: [2 ** 21] }] as const
    const { requests, tried } = tryModel({ ...exact, inputs: [...inputs] as never }, (run) => run)
    await tried
    expect(requests).toEqual([])
  })
})
