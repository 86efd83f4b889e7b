import type { Abi, ContractFunctionArgs, ContractFunctionName, ReadContractReturnType } from 'viem'
import { type Abis, abis } from './abis.ts'
import { agreedCall, type Clients } from './clients.ts'
import { RevertError } from './revert-error.ts'

type ReadName<Contract extends keyof Abis> = ContractFunctionName<Abis[Contract], 'pure' | 'view'>

/**
 * Calls a view of one of the deployment's contracts on every endpoint.
 *
 * @throws RPC_DISAGREE, CHAIN, REVERTED (a RevertError with the custom error of whichever contract reverted)
 */
export async function readFrom<
  Contract extends keyof Abis,
  const name extends ReadName<Contract>,
  const args extends ContractFunctionArgs<Abis[Contract], 'pure' | 'view', name>,
>(
  clients: Clients,
  contract: Contract,
  functionName: name,
  args: args,
): Promise<ReadContractReturnType<Abis[Contract], name, args>> {
  const call = { address: clients.deployment.contracts[contract], abi: abis[contract] as Abi, functionName, args }
  // Name and arguments are checked above; within, the call is one of any contract.
  const result: unknown = await agreedCall(clients, functionName, call as Parameters<typeof agreedCall>[2])
  return result as ReadContractReturnType<Abis[Contract], name, args>
}

/** Turns a revert with one of these custom errors into undefined. @throws every other error of `request` */
export async function undefinedOn<T>(request: Promise<T>, ...errorNames: readonly string[]): Promise<T | undefined> {
  try {
    return await request
  } catch (error) {
    if (error instanceof RevertError && error.errorName !== undefined && errorNames.includes(error.errorName)) {
      return undefined
    }
    throw error
  }
}
