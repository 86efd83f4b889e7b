import type { Exchanger } from './exchanger.ts'
import { fetchExchange } from './fetch-exchange.ts'

/** `fetch` must be called on the global object. */
export const platformExchange: Exchanger = fetchExchange((url, init) => globalThis.fetch(url, init))
