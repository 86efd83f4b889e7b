import type { AuditMethod } from '@opengradient/verifier'
import { expectTypeOf, it } from 'vitest'

import { type NodeConfig, type NodeConfigInput, type NodeOptions, type RunningNode, startNode } from './index.ts'

it('requires no field that has a default', () => {
  expectTypeOf<NodeConfigInput['pledges']>().extract<undefined>().toEqualTypeOf<undefined>()
  expectTypeOf<NodeConfigInput['stateDir']>().toEqualTypeOf<string>()
  expectTypeOf<NodeConfig>().toExtend<NodeConfigInput>()
})

it('resolves with a running node', () => {
  expectTypeOf(startNode).parameter(0).toEqualTypeOf<NodeConfigInput>()
  expectTypeOf(startNode).returns.resolves.toEqualTypeOf<RunningNode>()
})

it('injects faults by hooks that are all optional', () => {
  expectTypeOf<object>().toExtend<NodeOptions>()
  expectTypeOf<NonNullable<NodeOptions['wrapMethod']>>().toEqualTypeOf<(method: AuditMethod) => AuditMethod>()
})
