import type { ReceiptState } from '@opengradient/protocol'

/** An event of a devnet that starts or runs. */
export type DevnetEvent =
  /** A step of the start. */
  | { readonly type: 'progress'; readonly message: string }
  /** A condition that does not stop the network: public keys, a small jury, a restarted node. */
  | { readonly type: 'warning'; readonly message: string }
  | JobEvent

/** A job whose receipt is audited, or became void. */
export interface JobEvent {
  readonly type: 'job'
  /** `owner/name`. */
  readonly model: string
  /** Id of the worker, or its address when it is not a node of this devnet. */
  readonly worker: string
  readonly receiptHash: string
  /** Run time on the worker, in milliseconds. */
  readonly ms: number
  /** Number of drawn auditors that found the same bits, that found a result within tolerance, and in all. */
  readonly verdicts: { readonly matched: number; readonly within: number; readonly all: number }
  /** Price in decimal OPG. The worker gets it when the receipt is final, and never for a void one. */
  readonly price: string
  readonly state: ReceiptState
}

/** An event as one human-readable line. */
export function describeEvent(event: DevnetEvent): string {
  if (event.type !== 'job') return event.type === 'warning' ? `warning: ${event.message}` : event.message
  const { model, worker, ms, verdicts, price, state } = event
  const { matched, within, all } = verdicts
  const agreed = `replayed by ${matched + within} of ${all}${within === 0 ? '' : ` (${within} within tolerance)`}`
  const audited = all === 0 ? 'no auditor drawn' : agreed
  return [model, worker, `${ms} ms`, audited, `${price} OPG${state === 'void' ? ' withheld' : ''}`, state].join('  ')
}
