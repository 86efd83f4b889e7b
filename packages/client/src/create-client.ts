import type { OnChainCase } from '@opengradient/chain'
import type { Hex, ReceiptFile, Requirement } from '@opengradient/protocol'

import { type ChallengeOptions, type ChallengeResult, challenge } from './actions/challenge.ts'
import { type EmbedOptions, type EmbedResult, embed } from './actions/embed.ts'
import { type InferOptions, type InferResult, infer } from './actions/infer.ts'
import { type ListModelsResult, listModels } from './actions/list-models.ts'
import { type ShowModelOptions, type ShowModelResult, showModel } from './actions/show-model.ts'
import { type UpdateReceiptOptions, updateReceipt } from './actions/update-receipt.ts'
import { type VerifyOptions, type VerifyResult, verify } from './actions/verify.ts'
import { type WaitForOptions, type WaitForResult, waitFor } from './actions/wait-for.ts'
import { type WaitForRulingOptions, waitForRuling } from './actions/wait-for-ruling.ts'
import { type ClientContext, type ClientInit, createContext } from './client-context.ts'

/** A client with all actions as methods. Each action is also a function of its own, so that bundles include only some. */
export interface Client extends ClientContext {
  /** {@link infer} */
  infer(options: InferOptions): Promise<InferResult>
  /** {@link embed} */
  embed(options: EmbedOptions): Promise<EmbedResult>
  /** {@link verify} */
  verify(file: ReceiptFile | string, options?: VerifyOptions): Promise<VerifyResult>
  /** {@link waitFor} */
  waitFor(file: ReceiptFile, requirement: Requirement | string, options?: WaitForOptions): Promise<WaitForResult>
  /** {@link updateReceipt} */
  updateReceipt(file: ReceiptFile, options?: UpdateReceiptOptions): Promise<ReceiptFile>
  /** {@link challenge} */
  challenge(receipt: ReceiptFile | Hex, options: ChallengeOptions): Promise<ChallengeResult>
  /** {@link waitForRuling} */
  waitForRuling(caseId: Hex, options?: WaitForRulingOptions): Promise<OnChainCase>
  /** {@link listModels} */
  listModels(): Promise<ListModelsResult>
  /** {@link showModel} */
  showModel(model: string, options?: ShowModelOptions): Promise<ShowModelResult>
}

/**
 * Creates a client. It makes no request before its first action.
 * @throws USAGE, BAD_INPUT
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient } from '@opengradient/client'
 *
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
 * })
 * const image = await readFile('seven.png')
 * const { summary, guarantee } = await client.infer({ model: 'opengradient/digits', input: { image } })
 * console.log(summary, guarantee)
 */
export function createClient(init: ClientInit): Client {
  const context = createContext(init)
  return {
    ...context,
    infer: (options) => infer(context, options),
    embed: (options) => embed(context, options),
    verify: (file, options) => verify(context, file, options),
    waitFor: (file, requirement, options) => waitFor(context, file, requirement, options),
    updateReceipt: (file, options) => updateReceipt(context, file, options),
    challenge: (receipt, options) => challenge(context, receipt, options),
    waitForRuling: (caseId, options) => waitForRuling(context, caseId, options),
    listModels: () => listModels(context),
    showModel: (model, options) => showModel(context, model, options),
  }
}
