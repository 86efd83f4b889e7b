import type { ReceiptState } from '@opengradient/protocol'

/** An event of a devnet that starts or runs. */
export type DevnetEvent =
  /** A step of the start. */
  | { readonly type: 'progress'; readonly message: string }
  /** A condition that does not stop the network: public keys, a small jury, a restarted node. */
  | { readonly type: 'warning'; readonly message: string }
  | JobEvent

/** A job whose receipt reached its terminal state: final, void, or confirmed and closed. */
export interface JobEvent {
  readonly type: 'job'
  /** `owner/name`. */
  readonly model: string
  /** Id of the worker, or its address when it is not a node of this devnet. */
  readonly worker: string
  readonly receiptHash: string
  /** Run time on the worker, in milliseconds. */
  readonly ms: number
  /** Number of verdicts with the same bits, with a result within tolerance, and in all. */
  readonly verdicts: { readonly matched: number; readonly within: number; readonly all: number }
  /** Amount paid to the worker or withheld from it, in decimal OPG. */
  readonly price: string
  readonly state: ReceiptState
}

/** An event as one human-readable line. */
export function describeEvent(event: DevnetEvent): string {
  if (event.type !== 'job') return event.type === 'warning' ? `warning: ${event.message}` : event.message
  const { model, worker, ms, verdicts, price, state } = event
  const { matched, within, all } = verdicts
  const agreed = `replayed by ${matched + within} of ${all}${within === 0 ? '' : ` (${within} within tolerance)`}`
  const paid = `${price} OPG ${state === 'voided' ? 'withheld' : 'paid'}`
  return [model, worker, `${ms} ms`, agreed, paid, state].join('  ')
}
