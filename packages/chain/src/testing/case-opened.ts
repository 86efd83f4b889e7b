import { groupType, type Hex, leafType } from '@opengradient/protocol'
import { encodeFunctionData } from 'viem'

import { abis } from '../abis.ts'
import type { ChainEvent } from '../chain-event.ts'
import { toContractStruct } from '../contract-struct.ts'
import type { CaseContents } from '../reads/get-case-contents.ts'

/** The arguments of the event that a case with these contents emits when it is opened. */
export function caseOpenedArgs(contents: CaseContents): Extract<ChainEvent, { name: 'CaseOpened' }>['args'] {
  const { caseId, batchId, worker, groups, atRisk, leaf, path } = contents
  const hold: Hex = encodeFunctionData({
    abi: abis.claims,
    functionName: 'hold',
    args: [
      batchId,
      groups.map((group) => toContractStruct(groupType, group)),
      atRisk,
      toContractStruct(leafType, leaf),
      path,
    ],
  })
  return { caseId, batchId, worker, hold, bond: 0n, jurorFee: 0n }
}
