/**
 * Runs models on the OpenGradient network from an application, and checks every answer before returning it. Runs in Node and
 * in browsers; brings no engine.
 */

export { type Check, type VerifyOptions, type VerifyReport, verifyReceiptText } from '@opengradient/verifier'
export { type Client, createClient } from './client.ts'
export type { ContentCache } from './content.ts'
export type { ClientContext, ClientInit, Network, PaymentInit } from './context.ts'
export { type Embedding, type EmbedOptions, embed } from './embed.ts'
export { CheckFailedError, GuaranteeNotReachedError } from './errors.ts'
export type { Fetch } from './gateways.ts'
export { type Answer, type InferOptions, infer } from './infer.ts'
export { listModels, showModel } from './list-models.ts'
export { encodeLockfile, type Lockfile, lockfileSchema, lockModel, type Pin, parseLockfile } from './lockfile.ts'
export { parseModelName, type ResolvedModel } from './models.ts'
export { unixfsCid } from './unixfs-cid.ts'
export { type ClientVerifyOptions, verify } from './verify.ts'
export { type Awaited, type WaitForOptions, waitFor } from './wait-for.ts'
