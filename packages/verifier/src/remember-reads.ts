import type { ChainReader, ComputedDraw } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'

/**
 * A reader that remembers what does not change while one receipt is waited for: parameters, a token's terms, roles and keys at
 * past blocks, and draws once the contract has stored them. Failed reads are not remembered.
 */
export function rememberReads(reader: ChainReader): ChainReader {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const remembered = known.get(key) as Promise<T> | undefined
    if (remembered !== undefined) return remembered
    const result = read()
    known.set(key, result)
    result.catch(() => known.delete(key))
    return result
  }
  const draws = new Map<string, ComputedDraw>()
  return {
    ...reader,
    parameters: () => once('parameters', () => reader.parameters()),
    tokenTerms: (token) => once(`terms ${token}`, () => reader.tokenTerms(token)),
    signer: (account, block) =>
      block === undefined
        ? reader.signer(account)
        : once(`signer ${account} ${block}`, () => reader.signer(account, block)),
    roles: (account, block) =>
      block === undefined
        ? reader.roles(account)
        : once(`roles ${account} ${block}`, () => reader.roles(account, block)),
    draw: async (batchId: Hex, round = 0) => {
      // The hash of its block is part of the key: a fork draws anew.
      const { seed } = await reader.round(batchId, round)
      const key = `${batchId} ${round} ${seed}`
      const remembered = draws.get(key)
      if (remembered !== undefined) return remembered
      const draw = await reader.draw(batchId, round)
      if (draw?.isSealed === true) draws.set(key, draw)
      return draw
    },
  }
}
