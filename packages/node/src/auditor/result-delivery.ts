import { BoundedMap, withDeadline } from '@opengradient/async'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  fromHex,
  fromWireError,
  isOgError,
  OgError,
  type ResultMessage,
  type ResultResponse,
  resultMessageCodec,
  resultResponseCodec,
  streamNames,
  toHex,
  toOgError,
} from '@opengradient/protocol'
import type { OutboxEntry, OutboxItem } from '@opengradient/store'

import type { Components } from '../components.ts'
import { KeptChannels } from './kept-channels.ts'
import type { GatewayResult } from './result-messages.ts'

type DeliveryComponents = Pick<Components, 'account' | 'outbox' | 'peerNode' | 'nodes' | 'clock' | 'logger' | 'signal'>

interface PendingResponse {
  readonly gateway: Address
  resolve(): void
  reject(error: OgError): void
}

const kind = 'audit-result'
/** Messages on their way at once. */
const concurrency = 16
/** Time in which a gateway acknowledges a message, in milliseconds. */
const responseMs = 10_000
/** Time for which a gateway that did not answer is not tried again: it must not delay others. In milliseconds. */
const restMs = 5_000
const maxResting = 1_024
/** Messages of one gateway that may wait: one that is gone must not fill the outbox. */
const maxQueued = 1_024
const maxPayloadBytes = resultMessageCodec.maxBytes + 1_024

/**
 * Delivers the auditor's results to the gateways of the jobs, so that no worker can hide them. Messages are durable, and repeated
 * until their gateway has acknowledged them or the pay of the batch is free.
 */
export class ResultDelivery {
  readonly #components: DeliveryComponents
  readonly #channels: KeptChannels<ResultMessage, ResultResponse>
  readonly #pending = new Map<number, PendingResponse>()
  /** Unix milliseconds until which a gateway rests. */
  readonly #resting = new BoundedMap<Address, number>({ maxEntries: maxResting })
  /** Keys of this process's messages that are not delivered yet. */
  readonly #queued = new Map<Address, Set<string>>()
  #nextId = 1

  constructor(components: DeliveryComponents) {
    this.#components = components
    this.#channels = new KeptChannels(components, {
      protocol: streamNames.results,
      messages: resultMessageCodec,
      responses: resultResponseCodec,
    })
    this.#channels.onResponse((gateway, response) => this.#onResponse(gateway, response))
    this.#channels.onEnd((gateway) => {
      const error = new OgError('UNAVAILABLE', 'The channel has ended.')
      for (const each of this.#pending.values()) if (each.gateway === gateway) each.reject(error)
    })
  }

  start(): void {
    this.#components.outbox.process(kind, (entry) => this.#deliver(entry), {
      concurrency,
      backoff: { initialMs: 500, maxMs: 30_000 },
    })
  }

  stop(): Promise<void> {
    return this.#channels.stop()
  }

  /**
   * The outbox items of results. A gateway of this account needs no message: no draw gives it its own receipts. One with too many
   * waiting messages gets no more.
   *
   * @param until Unix seconds after which they are not delivered any more
   */
  items(results: readonly GatewayResult[], until: number): readonly OutboxItem[] {
    const others = results.filter(({ gateway }) => gateway !== this.#components.account)
    return others.flatMap(({ gateway, message }, i) => {
      const { batchId, round } = message.summary.value
      const payload = encodeRecord([fromHex(gateway), until, resultMessageCodec.encode({ ...message, id: 0 })])
      const key = `result/${batchId}/${round}/${i}`
      const queued = this.#queued.get(gateway) ?? new Set()
      if (queued.size >= maxQueued) return []
      this.#queued.set(gateway, queued.add(key))
      return { key, kind, payload }
    })
  }

  async #deliver({ key, payload }: OutboxEntry): Promise<void> {
    const [packed, until, bytes] = decodeRecord(payload, maxPayloadBytes) as [Uint8Array, number, Uint8Array]
    const gateway = toHex(packed)
    if (this.#components.clock.now() <= until * 1_000) await this.#send(gateway, resultMessageCodec.decode(bytes))
    const queued = this.#queued.get(gateway)
    queued?.delete(key)
    if (queued?.size === 0) this.#queued.delete(gateway)
  }

  /** Resolves when the gateway has answered. @throws UNAVAILABLE */
  async #send(gateway: Address, message: ResultMessage): Promise<void> {
    const { clock, logger, signal } = this.#components
    if ((this.#resting.get(gateway) ?? 0) > clock.now()) throw new OgError('UNAVAILABLE', 'The gateway did not answer.')
    try {
      await this.#call(gateway, message)
    } catch (error) {
      if (signal.aborted) throw error
      const { batchId } = message.summary.value
      if (isOgError(error) && !error.retryable) {
        logger.warn({ gateway, batchId, error: error.shortMessage }, 'Result refused by its gateway')
        return
      }
      // The gateway's own time for a retry is not used: it would keep the message beyond its time.
      throw new OgError('UNAVAILABLE', toOgError(error).shortMessage, { cause: error })
    }
  }

  async #call(gateway: Address, message: ResultMessage): Promise<void> {
    const { clock, signal } = this.#components
    const id = this.#nextId++
    const timeoutError = (): OgError => new OgError('TIMEOUT', 'The gateway did not acknowledge a result in time.')
    const response = new Promise<void>((resolve, reject) => this.#pending.set(id, { gateway, resolve, reject }))
    response.catch(() => undefined)
    try {
      await withDeadline({ clock, signal, timeoutMs: responseMs, timeoutError }, async () => {
        await this.#channels.send(gateway, { ...message, id })
        await response
      })
    } catch (error) {
      // A gateway that answered with an error does not rest.
      if (this.#pending.delete(id)) this.#resting.set(gateway, clock.now() + restMs)
      throw error
    }
  }

  #onResponse(gateway: Address, response: ResultResponse): void {
    const pending = this.#pending.get(response.id)
    if (pending === undefined || pending.gateway !== gateway) return
    this.#pending.delete(response.id)
    if (response.type === 'error') pending.reject(fromWireError(response.error))
    else pending.resolve()
  }
}
