import type { Immutable, ResponseExtension, routes, ServedRequest } from '@opengradient/api'
import type { Hex, Requirement } from '@opengradient/protocol'

import type { HttpExchange } from '../../http/serve-route.ts'
import type { DispatchedAnswer, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { ParsedRequest } from './parse-inference-request.ts'

/** An answer with the salt of its commitments: a repeated request gets that of the first. */
export type SaltedAnswer = DispatchedAnswer & { readonly salt: Hex }

/** The parts of a request that remain after its answer. */
export interface AnsweredRequest<Message> {
  readonly answer: SaltedAnswer
  readonly requirement: Requirement
  readonly holdMs: number
  readonly message: Message
  readonly inference: Pick<DispatchRequest, 'params' | 'request'>
}

/** Headers of an inference that every body has. */
export type InferenceHeaders = Pick<
  ServedRequest<typeof routes.inferModel>['headers'],
  'x-og-require' | 'x-og-timeout' | 'idempotency-key'
>

/**
 * Answers one inference request: parses it, runs it, and waits for its guarantee.
 * @param encode encodes the answer with its extension
 * @param deadline ends the request. @default only its client and the gateway end it
 */
export type RunInference = <Message, Reply>(
  parse: (stop: AbortSignal) => Promise<ParsedRequest<Message>>,
  headers: InferenceHeaders,
  exchange: HttpExchange,
  encode: (
    answered: AnsweredRequest<Message>,
    extension: Immutable<ResponseExtension>,
    stop: AbortSignal,
  ) => Reply | Promise<Reply>,
  deadline?: AbortSignal,
) => Promise<Reply>
