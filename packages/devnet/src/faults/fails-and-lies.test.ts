import type { LocalModel } from '@opengradient/node'
import {
  type Executor,
  finishReasons,
  type Manifest,
  receiptType,
  SingleChunkExecution,
  tensorOf,
} from '@opengradient/protocol'
import { expect, test } from 'vitest'
import { failsAndLies, zeroOutputs } from './fails-and-lies.ts'
import { createFaultSwitch, type InjectedFault } from './fault-switch.ts'
import type { FaultHost } from './liar.ts'

const input = tensorOf('x', 'FP32', [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6))
const { aborted, complete } = finishReasons
const inputs: Manifest['inputs'] = [{ name: 'x', datatype: 'FP32', shape: ['batch', 3] }]
const outputs: Manifest['outputs'] = [
  { name: 'y', datatype: 'FP32', shape: ['batch', 2] },
  { name: 'z', datatype: 'INT64', shape: ['other'] },
]

test('makes zeros of the declared shapes', () => {
  expect(zeroOutputs({ inputs, outputs }, [], [input])).toEqual([
    tensorOf('y', 'FP32', [2, 2], new Float32Array(4)),
    tensorOf('z', 'INT64', [1], new BigInt64Array(1)),
  ])
  expect(zeroOutputs({ inputs, outputs }, ['z'], [input]).map(({ name }) => name)).toEqual(['z'])
})

test('answers every second job without a run, as aborted, and any other honestly', async () => {
  const injected: InjectedFault[] = []
  const faults = createFaultSwitch({ always: 'fails-and-lies', onInjected: (fault) => injected.push(fault) })
  const hooks = failsAndLies.install?.(faults, {} as FaultHost)
  const engineFingerprint = `0x${'1'.repeat(64)}` as const
  const result = { outputs: [input], inputUnits: 1, outputUnits: 0, engineFingerprint }
  const honest = { execute: () => SingleChunkExecution.from(async () => result) } as unknown as Executor<LocalModel>
  const executor = hooks?.wrapExecutor?.(honest) ?? honest
  const manifest = { inputs, outputs, task: { kind: 'tensor', config: {} }, unit: 'run' }
  const empty = receiptType.unpack(new Uint8Array(receiptType.size))
  const reasons: unknown[] = []
  for (let job = 0; job < 3; job++) {
    const request = { model: { manifest }, inputs: [input], params: { outputs: [] } } as never
    const answer = await executor.execute(request).result
    const receipt = { ...empty, engineFingerprint: answer.engineFingerprint }
    reasons.push(hooks?.worker?.changeReceipt?.(receipt).finishReason)
  }
  expect(reasons).toEqual([aborted, complete, aborted])
  expect(injected).toHaveLength(2)
})
