import {
  batchesBytecode,
  canariesBytecode,
  casesBytecode,
  challengesBytecode,
  claimsBytecode,
  demandsBytecode,
  escrowBytecode,
  faultsBytecode,
  juryBytecode,
  modelRegistryBytecode,
  nodeRegistryBytecode,
  opgBytecode,
  ordersBytecode,
  roundsBytecode,
  rulingsBytecode,
  seatsBytecode,
} from '@opengradient/contracts'
import type { Address, Hex } from '@opengradient/protocol'
import { createPublicClient, encodeDeployData, getContractAddress } from 'viem'
import { abis } from './abis.ts'
import { defineChainById } from './define-chain-by-id.ts'
import type { Contracts, Deployment } from './deployment.ts'
import type { NetworkParameters, TokenTerms } from './parameters.ts'
import { rpcTransport } from './rpc-transport.ts'
import { createSender } from './sender.ts'

export interface DeployInit {
  readonly rpcUrl: string
  readonly chainId: number
  /** Key of the account that pays for gas. It keeps no privilege over the contracts. */
  readonly privateKey: Hex
  readonly parameters: NetworkParameters
  /** Accounts that receive the supply; the amounts add up to one billion OPG. */
  readonly holders: readonly { readonly account: Address; readonly amount: bigint }[]
}

/** The contracts in the order of the deployer's nonces: each constructor finds there what it reads. */
const order = [
  'opg',
  'nodeRegistry',
  'escrow',
  'seats',
  'modelRegistry',
  'settlement',
  'rounds',
  'claims',
  'rulings',
  'faults',
  'firstJury',
  'lastJury',
  'challenges',
  'cases',
  'canaries',
  'orders',
  'demands',
] as const satisfies readonly (keyof Contracts)[]

/**
 * Deploys all contracts and makes the settlement module and its purse for orders known to the Escrow. The contracts refer to each other by
 * immutables, so the addresses are computed first from the deployer's next nonces. Each constructor checks its neighbours.
 *
 * @throws CHAIN, REVERTED
 */
export async function deploy(init: DeployInit): Promise<Deployment> {
  const { rpcUrl, chainId, parameters } = init
  const sender = createSender({ rpcUrl, chainId, privateKey: init.privateKey, pollMs: 20 })
  const client = createPublicClient({
    chain: defineChainById(chainId, rpcUrl),
    transport: rpcTransport(rpcUrl),
    cacheTime: 0,
  })
  const nonce = await client.getTransactionCount({ address: sender.address })
  const fromBlock = Number(await client.getBlockNumber())
  const contracts = predictContracts(sender.address, nonce)
  const creationCode = { ...sharedContracts(init, contracts), ...moduleContracts(parameters, contracts) }
  // The predicted addresses hold only in this order.
  for (const name of order) await sender.deploy(creationCode[name])
  const escrow = { address: contracts.escrow, abi: abis.escrow } as const
  for (const module of [contracts.settlement, contracts.orders]) {
    await sender.execute({ ...escrow, functionName: 'addModule', args: [module] })
  }
  return { chainId, fromBlock, contracts }
}

function predictContracts(from: Address, nonce: number): Contracts {
  const address = (offset: number): Address =>
    getContractAddress({ from, nonce: BigInt(nonce + offset) }).toLowerCase() as Address
  return Object.fromEntries(order.map((name, offset) => [name, address(offset)])) as Record<
    (typeof order)[number],
    Address
  >
}

/** Creation code of the contracts that several modules can share. */
function sharedContracts({ holders, parameters }: DeployInit, contracts: Contracts) {
  const { opg, nodeRegistry, escrow, seats } = contracts
  return {
    opg: encodeDeployData({
      abi: abis.opg,
      bytecode: opgBytecode,
      args: [holders.map(({ account }) => account), holders.map(({ amount }) => amount)],
    }),
    nodeRegistry: encodeDeployData({ abi: abis.nodeRegistry, bytecode: nodeRegistryBytecode }),
    escrow: encodeDeployData({ abi: abis.escrow, bytecode: escrowBytecode, args: [opg, seats] }),
    seats: encodeDeployData({ abi: abis.seats, bytecode: seatsBytecode, args: [escrow, nodeRegistry] }),
    modelRegistry: encodeDeployData({
      abi: abis.modelRegistry,
      bytecode: modelRegistryBytecode,
      args: [escrow, parameters.models],
    }),
  }
}

/** Creation code of one settlement module. */
function moduleContracts(parameters: NetworkParameters, contracts: Contracts) {
  const { opg, escrow, seats, nodeRegistry, modelRegistry, settlement, cases, challenges, canaries } = contracts
  const opgTerms: TokenTerms = { token: opg, opgRate: 10n ** 18n, leastPrice: parameters.leastPrice }
  const jury = (isLast: boolean): Hex =>
    encodeDeployData({
      abi: abis.firstJury,
      bytecode: juryBytecode,
      args: [settlement, cases, isLast, parameters.cases],
    })
  return {
    settlement: encodeDeployData({
      abi: abis.settlement,
      bytecode: batchesBytecode,
      args: [
        escrow,
        seats,
        nodeRegistry,
        modelRegistry,
        contracts,
        parameters.batches,
        [opgTerms, ...(parameters.tokens ?? [])],
      ],
    }),
    rounds: encodeDeployData({ abi: abis.rounds, bytecode: roundsBytecode, args: [settlement] }),
    claims: encodeDeployData({ abi: abis.claims, bytecode: claimsBytecode, args: [settlement] }),
    rulings: encodeDeployData({ abi: abis.rulings, bytecode: rulingsBytecode, args: [settlement] }),
    faults: encodeDeployData({ abi: abis.faults, bytecode: faultsBytecode, args: [settlement] }),
    firstJury: jury(false),
    lastJury: jury(true),
    challenges: encodeDeployData({
      abi: abis.challenges,
      bytecode: challengesBytecode,
      args: [settlement, cases, canaries, parameters.cases],
    }),
    cases: encodeDeployData({
      abi: abis.cases,
      bytecode: casesBytecode,
      args: [settlement, contracts.firstJury, contracts.lastJury, challenges, parameters.cases],
    }),
    canaries: encodeDeployData({ abi: abis.canaries, bytecode: canariesBytecode, args: [settlement, cases] }),
    orders: encodeDeployData({ abi: abis.orders, bytecode: ordersBytecode, args: [settlement] }),
    demands: encodeDeployData({ abi: abis.demands, bytecode: demandsBytecode, args: [settlement] }),
  }
}
