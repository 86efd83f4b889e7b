/**
 * For tests of whatever runs models: a writer of small ONNX models, and models that misbehave, each in one way.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Manifest, modelIdOf, sha256 } from '@opengradient/protocol'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

import type { ModelSource } from './engine.ts'
import { inspectModel } from './inspect.ts'
import { type BuildManifestOptions, buildManifest } from './manifest.ts'
import { type OnnxNodeSpec, onnxModel } from './onnx-writer.ts'

export {
  type OnnxAttributeSpec,
  type OnnxFunctionSpec,
  type OnnxGraphSpec,
  type OnnxModelSpec,
  type OnnxNodeSpec,
  type OnnxTensorSpec,
  onnxModel,
} from './onnx-writer.ts'

/** A manifest over files in memory. Content ids are those of raw blocks, right for files of up to 1 MiB. */
export function manifestOf(
  files: ReadonlyMap<string, Uint8Array>,
  options: Partial<Omit<BuildManifestOptions, 'files' | 'inspection'>> & { readonly graphPath?: string } = {},
): Manifest {
  const { graphPath = 'model.onnx', name = 'test/model', version = '1', ...rest } = options
  return buildManifest({
    ...rest,
    name,
    version,
    inspection: inspectModel({ files, graphPath }),
    files: [...files].map(([file, bytes]) => ({ path: file, cid: rawCid(bytes), bytes: bytes.length })),
  })
}

function rawCid(bytes: Uint8Array): string {
  return CID.createV1(0x55, Digest.create(0x12, sha256(bytes))).toString()
}

/** A model on disk; disposing of it deletes its folder. */
export interface TemporaryModel extends ModelSource, AsyncDisposable {}

/** Writes a model of one file into a folder of its own; pass `manifest` for one that `buildManifest` refuses to describe. */
export async function temporaryModel(
  onnx: Uint8Array,
  options: Partial<Omit<BuildManifestOptions, 'files' | 'inspection'>> & { readonly manifest?: Manifest } = {},
): Promise<TemporaryModel> {
  const { manifest = manifestOf(new Map([['model.onnx', onnx]]), options) } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'og-model-'))
  await writeFile(path.join(folder, manifest.graph.path), onnx)
  return {
    manifest,
    folder,
    modelId: modelIdOf(manifest),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** y = a·x + b over `FP32 [n]`: well behaved. */
export function affineModel(a = 2, b = 1): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['n'] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
    initializers: [
      { name: 'a', datatype: 'FP32', shape: [], data: Float32Array.of(a) },
      { name: 'b', datatype: 'FP32', shape: [], data: Float32Array.of(b) },
    ],
    nodes: [
      { type: 'Mul', inputs: ['x', 'a'], outputs: ['scaled'] },
      { type: 'Add', inputs: ['scaled', 'b'], outputs: ['y'] },
    ],
  })
}

/**
 * A running sum with memory, to be run in steps: `x FP32 [1, 6]` (2 elements of context, 4 new ones) and
 * `state FP32 [1, 1]` → `sum FP32 [1, 1]` (state + all of x), `next FP32 [1, 1]` (the same).
 */
export function runningSumModel(): { readonly onnx: Uint8Array; readonly steps: NonNullable<Manifest['steps']> } {
  const state = { datatype: 'FP32', shape: [1, 1] } as const
  const onnx = onnxModel({
    inputs: [
      { name: 'x', datatype: 'FP32', shape: [1, 6] },
      { name: 'state', ...state },
      { name: 'gain', datatype: 'FP32', shape: [] },
    ],
    outputs: [
      { name: 'sum', ...state },
      { name: 'next', ...state },
    ],
    initializers: [{ name: 'axes', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) }],
    nodes: [
      { type: 'ReduceSum', inputs: ['x', 'axes'], outputs: ['total'] },
      { type: 'Mul', inputs: ['total', 'gain'], outputs: ['gained'] },
      { type: 'Add', inputs: ['gained', 'state'], outputs: ['sum'] },
      { type: 'Identity', inputs: ['sum'], outputs: ['next'] },
    ],
  })
  return {
    onnx,
    steps: {
      input: 'x',
      frame: 4,
      context: 2,
      state: [{ input: 'state', output: 'next', datatype: 'FP32', shape: [1, 1] }],
      constants: [{ input: 'gain', datatype: 'FP32', shape: [], data: '0x0000803f' }],
      concat: ['sum'],
      maxSteps: 100,
    },
  }
}

const scalar = { datatype: 'FP32', shape: [1] } as const

