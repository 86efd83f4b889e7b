import type { Address, Hex } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import {
  type ChainEvent,
  type ChainReader,
  type Deployment,
  type Jury,
  opgAbi,
  type Sender,
  settlementAbi,
} from './index.ts'

declare const sender: Sender
declare const event: ChainEvent
declare const address: Address
declare const hash: Hex

expectTypeOf<Deployment['referees']>().toEqualTypeOf<readonly Address[]>()
expectTypeOf<ReturnType<ChainReader['jury']>>().resolves.toEqualTypeOf<Jury | undefined>()

// An event's name determines the types of its arguments.
if (event.name === 'ChallengeResolved') {
  expectTypeOf(event.contract).toEqualTypeOf<'settlement'>()
  expectTypeOf(event.args.upheld).toEqualTypeOf<boolean>()
}
if (event.name === 'NodeRegistered') expectTypeOf(event.args.account).toEqualTypeOf<Address>()

// The ABI determines the functions that can be sent and their arguments.
void sender.execute({ address, abi: opgAbi, functionName: 'transfer', args: [address, 1n] })
// @ts-expect-error amounts are bigint
void sender.execute({ address, abi: opgAbi, functionName: 'transfer', args: [address, 1] })
// @ts-expect-error reads cannot be sent
void sender.execute({ address, abi: settlementAbi, functionName: 'isClaimable', args: [hash] })
