import { type OnChainSeat, RevertError } from '@opengradient/chain'
import {
  type Address,
  buildSummary,
  createHasher,
  createSigner,
  encodeRecord,
  groupType,
  type Hex,
  type Leaf,
  leafType,
  type OutcomeName,
  outcomes,
  signStruct,
  silentLogger,
  summaryType,
  zeroBytes32,
} from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { DrawnCases } from './drawn-cases.ts'
import { summaryMessage } from './duty-records.ts'

const opg = 10n ** 18n
const hash: Hex = `0x${'11'.repeat(32)}`
const contract: Address = `0x${'22'.repeat(20)}`
const signer = createSigner(`0x${'33'.repeat(32)}`)
const account = signer.address
const hasher = createHasher({ chainId: 31_337, verifyingContract: contract })
const leaf: Leaf = { ...leafType.unpack(new Uint8Array(leafType.size)), receiptHash: hash, price: 1n }
const group = { ...groupType.unpack(new Uint8Array(groupType.size)), count: 1 }
const batch = { batchId: hash, groups: [group], atRisk: [1n] }

interface Scenario {
  readonly outcome: OutcomeName
  /** OPG that the seat has lost or locked today. */
  readonly lost: bigint
  /** Free OPG. @default 1,000 */
  readonly free?: bigint
  /** OPG that the limits of bonds leave. @default 500 */
  readonly room?: bigint
  /** Reverts of the first transactions. @default none */
  readonly reverts?: string[]
}

/** Runs the cases of a summary with one outcome. @returns for each transaction, whether it answers with a bond, or `excuse` */
async function opened({
  outcome,
  lost,
  free = 1_000n,
  room = 500n,
  reverts = [],
}: Scenario): Promise<readonly unknown[]> {
  const results = [
    {
      receiptHash: hash,
      index: 0,
      tag: outcome === 'mismatch' ? hash : zeroBytes32,
      outcome: outcomes[outcome],
      distance: 0,
    },
  ]
  const input = { batchId: hash, auditor: account, round: 0, fingerprint: zeroBytes32, leafCount: 1, results }
  const built = buildSummary(input)
  const { signature } = signStruct(signer, hasher, summaryType, built.summary)
  const record = { batchId: hash, round: 0, message: summaryMessage(built, signature), leaves: [leaf] }
  const seat: Partial<OnChainSeat> = { stake: 1_000n * opg, locked: 0n, lost: lost * opg, epoch: 0 }
  const bonds: unknown[] = []
  const deployment = { chainId: 31_337, contracts: { cases: contract, challenges: contract, opg: contract } }
  const execute = async ({ functionName, args }: { functionName: string; args: readonly unknown[] }) => {
    bonds.push(functionName === 'excuse' ? functionName : args[4])
    const revert = reverts.shift()
    if (revert !== undefined) throw new RevertError(revert, 'Reverted.', undefined)
    return {}
  }
  let open: ((entry: { payload: Uint8Array }) => Promise<void>) | undefined
  const components = {
    ...{ account, hasher, logger: silentLogger, signal: new AbortController().signal },
    outbox: { process: (_: string, handler: typeof open) => (open = handler) },
    // A signing key sends: it takes the bond from the account's allowance.
    writer: { sender: { address: contract, execute }, clients: { deployment } },
    reader: {
      deployment,
      postedBatch: async () => batch,
      blockHash: async () => hash,
      round: async () => ({ auditors: [{ account, seat: 7 }] }),
      seat: async () => seat,
      head: async () => ({ number: 9, timestamp: 1_000 }),
      freeBalance: async () => free * opg,
      challengeCosts: async () => ({ bond: 20n * opg, jurorFee: 1n }),
    },
  } as unknown as ConstructorParameters<typeof DrawnCases>[0]
  const records = { summary: async () => record } as unknown as ConstructorParameters<typeof DrawnCases>[1]
  new DrawnCases(components, records, { room: () => room * opg }).start()
  await open?.({ payload: encodeRecord([hash, 0, 5]) })
  return bonds
}

it.each<[string, Scenario, readonly (boolean | 'excuse')[]]>([
  ['a mismatch with a slice', { outcome: 'mismatch', lost: 0n }, [false]],
  ['a mismatch with the last slice', { outcome: 'mismatch', lost: 40n }, [false]],
  ['a mismatch with a bond where no slice is left', { outcome: 'mismatch', lost: 50n }, [true]],
  ['a failure with a bond where no slice is left', { outcome: 'failed', lost: 50n }, [true]],
  [
    'a mismatch with a bond where another case has just locked the last slice',
    { outcome: 'mismatch', lost: 40n, reverts: ['NoSliceLeft'] },
    [false, true],
  ],
  [
    'no mismatch where the free OPG is below the bond, and records its leaf',
    { outcome: 'mismatch', lost: 50n, free: 19n },
    ['excuse'],
  ],
  [
    'no mismatch that another case has decided, and records its leaf',
    { outcome: 'mismatch', lost: 0n, reverts: ['NotOpen'] },
    [false, 'excuse'],
  ],
  [
    'no mismatch that its account challenged as another party, and records its leaf',
    { outcome: 'mismatch', lost: 0n, reverts: ['AlreadyParty'] },
    [false, 'excuse'],
  ],
  [
    'no failure of a void leaf, and records the leaf',
    { outcome: 'failed', lost: 50n, reverts: ['LeafHasStatus'] },
    [true, 'excuse'],
  ],
  ['no missing evidence of a void leaf', { outcome: 'notServed', lost: 10n, reverts: ['LeafHasStatus'] }, [false]],
  ['a mismatch with a slice where its limits leave no bond', { outcome: 'mismatch', lost: 40n, room: 0n }, [false]],
  [
    'no mismatch where no slice is left and its limits leave no bond',
    { outcome: 'mismatch', lost: 50n, room: 19n },
    ['excuse'],
  ],
  [
    'no mismatch where another case has just locked the last slice and its limits leave no bond',
    { outcome: 'mismatch', lost: 40n, room: 19n, reverts: ['NoSliceLeft'] },
    [false, 'excuse'],
  ],
  ['missing evidence with a slice', { outcome: 'notServed', lost: 10n }, [false]],
  ['missing evidence with a bond where three slices are left', { outcome: 'notServed', lost: 20n }, [true]],
  ['no missing evidence that would take what mismatches need', { outcome: 'notServed', lost: 20n, free: 79n }, []],
  ['no missing evidence beyond the limits of bonds', { outcome: 'notServed', lost: 20n, room: 79n }, []],
])('opens a case on %s', async (_, scenario, bonds) => {
  expect(await opened(scenario)).toEqual(bonds)
})
