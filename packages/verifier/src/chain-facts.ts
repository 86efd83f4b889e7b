import type { ReceiptFacts, ReceiptFile } from '@opengradient/protocol'

/** The facts about a receipt that only the chain states. */
export type ChainFacts = Omit<ReceiptFacts, 'isAuthentic' | 'isRelayed' | 'ownReplay' | 'hasFewOutputs'>

/** The facts without a chain. */
export function unknownFacts({ job }: Pick<ReceiptFile, 'job'>): ChainFacts {
  return {
    auditClass: job.value.auditClass,
    isPosted: false,
    voided: undefined,
    draw: undefined,
    order: undefined,
    case: 'none',
    isWindowOver: false,
    areRoundsOver: false,
    isFixed: false,
    tolerance: undefined,
    hasFewJurors: false,
  }
}
