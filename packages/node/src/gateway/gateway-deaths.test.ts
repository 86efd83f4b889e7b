import type { Quote, ReceiptDetails } from '@opengradient/api'
import { devnetParameters } from '@opengradient/chain'
import type { TestAccount } from '@opengradient/chain/testing'
import type { Hex } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fundedClient, signClientJob } from './client-signed-job.fixture.ts'
import { type DeathPoint, DyingRecords } from './dying-records.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

/** A busy machine restarts a gateway slowly. */
const patient = { executeSeconds: 300, settleSeconds: 580, attemptMs: 120_000 }
const parameters = { ...devnetParameters, batches: { ...devnetParameters.batches, jobLifetime: 600 } }

let network: GatewayNetwork
let gateway: TestGateway
let records: DyingRecords
let onDeath: () => void
/** Receipts of the answered keys. */
const answered: Hex[] = []

beforeAll(async () => {
  network = await GatewayNetwork.start({ parameters })
  await restart()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

async function restart(): Promise<void> {
  records = new DyingRecords(network.records, () => onDeath())
  // Without auditors the worker would soon refuse audited jobs.
  gateway = await network.startGateway({ records, gateway: { ...patient, auditClass: 0 } })
}

/** Sends a request whose gateway dies at a write, and repeats it after the restart. */
async function repeatAfterDeath(point: DeathPoint, key: string, more: object = {}): Promise<void> {
  const died = new Promise<void>((resolve) => {
    onDeath = resolve
  })
  records.arm(point)
  const send = () => infer(gateway.url, network.model.name, { idempotencyKey: key, ...more })
  const lost = send().catch(() => undefined)
  await died
  const stopped = gateway.stop()
  records.end()
  await stopped
  expect((await lost)?.status).not.toBe(200)
  await restart()
  const first = await send()
  expect(first.json).toBeUndefined()
  const second = await send()
  expect(second.answer).toEqual(first.answer)
  answered.push(first.answer?.receiptHash as Hex)
}

const points = (writes: readonly (readonly [string, number])[]): DeathPoint[] =>
  writes.flatMap(([prefix, nth]) => [
    { prefix, nth, when: 'before' },
    { prefix, nth, when: 'after' },
  ])

it.each([
  // The key is written once.
  { prefix: 'order-key', nth: 1, when: 'after' } as const,
  ...points([
    // The job, then its attempt.
    ['keyed-job/', 1],
    ['keyed-job/', 2],
    // The amount of the cheque, then that of the receipt.
    ['payer-open/', 1],
    ['payer-open/', 2],
    ['own-receipt/', 1],
  ]),
])(
  'has one receipt for the key of a sponsored request whose gateway died $when write $nth of $prefix',
  async (point) => {
    await repeatAfterDeath(point, `sponsored ${point.prefix} ${point.nth} ${point.when}`)
  },
  240_000,
)

it.each(
  points([
    ['keyed-job/', 1],
    ['seen-job/', 1],
    ['keyed-job/', 2],
    ['client-open/', 1],
    ['client-open/', 2],
    ['own-receipt/', 1],
  ]),
)(
  'has one receipt for the key of a client-signed request whose gateway died $when write $nth of $prefix',
  async (point) => {
    const client: TestAccount = await fundedClient(network)
    const signed = await signClientJob(network, gateway.url, client)
    await repeatAfterDeath(point, `signed ${point.prefix} ${point.nth} ${point.when}`, signed)
    const again = await infer(gateway.url, network.model.name, signed)
    expect(again.json).toMatchObject({ opengradient: { code: 'DUPLICATE' } })
  },
  240_000,
)

it('has paid one receipt for each key', async () => {
  const { net } = network
  const get = async <T>(path: string): Promise<T> => (await fetch(`${gateway.url}${path}`)).json() as Promise<T>
  const details: ReceiptDetails[] = []
  for (const receiptHash of answered) {
    details.push(
      await net.until('its batch', async () => {
        const found = await get<ReceiptDetails>(`/og/v1/receipts/${receiptHash}`)
        return found.settlement === null ? undefined : found
      }),
    )
  }
  expect(new Set(answered).size).toBe(23)
  // Nothing else is in a batch, and nothing waits for one.
  const posted = net.events.flatMap((event) => (event.name === 'BatchPosted' ? event.args.groups : []))
  expect(posted.reduce((sum, { count }) => sum + count, 0)).toBe(answered.length)
  const { cheque, class: auditClass } = await get<Quote>(`/og/v1/quote?model=${encodeURIComponent(network.model.name)}`)
  const account = gateway.components.account
  const parties = { payer: account, gateway: account, worker: net.worker.account.address, token: cheque.token }
  const spent = await net.reader.spent({ ...parties, epoch: cheque.epoch, auditClass })
  const sponsored = posted.filter(({ payer }) => payer === account)
  expect(sponsored.reduce((sum, { count }) => sum + count, 0)).toBe(11)
  expect(spent).toBe(sponsored.reduce((sum, { priceTotal, auditTotal }) => sum + priceTotal + auditTotal, 0n))
}, 240_000)
