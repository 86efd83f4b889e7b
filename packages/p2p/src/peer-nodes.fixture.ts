import { identify } from '@libp2p/identify'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { type Clock, OgError, systemClock } from '@opengradient/protocol'
import { createLibp2p, type Libp2pOptions } from 'libp2p'
import { onTestFinished, vi } from 'vitest'

import { seed } from './blocks.fixture.ts'
import { createPeerNode } from './create-peer-node.ts'
import type { PeerNode, PeerNodeInit } from './peer-node.ts'

type Encrypters = NonNullable<Libp2pOptions['connectionEncrypters']>

let seeds = 0

/** A started host on loopback that ends with the test. */
export async function startHost(init: Partial<PeerNodeInit> = {}): Promise<PeerNode> {
  const host = await createPeerNode({
    privateKey: seed(seeds++),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    bootstrap: [],
    ...init,
  })
  onTestFinished(() => host.stop())
  await host.start()
  return host
}

/** Two hosts that are connected. */
export async function startPair(init: Partial<PeerNodeInit> = {}): Promise<[PeerNode, PeerNode]> {
  const a = await startHost(init)
  const b = await startHost(init)
  await a.connect(addressOf(b))
  return [a, b]
}

export function addressOf(host: PeerNode): string {
  const [address] = host.addresses()
  if (address === undefined) throw new Error('the host does not listen')
  return address
}

/** A plain libp2p node, to send messages that a PeerNode does not send. */
export async function startRawPeer<T extends object>(services: T, connectionEncrypters: Encrypters = [noise()]) {
  const node = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters,
    streamMuxers: [yamux()],
    services: { identify: identify(), ...services },
  })
  onTestFinished(() => node.stop())
  return node
}

/** Waits for a condition without an event. @throws an error with the stack of the caller */
export async function until(test: () => boolean): Promise<void> {
  const failure = new Error('The condition did not hold in time.')
  await vi.waitFor(
    () => {
      if (!test()) throw failure
    },
    { timeout: 50_000, interval: 10 },
  )
}

/** The code of the error that a promise rejects with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (error instanceof OgError) return error.code
    throw error
  }
  return 'no error'
}

/** A clock that advances by `advance` only. */
export class ManualClock implements Clock {
  #now = 1_700_000_000_000
  readonly #sleepers = new Set<{ at: number; wake: () => void }>()

  now(): number {
    return this.#now
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const abort = (): void => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason)
      }
      const sleeper = {
        at: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', abort)
          this.#sleepers.delete(sleeper)
          resolve()
        },
      }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', abort, { once: true })
    })
  }

  advance(ms: number): void {
    this.#now += ms
    for (const sleeper of [...this.#sleepers]) if (sleeper.at <= this.#now) sleeper.wake()
  }

  /** Number of sleeps that end within `ms`. */
  sleepers(ms = Number.POSITIVE_INFINITY): number {
    return [...this.#sleepers].filter(({ at }) => at - this.#now <= ms).length
  }
}

/** The system clock; sleeps of exactly `ms` last until `wake` is called. */
export function heldClock(ms: number): Clock & { wake(): void; held(): number } {
  const manual = new ManualClock()
  return {
    now: () => systemClock.now(),
    sleep: (asked, signal) => (asked === ms ? manual : systemClock).sleep(asked, signal),
    wake: () => manual.advance(ms),
    held: () => manual.sleepers(),
  }
}
