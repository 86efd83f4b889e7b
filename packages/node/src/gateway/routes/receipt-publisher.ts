import { pause } from '@opengradient/async'
import { type Hex, toOgError } from '@opengradient/protocol'
import type { Components } from '../../components.ts'
import type { ReceiptDescriber } from '../receipts/describe-receipt.ts'
import type { ReceiptTracker } from '../receipts/receipt-tracker.ts'
import { encodeEvent } from './encode-event.ts'

export interface ReceiptPublisherInit extends Pick<Components, 'clock' | 'logger' | 'signal'> {
  readonly tracker: Pick<ReceiptTracker, 'get' | 'onChange'>
  readonly describer: Pick<ReceiptDescriber, 'summarize'>
}

/** Receipts that are sent at once, and the time to the next ones: a busy gateway would read each receipt for each of its changes. */
const pageReceipts = 16
const pageIntervalMs = 100
/** Changed receipts that wait to be sent. Of more than these the subscribers get the number. */
const maxChanged = 8_192

/**
 * Sends changed receipts to subscribers at a bounded rate: a receipt that changes again while it waits is sent once, with its last
 * state. The state is read and encoded once for all subscribers, and only while there is one.
 */
export class ReceiptPublisher {
  readonly #init: ReceiptPublisherInit
  readonly #subscribers = new Set<(event: string) => void>()
  readonly #changed = new Set<Hex>()
  #missed = 0
  #isPublishing = false
  #detach: (() => void) | undefined

  constructor(init: ReceiptPublisherInit) {
    this.#init = init
  }

  /** @returns a function that removes the subscriber */
  subscribe(send: (event: string) => void): () => void {
    this.#subscribers.add(send)
    this.#detach ??= this.#init.tracker.onChange((receiptHash) => this.#add(receiptHash))
    return () => {
      this.#subscribers.delete(send)
      if (this.#subscribers.size > 0) return
      this.#detach?.()
      this.#detach = undefined
      this.#changed.clear()
      this.#missed = 0
    }
  }

  #add(receiptHash: Hex): void {
    if (this.#changed.size < maxChanged) this.#changed.add(receiptHash)
    else if (!this.#changed.has(receiptHash)) this.#missed++
    if (this.#isPublishing) return
    this.#isPublishing = true
    this.#publish()
      .catch(() => undefined)
      .finally(() => {
        this.#isPublishing = false
      })
  }

  async #publish(): Promise<void> {
    const { clock, signal } = this.#init
    do await this.#publishPage()
    while ((await pause(clock, pageIntervalMs, signal)) && this.#changed.size > 0)
  }

  async #publishPage(): Promise<void> {
    const { tracker, describer, logger } = this.#init
    let count = 0
    for (const receiptHash of this.#changed) {
      this.#changed.delete(receiptHash)
      try {
        this.#send(encodeEvent('receipt', describer.summarize(await tracker.get(receiptHash))))
      } catch (error) {
        logger.debug({ receiptHash, error: toOgError(error).shortMessage }, 'Change not published')
      }
      if (++count >= pageReceipts) break
    }
    if (this.#missed > 0) this.#send(encodeEvent('missed', { receipts: this.#missed }))
    this.#missed = 0
  }

  #send(event: string): void {
    for (const send of this.#subscribers) send(event)
  }
}
