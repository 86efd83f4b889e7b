import type { RegisteredModel } from '@opengradient/chain'
import type { ReceiptFile, Requirement } from '@opengradient/protocol'
import type { VerifyReport } from '@opengradient/verifier'

import { type ClientContext, type ClientInit, createContext } from './context.ts'
import { type Embedding, type EmbedOptions, embed } from './embed.ts'
import { type Answer, type InferOptions, infer } from './infer.ts'
import { listModels, showModel } from './list-models.ts'
import type { ResolvedModel } from './models.ts'
import { type ClientVerifyOptions, verify } from './verify.ts'
import { type Awaited, type WaitForOptions, waitFor } from './wait-for.ts'

/** A client with its actions bound to it; each also stands alone, for bundles that use only some. */
export interface Client extends ClientContext {
  infer(options: InferOptions): Promise<Answer>
  embed(options: EmbedOptions): Promise<Embedding>
  verify(file: ReceiptFile | string, options?: ClientVerifyOptions): Promise<VerifyReport>
  waitFor(file: ReceiptFile, requirement: Requirement | string, options?: WaitForOptions): Promise<Awaited>
  listModels(): Promise<RegisteredModel[]>
  showModel(model: string, options?: Parameters<typeof showModel>[2]): Promise<ResolvedModel>
}

/**
 * Nothing is asked before the first action needs it.
 * @throws USAGE
 *
 * @example
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x…',
 * })
 * const { result, guarantee } = await client.infer({ model: 'opengradient/digits', input: { image: png } })
 */
export function createClient(init: ClientInit): Client {
  const context = createContext(init)
  return {
    ...context,
    infer: (options) => infer(context, options),
    embed: (options) => embed(context, options),
    verify: (file, options) => verify(context, file, options),
    waitFor: (file, requirement, options) => waitFor(context, file, requirement, options),
    listModels: () => listModels(context),
    showModel: (model, options) => showModel(context, model, options),
  }
}