/** Loops 2^63 − 1 times over `x FP32 [1]`. Inspection lets it pass; only a limit on time ends it. */
export function endlessModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', ...scalar }],
    outputs: [{ name: 'y', ...scalar }],
    initializers: [
      { name: 'trips', datatype: 'INT64', shape: [], data: BigInt64Array.of(2n ** 63n - 1n) },
      { name: 'true', datatype: 'BOOL', shape: [], data: Uint8Array.of(1) },
    ],
    nodes: [
      {
        type: 'Loop',
        inputs: ['trips', 'true', 'x'],
        outputs: ['y'],
        attributes: {
          body: {
            graph: {
              inputs: [
                { name: 'trip', datatype: 'INT64', shape: [] },
                { name: 'go', datatype: 'BOOL', shape: [] },
                { name: 'value', ...scalar },
              ],
              outputs: [
                { name: 'goOn', datatype: 'BOOL', shape: [] },
                { name: 'changed', ...scalar },
              ],
              nodes: [
                { type: 'Identity', inputs: ['go'], outputs: ['goOn'] },
                { type: 'Cos', inputs: ['value'], outputs: ['changed'] },
              ],
            },
          },
        },
      },
    ],
  })
}

/**
 * Makes a tensor of as many floats as its input `count INT64 [1]` says, and returns its largest element: `25_000_000_000n`
 * asks for 100 GB.
 */
export function allocatingModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'count', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [] }],
    nodes: [
      { type: 'ConstantOfShape', inputs: ['count'], outputs: ['zeros'] },
      { type: 'Cos', inputs: ['zeros'], outputs: ['ones'] },
      { type: 'ReduceMax', inputs: ['ones'], outputs: ['y'], attributes: { keepdims: 0 } },
    ],
  })
}

/** Returns as many floats as its input `count INT64 [1]` says. */
export function largeOutputModel(): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'count', datatype: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n'] }],
    nodes: [{ type: 'ConstantOfShape', inputs: ['count'], outputs: ['y'] }],
  })
}

/**
 * y = a ÷ b over `INT32 [1]`. −2^31 ÷ −1 ends the process by a signal on x86-64, and no inspection can see it coming;
 * a zero in `b` is an exception of ONNX Runtime.
 */
export function dividingModel(): Uint8Array {
  const spec = { datatype: 'INT32', shape: [1] } as const
  return onnxModel({
    inputs: [
      { name: 'a', ...spec },
      { name: 'b', ...spec },
    ],
    outputs: [{ name: 'y', ...spec }],
    nodes: [{ type: 'Div', inputs: ['a', 'b'], outputs: ['y'] }],
  })
}

/** Reads beyond a tensor of indices that it is given, which ONNX Runtime answers with an exception. */
export function gatheringModel(): Uint8Array {
  return onnxModel({
    inputs: [
      { name: 'x', datatype: 'FP32', shape: ['n'] },
      { name: 'at', datatype: 'INT64', shape: [1] },
    ],
    outputs: [{ name: 'y', ...scalar }],
    nodes: [{ type: 'Gather', inputs: ['x', 'at'], outputs: ['y'] }],
  })
}

function oneNode(node: OnnxNodeSpec, more: Partial<Parameters<typeof onnxModel>[0]> = {}): Uint8Array {
  return onnxModel({
    inputs: [{ name: 'x', ...scalar }],
    outputs: [{ name: 'y', ...scalar }],
    nodes: [node],
    ...more,
  })
}

/** Models that `inspectModel` must refuse, by what is wrong with them, with the code it refuses them with. */
export const refusedModels: Readonly<
  Record<string, { readonly code: 'BAD_MODEL' | 'UNSUPPORTED_MODEL'; readonly onnx: () => Uint8Array }>
