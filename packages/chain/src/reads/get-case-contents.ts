import { type Address, type Group, groupType, type Hex, type Leaf, leafType } from '@opengradient/protocol'
import { decodeFunctionData } from 'viem'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { fromContractStruct } from '../contract-struct.ts'
import { lowerCaseAddresses } from '../lower-case-addresses.ts'

/** The leaf of a case, or `leafList`, with what every later step takes again. */
export interface CaseContents {
  readonly caseId: Hex
  readonly batchId: Hex
  readonly worker: Address
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  readonly leaf: Leaf
  /** Proof of the leaf in its batch; empty for a leaf list. */
  readonly path: readonly Hex[]
}

/**
 * Reads the contents of a case from the event of its opening.
 *
 * @returns undefined for a case that was not opened
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getCaseContents(clients: Clients, caseId: Hex): Promise<CaseContents | undefined> {
  const [log] = await agreedEvents(clients, 'cases', {
    address: clients.deployment.contracts.challenges,
    abi: abis.challenges,
    eventName: 'CaseOpened',
    args: { caseId },
  })
  if (log === undefined) return undefined
  return caseContentsOf(lowerCaseAddresses(log.args))
}

/** The contents of a case, from the event of its opening; undefined where it does not hold a leaf. */
export function caseContentsOf(opened: {
  readonly caseId: Hex
  readonly batchId: Hex
  readonly worker: Address
  readonly hold: Hex
}): CaseContents | undefined {
  const { caseId, batchId, worker, hold } = opened
  const call = decodeFunctionData({ abi: abis.claims, data: hold })
  if (call.functionName !== 'hold') return undefined
  const [, groups, atRisk, leaf, path] = lowerCaseAddresses(call.args)
  return {
    ...{ caseId, batchId, worker, atRisk, path },
    groups: groups.map((group) => fromContractStruct(groupType, group)),
    leaf: fromContractStruct(leafType, leaf),
  }
}
