import type { NodeOptions } from '@opengradient/node'

type Hooks<Role extends 'worker' | 'auditor' | 'gateway'> = NonNullable<NodeOptions[Role]>

/** The hooks of several kinds of faults as those of one node. Each changes what the ones before it left. */
export function mergeHooks(all: readonly NodeOptions[]): NodeOptions {
  return {
    wrapExecutor: (engine) => all.reduce((executor, { wrapExecutor }) => wrapExecutor?.(executor) ?? executor, engine),
    worker: mergeWorkerHooks(all.flatMap(({ worker }) => worker ?? [])),
    auditor: mergeAuditorHooks(all.flatMap(({ auditor }) => auditor ?? [])),
    gateway: mergeGatewayHooks(all.flatMap(({ gateway }) => gateway ?? [])),
  }
}

function mergeWorkerHooks(all: readonly Hooks<'worker'>[]): Hooks<'worker'> {
  return {
    changeReceipt: (honest) => all.reduce((receipt, { changeReceipt }) => changeReceipt?.(receipt) ?? receipt, honest),
    withholds: (receiptHash) => all.some(({ withholds }) => withholds?.(receiptHash) === true),
    hidesSummaries: () => all.some(({ hidesSummaries }) => hidesSummaries?.() === true),
  }
}

function mergeAuditorHooks(all: readonly Hooks<'auditor'>[]): Hooks<'auditor'> {
  type Audit = NonNullable<Hooks<'auditor'>['audit']>
  return {
    audit: all.reduce<Audit>(
      (inner, { audit }) => (audit ? (evidence, honest) => audit(evidence, () => inner(evidence, honest)) : inner),
      (_, honest) => honest(),
    ),
    async vote(caseId, honest) {
      let finding = await honest()
      for (const { vote } of all) {
        const before = finding
        const changed = vote === undefined ? before : await vote(caseId, async () => before)
        if (changed === undefined) return undefined
        finding = changed
      }
      return finding
    },
  }
}

function mergeGatewayHooks(all: readonly Hooks<'gateway'>[]): Hooks<'gateway'> {
  return {
    assignsTwice: (jobHash) => all.some(({ assignsTwice }) => assignsTwice?.(jobHash) === true),
    cheque: (honest) => all.reduce((cheque, each) => each.cheque?.(cheque) ?? cheque, honest),
    verdicts: (honest, place) => all.reduce((shown, { verdicts }) => verdicts?.(shown, place) ?? shown, honest),
  }
}
