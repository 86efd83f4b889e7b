import { sha256Hex } from '@opengradient/protocol'

import type { JobLiar, LiarView } from './liar.ts'
import { ownWork } from './ruled-worker.ts'

const otherRuntime = sha256Hex(new TextEncoder().encode('a runtime of no measured engine'))

/** A worker that signs another runtime. Gateways refuse its answers, so that no receipt of it exists. */
export const unmeasuredRuntime: JobLiar = {
  install: (faults) => ({
    worker: {
      changeReceipt(receipt) {
        if (!faults.consume('unmeasured-runtime')) return receipt
        faults.report('unmeasured-runtime', undefined, `the runtime ${otherRuntime}`)
        return { ...receipt, runtimeId: otherRuntime }
      },
    },
  }),
  opportunities: ({ injected }) => injected.length,
  isSettled: () => true,
  outcome(view) {
    if (view.injected.length === 0 || ownWork(view).length > 0) return undefined
    const how = `all ${view.injected.length} of its answers refused; other workers answered, and nothing was paid for them`
    return { result: 'harmless', how }
  },
  stories: async (view) => [describeRefusal(view)],
}

function describeRefusal({ node, injected }: LiarView): string[] {
  return [
    `claimed      ${node} signed ${injected.at(-1)?.detail ?? 'a receipt that breaks a rule'}`,
    `recomputed   the gateway checked each signed answer against its job and assignment, and refused ${injected.length}`,
    'consequence  none: other workers answered, and a refused receipt is in no batch',
  ]
}
