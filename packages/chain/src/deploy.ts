import {
  modelRegistryAbi,
  modelRegistryBytecode,
  nodeRegistryAbi,
  nodeRegistryBytecode,
  opgAbi,
  opgBytecode,
  quorumRefereeAbi,
  quorumRefereeBytecode,
  settlementAbi,
  settlementBytecode,
} from '@opengradient/contracts'
import type { Address, Hex } from '@opengradient/protocol'
import { createPublicClient, encodeDeployData, getContractAddress, http } from 'viem'

import { defineChainById } from './define-chain-by-id.ts'
import type { Deployment } from './deployment.ts'
import { createSender } from './sender.ts'

/**
 * Parameters of the contracts, fixed at deployment and described in the README of `@opengradient/contracts`. Times in seconds,
 * amounts in 1e-18 OPG, shares in 1/10,000.
 */
export interface NetworkParameters {
  readonly gatewayStake: bigint
  readonly workerStake: bigint
  readonly auditorStake: bigint
  readonly maxSuspension: bigint
  readonly epochLength: bigint
  readonly jurySize: number
  readonly voteClock: bigint
  readonly allowSmallJury: boolean
  readonly challengeWindow: bigint
  readonly maxJobLifetime: bigint
  readonly batchTime: bigint
  readonly demandClock: bigint
  readonly suspension: bigint
  readonly challengeBond: bigint
  readonly demandDeposit: bigint
  readonly capBps: number
  readonly slashBps: number
  readonly bountyBps: number
}

export interface DeployInit {
  readonly rpcUrl: string
  readonly chainId: number
  /** Key of the account that pays for gas. It keeps no privilege over the contracts. */
  readonly privateKey: Hex
  readonly parameters: NetworkParameters
  /** Accounts that receive the supply; the amounts add up to one billion OPG. */
  readonly holders: readonly { readonly account: Address; readonly amount: bigint }[]
}

/**
 * Deploys OPG, NodeRegistry, ModelRegistry, QuorumReferee and Settlement. They refer to each other by immutables, so the
 * addresses are computed first from the deployer's next nonces.
 *
 * @throws CHAIN, REVERTED
 */
export async function deploy(init: DeployInit): Promise<Deployment> {
  const { rpcUrl, chainId, parameters } = init
  const sender = createSender({ rpcUrl, chainId, privateKey: init.privateKey, pollMs: 20 })
  const client = createPublicClient({ chain: defineChainById(chainId, rpcUrl), transport: http(rpcUrl), cacheTime: 0 })
  const nonce = await client.getTransactionCount({ address: sender.address })
  const fromBlock = Number(await client.getBlockNumber())
  const address = (offset: number): Address =>
    getContractAddress({ from: sender.address, nonce: BigInt(nonce + offset) }).toLowerCase() as Address
  const contracts = {
    opg: address(0),
    nodeRegistry: address(1),
    modelRegistry: address(2),
    quorumReferee: address(3),
    settlement: address(4),
  }
  const creationCode = [
    encodeDeployData({
      abi: opgAbi,
      bytecode: opgBytecode,
      args: [init.holders.map(({ account }) => account), init.holders.map(({ amount }) => amount)],
    }),
    encodeDeployData({
      abi: nodeRegistryAbi,
      bytecode: nodeRegistryBytecode,
      args: [contracts.opg, contracts.settlement, parameters],
    }),
    encodeDeployData({ abi: modelRegistryAbi, bytecode: modelRegistryBytecode }),
    encodeDeployData({
      abi: quorumRefereeAbi,
      bytecode: quorumRefereeBytecode,
      args: [contracts.nodeRegistry, contracts.settlement, parameters],
    }),
    encodeDeployData({
      abi: settlementAbi,
      bytecode: settlementBytecode,
      args: [contracts.opg, contracts.nodeRegistry, contracts.modelRegistry, [contracts.quorumReferee], parameters],
    }),
  ]
  // The predicted addresses hold only in this order.
  for (const data of creationCode) await sender.deploy(data)
  return { chainId, contracts, referees: [contracts.quorumReferee], fromBlock }
}