> = {
  'no ONNX at all': {
    code: 'BAD_MODEL',
    onnx: () => new TextEncoder().encode('<!doctype html><title>Not found</title>'),
  },
  'an empty file': { code: 'BAD_MODEL', onnx: () => new Uint8Array(0) },
  'a truncated file': { code: 'BAD_MODEL', onnx: () => affineModel().subarray(0, -7) },
  'no nodes': { code: 'BAD_MODEL', onnx: () => onnxModel({ outputs: [{ name: 'y', ...scalar }], nodes: [] }) },
  'a custom operator domain': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Gelu', domain: 'com.microsoft', inputs: ['x'], outputs: ['y'] },
        { domains: { 'com.microsoft': 1 } },
      ),
  },
  'a cast to INT4, which aborts ONNX Runtime': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        opset: 21,
        irVersion: 10,
        inputs: [{ name: 'x', datatype: 'FP16', shape: [5] }],
        outputs: [{ name: 'y', datatype: 22 as never, shape: [5] }],
        nodes: [{ type: 'Cast', inputs: ['x'], outputs: ['y'], attributes: { to: 22 } }],
      }),
  },
  'a hidden cast to INT4': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        opset: 21,
        irVersion: 10,
        inputs: [{ name: 'x', datatype: 'FP16', shape: [5] }],
        outputs: [{ name: 'y', datatype: 'FP16', shape: [5] }],
        nodes: [
          { type: 'Cast', inputs: ['x'], outputs: ['small'], attributes: { to: 22 } },
          { type: 'Cast', inputs: ['small'], outputs: ['y'], attributes: { to: 10 } },
        ],
      }),
  },
  'bfloat16 weights': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Identity', inputs: ['x'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 16, shape: [1], data: new Uint8Array(2) }] },
      ),
  },
  'a string input': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Identity', inputs: ['x'], outputs: ['y'] },
        { inputs: [{ name: 'x', datatype: 8 as never, shape: [1] }] },
      ),
  },
  'a sequence inside': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      onnxModel({
        inputs: [{ name: 'x', ...scalar }],
        outputs: [{ name: 'y', ...scalar }],
        nodes: [
          { type: 'SequenceConstruct', inputs: ['x'], outputs: ['list'] },
          { type: 'ConcatFromSequence', inputs: ['list'], outputs: ['y'], attributes: { axis: 0 } },
        ],
      }),
  },
  'random numbers': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () => oneNode({ type: 'RandomNormalLike', inputs: ['x'], outputs: ['y'] }),
  },
  'random numbers inside a branch': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () => {
      const branch = {
        graph: { outputs: [{ name: 'r', ...scalar }], nodes: [{ type: 'Bernoulli', inputs: ['x'], outputs: ['r'] }] },
      }
      return oneNode(
        { type: 'If', inputs: ['go'], outputs: ['y'], attributes: { then_branch: branch, else_branch: branch } },
        {
          inputs: [
            { name: 'x', ...scalar },
            { name: 'go', datatype: 'BOOL', shape: [] },
          ],
        },
      )
    },
  },
  'dropout in training mode': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Dropout', inputs: ['x', 'ratio', 'training'], outputs: ['y'] },
        {
          initializers: [
            { name: 'ratio', datatype: 'FP32', shape: [], data: Float32Array.of(0.5) },
            { name: 'training', datatype: 'BOOL', shape: [], data: Uint8Array.of(1) },
          ],
        },
      ),
  },
  'dropout whose mode is an input': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Dropout', inputs: ['x', '', 'training'], outputs: ['y'] },
        {
          inputs: [
            { name: 'x', ...scalar },
            { name: 'training', datatype: 'BOOL', shape: [] },
          ],
        },
      ),
  },
  'batch normalisation in training mode': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode({
        type: 'BatchNormalization',
        inputs: ['x', 's', 'b', 'm', 'v'],
        outputs: ['y', 'mean', 'variance'],
        attributes: { training_mode: 1 },
      }),
  },
  ...Object.fromEntries(
    Object.entries({
      'data above the folder': '../secret.bin',
      'data at an absolute path': '/etc/passwd',
      'data behind a detour': 'a/../../secret.bin',
      'data at a Windows path': 'C:\\secret.bin',
      'data at an address in memory': '*/_ORT_MEM_ADDR_/*',
    }).map(([what, location]) => [
      what,
      { code: 'UNSUPPORTED_MODEL' as const, onnx: () => externalModel({ location }) },
    ]),
  ),
  'data in a file that is missing': { code: 'BAD_MODEL', onnx: () => externalModel({ location: 'weights.bin' }) },
  'weights shorter than their shape': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [100], data: new Uint8Array(12) }] },
      ),
  },
  'a shape that overflows': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [2 ** 40, 2 ** 40], data: new Uint8Array(0) }] },
      ),
  },
  'a negative shape': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
        { initializers: [{ name: 'w', datatype: 'FP32', shape: [-1, -1], data: new Uint8Array(4) }] },
      ),
  },
  'a function that calls itself': {
    code: 'BAD_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Again', domain: 'local', inputs: ['x'], outputs: ['y'] },
        {
          domains: { local: 1 },
          functions: [
            {
              name: 'Again',
              domain: 'local',
              inputs: ['a'],
              outputs: ['b'],
              nodes: [{ type: 'Again', domain: 'local', inputs: ['a'], outputs: ['b'] }],
            },
          ],
        },
      ),
  },
  'functions that double forty times': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'F0', domain: 'local', inputs: ['x'], outputs: ['y'] },
        {
          domains: { local: 1 },
          functions: Array.from({ length: 40 }, (_, index) => {
            const next = index === 39 ? { type: 'Neg' } : { type: `F${index + 1}`, domain: 'local' }
            return {
              name: `F${index}`,
              domain: 'local',
              inputs: ['a'],
              outputs: ['c'],
              nodes: [
                { ...next, inputs: ['a'], outputs: ['b'] },
                { ...next, inputs: ['b'], outputs: ['c'] },
              ],
            }
          }),
        },
      ),
  },
  'an output larger than a job may return': {
    code: 'UNSUPPORTED_MODEL',
    onnx: () =>
      oneNode(
        { type: 'Expand', inputs: ['x', 's'], outputs: ['y'] },
        { outputs: [{ name: 'y', datatype: 'FP32', shape: [1 << 30] }] },
      ),
  },
}

/** y = x + w, where w lies outside the graph file. */
export function externalModel(data: { location: string; offset?: string; length?: string }): Uint8Array {
  return oneNode(
    { type: 'Add', inputs: ['x', 'w'], outputs: ['y'] },
    { initializers: [{ name: 'w', datatype: 'FP32', shape: [1], data }] },
  )
}
