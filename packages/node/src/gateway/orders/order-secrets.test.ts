import { type Hex, orderCommit, systemRandom, zeroBytes32 } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { OrderSecrets } from './order-secrets.ts'

const nonces = [1, 2].map((i): Hex => `0x${i.toString(16).padStart(64, '0')}`) as [Hex, Hex]

it('reveals the value behind a job’s commitment, also after a restart', async () => {
  const init = { records: memoryRecords(), random: systemRandom }
  const [nonce, other] = nonces
  const first = new OrderSecrets(init)
  const [commit, otherCommit] = await Promise.all(nonces.map((each) => first.commit(each)))
  const restarted = new OrderSecrets(init)
  const value = await restarted.reveal({ nonce, orderCommit: commit as Hex })
  expect(orderCommit(value as Hex)).toBe(commit)
  expect(await restarted.reveal({ nonce: other, orderCommit: otherCommit as Hex })).not.toBe(value)
})

it('reveals nothing for the commitment of another party', async () => {
  const secrets = new OrderSecrets({ records: memoryRecords(), random: systemRandom })
  const [nonce] = nonces
  const foreign = await new OrderSecrets({ records: memoryRecords(), random: systemRandom }).commit(nonce)
  expect(await secrets.reveal({ nonce, orderCommit: foreign })).toBeUndefined()
  expect(await secrets.reveal({ nonce, orderCommit: zeroBytes32 })).toBeUndefined()
})
