import {
  type Address,
  OgError,
  type ResultResponse,
  resultMessageCodec,
  resultResponseCodec,
  silentLogger,
  systemClock,
  toWireError,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords, type Outbox, openOutbox } from '@opengradient/store'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { ResultDelivery } from './result-delivery.ts'

const gateway: Address = `0x${'0a'.repeat(20)}`
const account: Address = `0x${'0b'.repeat(20)}`
const never = 10 ** 11

const value = { batchId: zeroBytes32, auditor: account, outcomesRoot: zeroBytes32, bitmapHash: zeroBytes32 }
const summary = {
  value: { ...value, counts: zeroBytes32, fingerprint: zeroBytes32, round: 0 },
  signature: `0x${'11'.repeat(65)}`,
} as const
const message = { summary, bitmap: new Uint8Array(1), outcomes: [], places: [] }

/** A gateway that answers each message as the test states; undefined ends the channel. */
class ScriptedGateway {
  readonly received: number[] = []
  readonly #answer: (attempt: number, id: number) => ResultResponse | undefined

  constructor(answer: (attempt: number, id: number) => ResultResponse | undefined) {
    this.#answer = answer
  }

  async openChannel() {
    const answers: Uint8Array[] = []
    let wake: () => void = () => undefined
    let isOpen = true
    const close = async (): Promise<void> => {
      isOpen = false
      wake()
    }
    const send = async (bytes: Uint8Array): Promise<void> => {
      const { id } = resultMessageCodec.decode(bytes)
      this.received.push(id)
      const answer = this.#answer(this.received.length, id)
      if (answer === undefined) return close()
      answers.push(resultResponseCodec.encode(answer))
      wake()
    }
    async function* frames(): AsyncGenerator<Uint8Array> {
      while (isOpen || answers.length > 0) {
        const next = answers.shift()
        if (next !== undefined) yield next
        else if (isOpen) await new Promise<void>((resolve) => (wake = resolve))
      }
    }
    return { frames: frames(), send, close, abort: () => void close() }
  }
}

const open: { outbox: Outbox; delivery: ResultDelivery }[] = []
afterEach(async () => {
  for (const { outbox, delivery } of open.splice(0)) {
    await outbox.close()
    await delivery.stop()
  }
})

/** A clock without waits: time passes at once. */
function makeClock() {
  let now = Date.now()
  return {
    now: () => now,
    sleep: async (ms: number, signal?: AbortSignal) => {
      // Deadlines of answers that come are not waited for.
      if (ms >= 10_000) return systemClock.sleep(ms, signal)
      now += ms
    },
  }
}

async function start(peer: ScriptedGateway, records = memoryRecords()) {
  const clock = makeClock()
  const outbox = await openOutbox({ records, clock })
  const nodes = { byAccount: () => ({ peerId: 'peer' }), fetchMissing: async () => undefined }
  const delivery = new ResultDelivery({
    ...{ account, outbox, clock, logger: silentLogger, signal: new AbortController().signal },
    ...{ peerNode: peer, nodes },
  } as never)
  open.push({ outbox, delivery })
  return { outbox, delivery, records }
}

describe('ResultDelivery', () => {
  it('repeats a message until its gateway acknowledges it, on a new channel after one that ended', async () => {
    const notYet = toWireError(new OgError('UNAVAILABLE', 'The draw is not known yet.'))
    const peer = new ScriptedGateway((attempt, id) => {
      if (attempt === 1) return undefined
      return attempt === 2 ? { type: 'error', id, error: notYet } : { type: 'acknowledged', id }
    })
    const { outbox, delivery } = await start(peer)
    delivery.start()
    for (const item of delivery.items([{ gateway, message }], never)) await outbox.enqueue(item)
    await outbox.idle()
    expect(peer.received).toHaveLength(3)
    expect(await outbox.dead()).toEqual([])
  })

  it('delivers after a restart what an earlier process did not', async () => {
    const peer = new ScriptedGateway((_, id) => ({ type: 'acknowledged', id }))
    const earlier = await start(peer)
    for (const item of earlier.delivery.items([{ gateway, message }], never)) await earlier.outbox.enqueue(item)
    await earlier.outbox.close()
    expect(peer.received).toEqual([])
    const { outbox, delivery } = await start(peer, earlier.records)
    delivery.start()
    await outbox.idle()
    expect(peer.received).toHaveLength(1)
  })

  it('does not repeat what the gateway refuses, and drops what is older than its batch’s pay', async () => {
    const refusal = toWireError(new OgError('BAD_SUMMARY', 'No draw named the auditor.'))
    const peer = new ScriptedGateway((_, id) => ({ type: 'error', id, error: refusal }))
    const { outbox, delivery } = await start(peer)
    delivery.start()
    for (const item of delivery.items([{ gateway, message }], never)) await outbox.enqueue(item)
    await outbox.idle()
    const [old] = delivery.items([{ gateway, message }], 1)
    await outbox.enqueue({ ...old!, key: 'old' })
    await outbox.idle()
    expect(peer.received).toHaveLength(1)
    expect(await outbox.dead()).toEqual([])
  })

  it('keeps a bounded number of messages for one gateway, and none for the own account', async () => {
    const { delivery } = await start(new ScriptedGateway(vi.fn()))
    const many = Array.from({ length: 1_100 }, () => ({ gateway, message }))
    expect(delivery.items(many, never)).toHaveLength(1_024)
    expect(delivery.items([{ gateway: account, message }], never)).toEqual([])
  })
})
