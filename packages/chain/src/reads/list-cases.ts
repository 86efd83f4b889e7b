import type { Hex } from '@opengradient/protocol'

import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { getCase, type OnChainCase } from './get-case.ts'

/** Reads all cases on leaves of a batch and on its leaf list. @throws CHAIN, RPC_DISAGREE */
export async function listCases(clients: Clients, batchId: Hex): Promise<readonly OnChainCase[]> {
  const opened = await agreedEvents(clients, 'cases', {
    address: clients.deployment.contracts.challenges,
    abi: abis.challenges,
    eventName: 'CaseOpened',
    args: { batchId },
  })
  const cases = await Promise.all(opened.map(({ args }) => getCase(clients, args.caseId)))
  return cases.filter((found) => found !== undefined)
}
