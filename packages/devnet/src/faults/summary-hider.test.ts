import { tensorOf } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { createFaultSwitch } from './fault-switch.ts'
import { summaryHider } from './summary-hider.ts'

const host = { stateDir: '', clock: { now: () => 0, sleep: async () => undefined }, deployment: {} as never }
const outputs = [tensorOf('y', 'FP32', [1], Float32Array.of(2))]

function install(always?: 'summary-hider') {
  const { worker, wrapExecutor } =
    summaryHider.install?.(createFaultSwitch({ always, onInjected: () => undefined }), host) ?? {}
  const honest = {
    runtimes: [],
    load: async () => undefined,
    execute: () => ({ result: Promise.resolve({ outputs }) }),
  }
  const executor = wrapExecutor?.(honest as never)
  return {
    isHiding: () => worker?.hidesSummaries?.(),
    run: async () => (await executor?.execute({ inputs: [] } as never).result)?.outputs,
  }
}

test('hides from its first wrong answer on', async () => {
  const { isHiding, run } = install('summary-hider')
  expect(isHiding()).toBe(false)
  expect(await run()).not.toEqual(outputs)
  expect(isHiding()).toBe(true)
})

test('answers correctly and hides nothing without a fault', async () => {
  const { isHiding, run } = install()
  expect([await run(), isHiding()]).toEqual([outputs, false])
})
