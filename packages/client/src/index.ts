/**
 * Client that runs models on the OpenGradient network and verifies every answer before it returns it. Runs in Node and in
 * browsers; contains no engine.
 * @packageDocumentation
 */
export type { HttpFetch } from '@opengradient/api'
export { type Check, type VerifyReport, verifyReceiptText } from '@opengradient/verifier'
export { type ChallengeOptions, type ChallengeResult, type ChallengeTerms, challenge } from './actions/challenge.ts'
export { type EmbedOptions, type EmbedResult, embed } from './actions/embed.ts'
export { type InferOptions, type InferResult, infer } from './actions/infer.ts'
export { type ListModelsResult, listModels } from './actions/list-models.ts'
export { type ShowModelOptions, type ShowModelResult, showModel } from './actions/show-model.ts'
export { type UpdateReceiptOptions, updateReceipt } from './actions/update-receipt.ts'
export { type VerifyOptions, type VerifyResult, verify } from './actions/verify.ts'
export { type WaitForOptions, type WaitForResult, waitFor } from './actions/wait-for.ts'
export { type WaitForRulingOptions, waitForRuling } from './actions/wait-for-ruling.ts'
export { CheckFailedError } from './check-failed-error.ts'
export type { ClientContext, ClientInit, ClientNetwork, PaymentInit } from './client-context.ts'
export type { ContentCache } from './content-reader.ts'
export { type Client, createClient } from './create-client.ts'
export { GuaranteeNotReachedError } from './guarantee-not-reached-error.ts'
export { encodeLockfile, type Lockfile, lockfileSchema, lockModel, type ModelPin, parseLockfile } from './lockfile.ts'
export type { ResolvedModel } from './model-resolver.ts'
export { parseModelName } from './parse-model-name.ts'
export { unixfsCid } from './unixfs-cid.ts'
