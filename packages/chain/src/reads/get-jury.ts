import { quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
import { type Address, type Hex, OgError } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** The jury of a challenge and the referee that drew it: jurors send their votes there. */
export interface Jury {
  readonly referee: Address
  readonly jurors: readonly Address[]
}

/**
 * Reads the jury of a challenge at the referee that judges it now, which has to be a QuorumReferee.
 *
 * @returns undefined before the draw
 * @throws CHAIN, RPC_DISAGREE, NOT_FOUND when the deployment does not list that referee
 */
export async function getJury(clients: ChainClients, challengeId: Hex): Promise<Jury | undefined> {
  const { contracts, referees } = clients.deployment
  const { referee: index } = await agreedCall(clients, 'challenge', {
    address: contracts.settlement,
    abi: settlementAbi,
    functionName: 'getChallenge',
    args: [challengeId],
  })
  const referee = referees[index]
  if (referee === undefined) {
    throw new OgError('NOT_FOUND', `The deployment lists no referee ${index}.`, {
      next: ['Read the deployment again: findDeployment.'],
    })
  }
  const jurors = await agreedCall(clients, 'jury', {
    address: referee,
    abi: quorumRefereeAbi,
    functionName: 'jury',
    args: [challengeId],
  })
  return jurors.length === 0 ? undefined : { referee, jurors }
}
