import type { OnChainCase } from '@opengradient/chain'
import type { Hex, ReceiptFile, Requirement } from '@opengradient/protocol'

import { type ChallengeOptions, type ChallengeResult, challenge } from './actions/challenge.ts'
import { type ClassifyOptions, type ClassifyResult, classify } from './actions/classify.ts'
import { type ClassifyAudioOptions, type ClassifyAudioResult, classifyAudio } from './actions/classify-audio.ts'
import { type ClassifyTextOptions, type ClassifyTextResult, classifyText } from './actions/classify-text.ts'
import { type DetectObjectsOptions, type DetectObjectsResult, detectObjects } from './actions/detect-objects.ts'
import { type DetectSpeechOptions, type DetectSpeechResult, detectSpeech } from './actions/detect-speech.ts'
import { type EmbedOptions, type EmbedResult, embed } from './actions/embed.ts'
import { type FindEntitiesOptions, type FindEntitiesResult, findEntities } from './actions/find-entities.ts'
import { type InferOptions, infer } from './actions/infer.ts'
import { type ListModelsResult, listModels } from './actions/list-models.ts'
import { type PredictOptions, type PredictResult, predict } from './actions/predict.ts'
import { type ReadTextOptions, type ReadTextResult, readText } from './actions/read-text.ts'
import { type ShowModelOptions, type ShowModelResult, showModel } from './actions/show-model.ts'
import { type UpdateReceiptOptions, updateReceipt } from './actions/update-receipt.ts'
import { type VerifyOptions, type VerifyResult, verify } from './actions/verify.ts'
import { type WaitForOptions, type WaitForResult, waitFor } from './actions/wait-for.ts'
import { type WaitForRulingOptions, waitForRuling } from './actions/wait-for-ruling.ts'
import type { Answer } from './answer.ts'
import { type ClientContext, type ClientInit, createContext } from './client-context.ts'
import { findNetwork, type NetworkAddresses } from './find-network.ts'

/** A client with all actions as methods. Each action is also a function of its own, so that bundles include only some. */
export interface Client extends ClientContext {
  /** {@link infer} */
  infer(options: InferOptions): Promise<Answer>
  /** {@link embed} */
  embed(options: EmbedOptions): Promise<EmbedResult>
  /** {@link classify} */
  classify(options: ClassifyOptions): Promise<ClassifyResult>
  /** {@link detectSpeech} */
  detectSpeech(options: DetectSpeechOptions): Promise<DetectSpeechResult>
  /** {@link readText} */
  readText(options: ReadTextOptions): Promise<ReadTextResult>
  /** {@link classifyAudio} */
  classifyAudio(options: ClassifyAudioOptions): Promise<ClassifyAudioResult>
  /** {@link classifyText} */
  classifyText(options: ClassifyTextOptions): Promise<ClassifyTextResult>
  /** {@link detectObjects} */
  detectObjects(options: DetectObjectsOptions): Promise<DetectObjectsResult>
  /** {@link findEntities} */
  findEntities(options: FindEntitiesOptions): Promise<FindEntitiesResult>
  /** {@link predict} */
  predict(options: PredictOptions): Promise<PredictResult>
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
 * Options of {@link createClient}. Addresses that are not given are found: `OG_GATEWAY`, `OG_RPC` and `OG_SETTLEMENT`, else in Node
 * the devnet that runs on this machine.
 */
export interface CreateClientInit extends Omit<ClientInit, keyof NetworkAddresses>, Partial<NetworkAddresses> {}

/**
 * Creates a client. It makes no request before its first action.
 * @throws NOT_SET_UP when no network is known; USAGE, BAD_INPUT
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient } from '@opengradient/client'
 *
 * const client = createClient()
 * const image = await readFile('seven.png')
 * const { summary, guarantee } = await client.infer({ model: 'opengradient/digits', input: { image } })
 * console.log(summary, guarantee)
 */
export function createClient(init: CreateClientInit = {}): Client {
  const context = createContext({ ...init, ...findNetwork(init) })
  return {
    ...context,
    infer: (options) => infer(context, options),
    embed: (options) => embed(context, options),
    classify: (options) => classify(context, options),
    detectSpeech: (options) => detectSpeech(context, options),
    readText: (options) => readText(context, options),
    classifyAudio: (options) => classifyAudio(context, options),
    classifyText: (options) => classifyText(context, options),
    detectObjects: (options) => detectObjects(context, options),
    findEntities: (options) => findEntities(context, options),
    predict: (options) => predict(context, options),
    verify: (file, options) => verify(context, file, options),
    waitFor: (file, requirement, options) => waitFor(context, file, requirement, options),
    updateReceipt: (file, options) => updateReceipt(context, file, options),
    challenge: (receipt, options) => challenge(context, receipt, options),
    waitForRuling: (caseId, options) => waitForRuling(context, caseId, options),
    listModels: () => listModels(context),
    showModel: (model, options) => showModel(context, model, options),
  }
}
