import type { Channel } from '@opengradient/p2p'
import {
  type AuditClass,
  chequeType,
  createHasher,
  createSigner,
  type Hex,
  jobRequestCodec,
  randomBytes32,
  signStruct,
  systemRandom,
} from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { JobChannel } from './job-channel.ts'

const module: Hex = `0x${'08'.repeat(20)}`
const worker: Hex = `0x${'0a'.repeat(20)}`
const payer = createSigner(randomBytes32(systemRandom))
const hasher = createHasher({ chainId: 1, verifyingContract: module })

const chequeOf = (auditClass: AuditClass, cumulative: bigint) =>
  signStruct(payer, hasher, chequeType, {
    ...{ module, payer: payer.address, gateway: payer.address, worker, token: module, epoch: 7, cumulative },
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass, postingMode: 0 },
  })

it('sends the highest cheque of each class once', () => {
  const sent: unknown[] = []
  const channel = {
    frames: (async function* () {})(),
    close: async () => undefined,
    send: async (frame: Uint8Array) => {
      const request = jobRequestCodec.decode(frame)
      if (request.type === 'cheque') sent.push([request.cheque.value.auditClass, request.cheque.value.cumulative])
    },
  } as unknown as Channel
  const init = { worker, assertHello: () => undefined, onPush: () => undefined, onEnd: () => undefined }
  const jobs = new JobChannel(channel, init)
  // Both ledgers began in the same second: their epoch is equal.
  for (const [auditClass, cumulative] of [
    [10_000, 50n],
    [0, 1n],
    [10_000, 40n],
    [0, 1n],
    [0, 2n],
  ] as const) {
    jobs.sendCheque(chequeOf(auditClass, cumulative))
  }
  expect(sent).toEqual([
    [10_000, 50n],
    [0, 1n],
    [0, 2n],
  ])
})
