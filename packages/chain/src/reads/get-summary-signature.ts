import { type Address, type Hex, type Summary, summaryType } from '@opengradient/protocol'
import { decodeFunctionData, TransactionNotFoundError } from 'viem'

import { abis } from '../abis.ts'
import { agreedEvents, agreedRequest, type Clients } from '../clients.ts'
import { fromContractStruct } from '../contract-struct.ts'
import { lowerCaseAddresses } from '../lower-case-addresses.ts'

/**
 * Reads the signature of an auditor's posted summary from the transaction that posted it.
 *
 * @returns undefined without a summary, and for a transaction that does not call `postSummary`: another contract called it
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getSummarySignature(clients: Clients, batchId: Hex, auditor: Address): Promise<Hex | undefined> {
  const [posted] = await agreedEvents(clients, 'summaries', {
    address: clients.deployment.contracts.rounds,
    abi: abis.rounds,
    eventName: 'SummaryPosted',
    args: { batchId, auditor },
  })
  if (posted === undefined) return undefined
  const input = await agreedRequest(clients, 'transaction', async (endpoint) => {
    try {
      return (await endpoint.getTransaction({ hash: posted.transactionHash })).input
    } catch (error) {
      if (error instanceof TransactionNotFoundError) return undefined
      throw error
    }
  })
  const call = input && decode(input)
  if (call?.functionName !== 'postSummary') return undefined
  const [summary, , signature] = lowerCaseAddresses(call.args)
  return isSame(fromContractStruct(summaryType, summary), fromContractStruct(summaryType, posted.args.summary))
    ? signature
    : undefined
}

function decode(data: Hex) {
  try {
    return decodeFunctionData({ abi: abis.rounds, data })
  } catch {
    return undefined
  }
}

function isSame(a: Summary, b: Summary): boolean {
  const [left, right] = [summaryType.pack(a), summaryType.pack(b)]
  return left.every((byte, i) => byte === right[i])
}
