/** `og receipts challenge` against a chain with the contracts. No gateway and no node runs, so that no model can be replayed. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { freshKey } from '@opengradient/chain/testing'
import { encodeReceiptFile } from '@opengradient/protocol'
import { type PostedRun, ReceiptNetwork } from '@opengradient/verifier/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type CommandResult, run, temporaryFolder } from './captured-io.fixture.ts'
import { exitCodes } from './exit-codes.ts'

const cwd = temporaryFolder()
let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const challenge = (...args: string[]): Promise<CommandResult> => {
  const network = ['--gateway', 'http://127.0.0.1:1', '--rpc', net.chain.rpcUrl]
  return run(['receipts', 'challenge', ...args, ...network, '--settlement', net.contracts.settlement], { cwd })
}

it('opens a case that was not checked only with --yes, and prints its bond', async () => {
  const key = freshKey()
  const client = await net.network.account(key)
  const answered = await net.run({ job: (job) => ({ ...job, client: client.address }) })
  const [posted] = (await net.post([answered])) as [PostedRun]
  await net.seal(posted)
  writeFileSync(path.join(cwd, 'receipt.json'), encodeReceiptFile(await net.postedFile(posted)))
  writeFileSync(path.join(cwd, 'key'), `${key}\n`)

  expect((await challenge('receipt.json')).err).toContain('A case needs the private key of a party')
  const unchecked = await challenge('receipt.json', '--key', 'key')
  expect(unchecked).toMatchObject({ code: exitCodes.usage, out: '' })
  expect(unchecked.err).toContain('Nothing was checked: the model could not be run')

  const { code, out, err } = await challenge('receipt.json', '--key', 'key', '--yes', '--json')
  expect({ code, err }).toMatchObject({ code: exitCodes.yes, err: expect.stringContaining('bond: 20 OPG') })
  const document = JSON.parse(out)
  expect(document).toMatchObject({ account: client.address, bond: String(20n * 10n ** 18n), ruling: null })
  const found = await net.reader.case(document.caseId)
  expect(found?.openers).toMatchObject([{ account: client.address, kind: 'bond' }])

  const strange = await challenge('receipt.json', '--key', freshKey(), '--yes')
  expect(strange).toMatchObject({ code: exitCodes.undecided, out: '' })
})
