import type { ExecutionModel, Executor, ExecutorRuntime, Manifest, Tensor, TensorSpec } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import {
  type asReplayer,
  type buildManifest,
  createEngine,
  type Engine,
  type EngineInit,
  type jobTensors,
  type ModelInspection,
  type ModelSource,
  modelLimits,
  type validateInputs,
} from './index.ts'

// An engine needs no options, and runs models with a folder only.
expectTypeOf(createEngine).toBeCallableWith()
expectTypeOf(createEngine).toBeCallableWith({ processes: 1, timeoutMs: 1_000 })
expectTypeOf<{ readonly threads: number }>().not.toExtend<EngineInit>()
expectTypeOf<Engine>().toExtend<Executor<ModelSource>>()
expectTypeOf<ExecutionModel>().not.toExtend<ModelSource>()
expectTypeOf<Engine['runtimes']>().toEqualTypeOf<readonly ExecutorRuntime[]>()

// A replayer runs models without a folder.
expectTypeOf<ReturnType<typeof asReplayer>>().toEqualTypeOf<Executor>()

expectTypeOf<ReturnType<typeof buildManifest>>().toEqualTypeOf<Manifest>()
expectTypeOf<ModelInspection['determinism']>().toEqualTypeOf<'exact' | 'tolerant'>()
expectTypeOf<ReturnType<typeof jobTensors>>().toEqualTypeOf<{ inputs: TensorSpec[]; outputs: TensorSpec[] }>()
expectTypeOf<ReturnType<typeof validateInputs>>().toEqualTypeOf<readonly Tensor[]>()
expectTypeOf(modelLimits.rank).toEqualTypeOf<16>()
