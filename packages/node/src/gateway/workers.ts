import type { Channel, Host } from '@opengradient/p2p'
import {
  type Clock,
  fromWireError,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxDelivered,
  OgError,
  toOgError,
} from '@opengradient/protocol'

import { jobProtocol } from '../worker/worker.ts'

type RequestBody = JobRequest extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never
type Answer = Exclude<JobResponse, { type: 'error' }>

/** A request that a worker answered, and how to tell it that the answer arrived. */
export interface Answered<T> {
  readonly response: T
  delivered(): void
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
  /** Results that arrived and of which the worker was not told yet. */
  readonly arrived: number[]
}

/** How long arrivals are collected before the worker is told of them, in milliseconds: it posts a batch every second. */
const arrivedMs = 50

export function createWorkerChannels(host: Host, clock: Clock): WorkerChannels {
  const open = new Map<string, Promise<Open>>()
  const stopping = new AbortController()
  const load = new Map<string, number>()
  let nextId = 1

  const tellArrived = async ({ channel, arrived }: Open): Promise<void> => {
    while (arrived.length > 0) {
      await channel.send(jobRequestCodec.encode({ type: 'delivered', ids: arrived.splice(0, maxDelivered) }))
    }
  }

  const connect = async (peerId: string): Promise<Open> => {
    const channel = await host.openChannel(peerId, jobProtocol, { maxFrameBytes: jobResponseCodec.maxBytes })
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
    return { channel, waiting, arrived: [] }
  }

  return {
    async ask(peerId, body, signal) {
      signal.throwIfAborted()
      let opening = open.get(peerId)
      if (opening === undefined) {
        opening = connect(peerId)
        open.set(peerId, opening)
        opening.catch(() => open.delete(peerId))
      }
      const opened = await opening
      const { channel, waiting, arrived } = opened
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
          delivered: () => {
            arrived.push(id)
            if (arrived.length > 1) return
            clock
              .sleep(arrivedMs, stopping.signal)
              .then(() => tellArrived(opened))
              .catch(() => undefined)
          },
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
      const channels = await Promise.allSettled([...open.values()])
      await Promise.all(
        channels.map(async (result) => {
          if (result.status === 'rejected') return
          await tellArrived(result.value).catch(() => undefined)
          await result.value.channel.close()
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
