import type { ReceiptFile, Requirement, Tensor } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type {
  Answer,
  Client,
  ClientContext,
  ClientInit,
  createClient,
  EmbedOptions,
  InferOptions,
  infer,
  VerifyOptions,
  VerifyReport,
  WaitForResult,
} from './index.ts'

// A client is the context of the actions that stand alone.
expectTypeOf<Client>().toExtend<ClientContext>()
expectTypeOf<typeof infer>().parameter(0).toEqualTypeOf<ClientContext>()
expectTypeOf<Client['infer']>().returns.toEqualTypeOf<ReturnType<typeof infer>>()

// Three options are required to create a client.
expectTypeOf<{ gateway: string; rpcUrls: string[]; settlement: `0x${string}` }>().toExtend<ClientInit>()
expectTypeOf<{ gateway: string; rpcUrls: string[] }>().not.toExtend<ClientInit>()

// Without addresses the network is found.
expectTypeOf<typeof createClient>().toBeCallableWith()

// The input of a model is user input of one kind, or tensors.
expectTypeOf<{ model: string; input: { text: string } }>().toExtend<InferOptions>()
expectTypeOf<{ model: string; input: { tensors: Tensor[] } }>().toExtend<InferOptions>()
expectTypeOf<{ model: string }>().not.toExtend<InferOptions>()
expectTypeOf<InferOptions['require']>().toEqualTypeOf<Requirement | string | undefined>()
expectTypeOf<EmbedOptions>().not.toHaveProperty('input')

// Results carry the receipt file that `verify` and `waitFor` take.
expectTypeOf<Answer['receiptFile']>().toEqualTypeOf<ReceiptFile>()
expectTypeOf<Client['waitFor']>().parameter(0).toEqualTypeOf<Answer['receiptFile']>()
expectTypeOf<Client['waitFor']>().returns.resolves.toEqualTypeOf<WaitForResult>()
expectTypeOf<Client['verify']>().returns.resolves.toEqualTypeOf<VerifyReport>()

// The chain and the settlement address are those of the client.
expectTypeOf<VerifyOptions>().not.toHaveProperty('settlement')
expectTypeOf<VerifyOptions>().not.toHaveProperty('reader')
expectTypeOf<VerifyOptions>().not.toHaveProperty('ownAccounts')

// The class is one of the four.
expectTypeOf<InferOptions['audit']>().toEqualTypeOf<0 | 1 | 10 | 100 | undefined>()
