import type { Readable } from 'node:stream'

import { ended, pause, raceWithSignal } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'

import { rateCheckMs, slowBody } from '../../http/slow-body.ts'

/**
 * The parts of a stream whose sender keeps a least rate. The stream stays open when it is given up, so that its connection can
 * be answered.
 * @throws TIMEOUT, the signal's reason
 */
export async function* leastRate(stream: Readable, clock: Clock, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const startedAt = clock.now()
  const ending = new AbortController()
  const stopped = AbortSignal.any([ending.signal, signal])
  let bytes = 0
  const watch = async (): Promise<void> => {
    while (await pause(clock, rateCheckMs, stopped)) {
      const slow = slowBody(bytes, clock.now() - startedAt)
      if (slow !== undefined) ending.abort(slow)
    }
  }
  void watch()
  const parts = stream.iterator({ destroyOnReturn: false })
  try {
    for (;;) {
      const { done, value } = await raceWithSignal(parts.next(), stopped, (reason) => reason)
      if (done === true) return
      bytes += (value as Uint8Array).length
      yield value as Uint8Array
    }
  } finally {
    ending.abort(ended)
    // The rest is dropped: otherwise it would be parsed as the next request.
    if (!stream.readableEnded) stream.resume()
  }
}
