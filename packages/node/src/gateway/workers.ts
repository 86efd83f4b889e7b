import type { Channel, PeerNode } from '@opengradient/p2p'
import {
  type Clock,
  fromWireError,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxDelivered,
  OgError,
  streamNames,
  toOgError,
} from '@opengradient/protocol'

type RequestBody = JobRequest extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never
type Answer = Exclude<JobResponse, { type: 'error' }>

/** A request that a worker answered, and how to tell it that the answer arrived. */
export interface Answered<T> {
  readonly response: T
  delivered(receiptHash: Hex): void
}

/** Job channels to workers, opened when first needed and kept. */
export interface WorkerChannels {
  /**
   * Sends a request and waits for its answer.
   * @throws what the worker answered, UNAVAILABLE when it is gone, PEER when it broke the protocol, ABORTED
   */
  ask(peerId: string, body: RequestBody, signal: AbortSignal): Promise<Answered<Answer>>
  /** Requests under way with a worker. */
  inFlight(peerId: string): number
  stop(): Promise<void>
}

interface Waiting {
  resolve(response: Answer): void
  reject(error: OgError): void
}

interface Open {
  readonly channel: Channel
  readonly waiting: Map<number, Waiting>
}

/** How long arrivals are collected before the worker is told of them, in milliseconds: it posts a batch every second. */
const arrivedMs = 50

/** @param isSettled whether a batch on chain holds a receipt: then its worker need not be told of it again */
export function createWorkerChannels(
  host: PeerNode,
  clock: Clock,
  isSettled: (receiptHash: Hex) => boolean,
): WorkerChannels {
  /** Receipts by worker whose answers arrived and that were in no batch when last looked. */
  const arrivals = new Map<string, Set<Hex>>()
  /** Those of which the worker was not told on the channel that is open now. */
  const untold = new Map<string, Set<Hex>>()
  const open = new Map<string, Promise<Open>>()
  const stopping = new AbortController()
  const load = new Map<string, number>()
  let nextId = 1

  const tellArrived = async (peerId: string, { channel }: Open): Promise<void> => {
    const receipts = [...(untold.get(peerId) ?? [])]
    untold.delete(peerId)
    while (receipts.length > 0) {
      await channel.send(jobRequestCodec.encode({ type: 'delivered', receipts: receipts.splice(0, maxDelivered) }))
    }
    const known = arrivals.get(peerId)
    for (const receiptHash of known ?? []) if (isSettled(receiptHash)) known?.delete(receiptHash)
  }

  const arrivedFrom = (peerId: string, receiptHash: Hex, opened: Open): void => {
    const known = arrivals.get(peerId) ?? new Set()
    arrivals.set(peerId, known.add(receiptHash))
    const fresh = untold.get(peerId) ?? new Set()
    untold.set(peerId, fresh.add(receiptHash))
    if (fresh.size > 1) return
    clock
      .sleep(arrivedMs, stopping.signal)
      .then(() => tellArrived(peerId, opened))
      .catch(() => undefined)
  }

  const connect = async (peerId: string): Promise<Open> => {
    const channel = await host.openChannel(peerId, streamNames.job, { maxFrameBytes: jobResponseCodec.maxBytes })
    const waiting = new Map<number, Waiting>()
    const read = async (): Promise<void> => {
      for await (const frame of channel.frames) {
        const response = jobResponseCodec.decode(frame)
        const waiter = waiting.get(response.id)
        waiting.delete(response.id)
        if (response.type === 'error') waiter?.reject(fromWireError(response.error))
        else waiter?.resolve(response)
      }
    }
    read()
      .then(() => new OgError('UNAVAILABLE', 'The worker closed the channel.'))
      .catch((error: unknown) => toOgError(error, 'PEER'))
      .then(async (error) => {
        open.delete(peerId)
        for (const { reject } of waiting.values()) reject(error)
        waiting.clear()
        await channel.close()
      })
      .catch(() => undefined)
    const opened = { channel, waiting }
    const unsettled = [...(arrivals.get(peerId) ?? [])].filter((receiptHash) => !isSettled(receiptHash))
    if (unsettled.length > 0) {
      untold.set(peerId, new Set(unsettled))
      await tellArrived(peerId, opened)
    }
    return opened
  }

  const channelTo = (peerId: string): Promise<Open> => {
    let opening = open.get(peerId)
    if (opening === undefined) {
      opening = connect(peerId)
      open.set(peerId, opening)
      opening.catch(() => open.delete(peerId))
    }
    return opening
  }

  // A worker that comes back learns at once which of its answers arrived, so that they are not paid late.
  const unlisten = host.onPeer(({ type, peerId }) => {
    if (type === 'connected' && (arrivals.get(peerId)?.size ?? 0) > 0) channelTo(peerId).catch(() => undefined)
  })

  return {
    async ask(peerId, body, signal) {
      signal.throwIfAborted()
      const opened = await channelTo(peerId)
      const { channel, waiting } = opened
      const id = nextId++
      load.set(peerId, (load.get(peerId) ?? 0) + 1)
      const cancel = (): void => {
        waiting.get(id)?.reject(new OgError('ABORTED', 'The request was given up.', { cause: signal.reason }))
        waiting.delete(id)
        channel.send(jobRequestCodec.encode({ type: 'cancel', id })).catch(() => undefined)
      }
      try {
        const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }))
        signal.addEventListener('abort', cancel, { once: true })
        const sent = channel.send(jobRequestCodec.encode({ ...body, id } as JobRequest))
        const response = await Promise.race([answer, sent.then(() => answer)])
        return {
          response,
          delivered: (receiptHash) => arrivedFrom(peerId, receiptHash, opened),
        }
      } finally {
        signal.removeEventListener('abort', cancel)
        waiting.delete(id)
        load.set(peerId, (load.get(peerId) ?? 1) - 1)
      }
    },
    inFlight: (peerId) => load.get(peerId) ?? 0,
    async stop() {
      stopping.abort()
      unlisten()
      await Promise.all(
        [...open].map(async ([peerId, opening]) => {
          const opened = await opening.catch(() => undefined)
          if (opened === undefined) return
          await tellArrived(peerId, opened).catch(() => undefined)
          await opened.channel.close()
        }),
      )
    },
  }
}

/** Errors after which another worker may succeed. */
export function isAnotherWorkersChance(error: OgError): boolean {
  return [
    'OVERLOADED',
    'UNAVAILABLE',
    'LOST',
    'PEER',
    'TIMEOUT',
    'NOT_REGISTERED',
    'BAD_RECEIPT',
    'BAD_SIGNATURE',
    'INTERNAL',
    'DUPLICATE',
    'STORE',
    // Said of a job that this gateway has checked: the worker's clock or copy of the registry is wrong, or it does not want to.
    'BAD_JOB',
    'EXPIRED',
    'UNKNOWN_MODEL',
  ].includes(error.code)
}

/** Errors by which a worker says that it has not signed a receipt, and will not. */
export function leavesNothing(error: OgError): boolean {
  return !['UNAVAILABLE', 'LOST', 'PEER', 'TIMEOUT', 'BAD_RECEIPT', 'BAD_SIGNATURE', 'ABORTED', 'DUPLICATE'].includes(
    error.code,
  )
}
