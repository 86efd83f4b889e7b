import type { Address, Group, Hex } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type { Clients } from './clients.ts'
import {
  abis,
  type ChainEvent,
  type ChainReader,
  type ComputedDraw,
  type Deployment,
  type PostedBatch,
  pledge,
  postBatch,
  type Sender,
  type WriteResult,
  type Writer,
} from './index.ts'
import { readFrom } from './read-from.ts'
import { write } from './writes/writer.ts'

declare const event: ChainEvent
declare const reader: ChainReader
declare const sender: Sender
declare const writer: Writer
declare const clients: Clients
declare const address: Address
declare const batchId: Hex

expectTypeOf<Deployment['contracts']['settlement']>().toEqualTypeOf<Address>()
expectTypeOf(reader.draw(batchId)).resolves.toEqualTypeOf<ComputedDraw | undefined>()
expectTypeOf<PostedBatch['groups']>().toEqualTypeOf<readonly Group[]>()

// An event's name determines the types of its arguments.
if (event.name === 'BatchSealed') {
  expectTypeOf(event.contract).toEqualTypeOf<'rounds'>()
  expectTypeOf(event.args.accounts).toEqualTypeOf<readonly Address[]>()
}
if (event.name === 'VoteCommitted') expectTypeOf(event.contract).toEqualTypeOf<'firstJury' | 'lastJury'>()

// Writes return whether a transaction was sent.
expectTypeOf(pledge(writer, { purpose: 'bond', amount: 1n })).resolves.toEqualTypeOf<WriteResult>()
// @ts-expect-error seats are joined, not pledged
void pledge(writer, { purpose: 'seat', amount: 1n })
// @ts-expect-error a batch names its mode, as its cheques do
void postBatch(writer, { worker: address, sequence: 0, groups: [], cheques: [] })

// The contract's name determines its functions and their arguments.
expectTypeOf(readFrom(clients, 'claims', 'isVoid', [batchId])).resolves.toEqualTypeOf<boolean>()
// @ts-expect-error another contract's view
void readFrom(clients, 'rounds', 'isVoid', [batchId])
// @ts-expect-error amounts are bigint
void write(writer, { contract: 'escrow', functionName: 'pledge', args: [address, 2, 1] })
// @ts-expect-error views cannot be sent
void write(writer, { contract: 'escrow', functionName: 'freeOf', args: [address, address] })

// The ABI determines the functions that can be sent and their arguments.
void sender.execute({ address, abi: abis.opg, functionName: 'transfer', args: [address, 1n] })
// @ts-expect-error amounts are bigint
void sender.execute({ address, abi: abis.opg, functionName: 'transfer', args: [address, 1] })
// @ts-expect-error views cannot be sent
void sender.execute({ address, abi: abis.opg, functionName: 'balanceOf', args: [address] })
