import { type Hex, type Summary, summaryType } from '@opengradient/protocol'
import { decodeFunctionData, TransactionNotFoundError } from 'viem'

import { abis } from '../abis.ts'
import { agreedRequest, type Clients } from '../clients.ts'
import { fromContractStruct } from '../contract-struct.ts'
import { lowerCaseAddresses } from '../lower-case-addresses.ts'

/**
 * Reads the signature of a summary from the transaction that posted it.
 *
 * @returns undefined for a transaction that does not exist, or that does not call `postSummary` with this summary: another contract
 * can have called it
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getPostedSignature(
  clients: Clients,
  transaction: Hex,
  summary: Summary,
): Promise<Hex | undefined> {
  const input = await agreedRequest(clients, 'transaction', async (endpoint) => {
    try {
      return (await endpoint.getTransaction({ hash: transaction })).input
    } catch (error) {
      if (error instanceof TransactionNotFoundError) return undefined
      throw error
    }
  })
  const call = input && decode(input)
  if (call?.functionName !== 'postSummary') return undefined
  const [posted, , signature] = lowerCaseAddresses(call.args)
  const isSame = equal(summaryType.pack(fromContractStruct(summaryType, posted)), summaryType.pack(summary))
  return isSame ? signature : undefined
}

function decode(data: Hex) {
  try {
    return decodeFunctionData({ abi: abis.rounds, data })
  } catch {
    return undefined
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
