import type { ReceiptState } from '@opengradient/protocol'

/** What a devnet tells while it starts and runs. */
export type DevnetEvent =
  /** A step of the start, in words. */
  | { readonly type: 'progress'; readonly message: string }
  /** Something to know that stops nothing: public keys, a small jury, a node that was started again. */
  | { readonly type: 'warning'; readonly message: string }
  /** A job that came to its end: its receipt is final, confirmed and closed, or void. */
  | JobEvent

export interface JobEvent {
  readonly type: 'job'
  /** `owner/name`. */
  readonly model: string
  /** Id of the node that answered, or its address when it is none of this devnet's. */
  readonly worker: string
  readonly receiptHash: string
  /** How long the worker took, in milliseconds. */
  readonly ms: number
  /** Auditors that found the same bits, that found a result within tolerance, and all that spoke. */
  readonly verdicts: { readonly matched: number; readonly within: number; readonly all: number }
  /** OPG, decimal; what the worker was paid for, or what was withheld from it. */
  readonly price: string
  readonly state: ReceiptState
}

/** An event as one line for people. */
export function describeEvent(event: DevnetEvent): string {
  if (event.type !== 'job') return event.type === 'warning' ? `warning: ${event.message}` : event.message
  const { model, worker, ms, verdicts, price, state } = event
  const { matched, within, all } = verdicts
  const agreed = `replayed by ${matched + within} of ${all}${within === 0 ? '' : ` (${within} within tolerance)`}`
  return [model, worker, `${ms} ms`, agreed, `${price} OPG ${state === 'voided' ? 'withheld' : 'paid'}`, state].join(
    '  ',
  )
}
