import type { AuditMethod } from '@opengradient/verifier'
import { expectTypeOf, it } from 'vitest'

import { type LocalModel, type NodeConfig, type NodeConfigInput, type RunningNode, startNode } from './index.ts'

it('requires no field that has a default', () => {
  expectTypeOf<NodeConfigInput['worker']>().extract<undefined>().toEqualTypeOf<undefined>()
  expectTypeOf<NodeConfigInput['stateDir']>().toEqualTypeOf<string>()
  expectTypeOf<NodeConfig['worker']['batchIntervalMs']>().toEqualTypeOf<number>()
  expectTypeOf<NodeConfig>().toExtend<NodeConfigInput>()
})

it('resolves with a running node', () => {
  expectTypeOf(startNode).parameter(0).toEqualTypeOf<NodeConfigInput>()
  expectTypeOf(startNode).returns.resolves.toEqualTypeOf<RunningNode>()
})

it('passes the model’s folder to a wrapped executor', () => {
  type Options = NonNullable<Parameters<typeof startNode>[1]>
  type Executor = Parameters<NonNullable<Options['wrapExecutor']>>[0]
  expectTypeOf<Parameters<Executor['execute']>[0]['model']>().toEqualTypeOf<LocalModel>()
  expectTypeOf<LocalModel['folder']>().toEqualTypeOf<string>()
  expectTypeOf<NonNullable<Options['wrapMethod']>>().toEqualTypeOf<(method: AuditMethod) => AuditMethod>()
})
