import { nodeRegistryAbi, opgAbi } from '@opengradient/contracts'
import { createSigner, type Hex, type Role, randomBytes32, rolesToBits, systemRandom } from '@opengradient/protocol'

import { deploy, type NetworkParameters } from '../deploy.ts'
import type { Deployment } from '../deployment.ts'
import { createSender, type Sender } from '../sender.ts'
import type { TestChain } from './anvil.ts'
import { testParameters } from './test-parameters.ts'

/** Creates a random private key. */
export const freshKey = (): Hex => randomBytes32(systemRandom)

/** The contracts on a chain, and an account that holds all OPG. */
export interface TestNetwork {
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly treasury: Sender
  /**
   * Creates an account with ether for gas.
   *
   * @param privateKey @default a random key
   * @param opg in 1e-18 OPG. @default one million OPG
   */
  account(privateKey?: Hex, opg?: bigint): Promise<Sender>
  /**
   * Registers an account as a node, with enough stake for all roles.
   *
   * @param url @default an address on which no server listens
   */
  register(node: Sender, roles: readonly Role[], url?: string): Promise<void>
}

/** Deploys the contracts; a new treasury account receives the whole supply. */
export async function deployTestNetwork(
  chain: TestChain,
  parameters: NetworkParameters = testParameters,
): Promise<TestNetwork> {
  const { rpcUrl, chainId } = chain
  const treasuryKey = freshKey()
  const treasuryAccount = createSigner(treasuryKey).address
  const deployerKey = freshKey()
  await Promise.all([chain.fund(treasuryAccount), chain.fund(createSigner(deployerKey).address)])
  const deployment = await deploy({
    rpcUrl,
    chainId,
    privateKey: deployerKey,
    parameters,
    holders: [{ account: treasuryAccount, amount: 10n ** 27n }],
  })
  const { opg, nodeRegistry } = deployment.contracts
  const treasury = createSender({ rpcUrl, chainId, privateKey: treasuryKey, pollMs: 10 })
  return {
    deployment,
    parameters,
    treasury,
    async account(privateKey = freshKey(), amount = 10n ** 24n) {
      const sender = createSender({ rpcUrl, chainId, privateKey, pollMs: 10 })
      await chain.fund(sender.address)
      if (amount > 0n)
        await treasury.execute({ address: opg, abi: opgAbi, functionName: 'transfer', args: [sender.address, amount] })
      return sender
    },
    async register(node, roles, url = 'http://127.0.0.1:1') {
      const stake = parameters.gatewayStake + parameters.workerStake + parameters.auditorStake
      await node.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [nodeRegistry, stake] })
      await node.execute({
        address: nodeRegistry,
        abi: nodeRegistryAbi,
        functionName: 'register',
        args: [freshKey(), '0x01', rolesToBits(roles), url, stake],
      })
    },
  }
}
