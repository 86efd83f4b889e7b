import { createSigner, type Hex, type Role, randomBytes32, type Signer, systemRandom } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { type ChainReader, createReader } from '../chain-reader.ts'
import { deploy } from '../deploy.ts'
import type { Deployment } from '../deployment.ts'
import { devnetParameters, type NetworkParameters } from '../parameters.ts'
import { createSender, type Sender } from '../sender.ts'
import { deposit } from '../writes/deposit.ts'
import { joinSeats } from '../writes/join-seats.ts'
import { pledge } from '../writes/pledge.ts'
import { registerNode } from '../writes/register-node.ts'
import type { Writer } from '../writes/writer.ts'
import type { TestChain } from './anvil.ts'

const oneOpg = 10n ** 18n

/** Creates a random private key. */
export const freshKey = (): Hex => randomBytes32(systemRandom)

/** An account with ether for gas, OPG and a key that signs. */
export interface TestAccount extends Writer {
  readonly address: Sender['address']
  readonly signer: Signer
}

export interface TestNodeInit {
  /** Seats of an auditor. @default 1 */
  readonly seats?: number
  /** Free OPG in the Escrow, in 1e-18. @default 10,000 OPG */
  readonly balance?: bigint
  /** @default an address on which no server listens */
  readonly url?: string
  /** @default a random key */
  readonly privateKey?: Hex
}

/** The contracts on a chain, and an account that holds all OPG. */
export interface TestNetwork {
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly reader: ChainReader
  readonly treasury: TestAccount
  /**
   * Creates an account with ether for gas.
   *
   * @param privateKey @default a random key
   * @param opg outside the Escrow, in 1e-18. @default one million OPG
   */
  account(privateKey?: Hex, opg?: bigint): Promise<TestAccount>
  /** Creates an account and registers it: workers and gateways pledge ten times the least stake, workers a bond of 100 OPG, auditors take seats. */
  node(roles: readonly Role[], init?: TestNodeInit): Promise<TestAccount>
}

/** Deploys the contracts; a new treasury account receives the whole supply. */
export async function deployTestNetwork(
  chain: TestChain,
  parameters: NetworkParameters = devnetParameters,
): Promise<TestNetwork> {
  const { rpcUrl, chainId } = chain
  const treasuryKey = freshKey()
  const deployerKey = freshKey()
  const treasuryAddress = createSigner(treasuryKey).address
  await Promise.all([chain.fund(treasuryAddress), chain.fund(createSigner(deployerKey).address)])
  const deployment = await deploy({
    rpcUrl,
    chainId,
    privateKey: deployerKey,
    parameters,
    holders: [{ account: treasuryAddress, amount: 10n ** 27n }],
  })
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const toAccount = (privateKey: Hex): TestAccount => {
    const sender = createSender({ rpcUrl, chainId, privateKey, pollMs: 10 })
    return { sender, clients: reader.clients, address: sender.address, signer: createSigner(privateKey) }
  }
  const treasury = toAccount(treasuryKey)
  const { opg } = deployment.contracts
  const account = async (privateKey: Hex = freshKey(), amount: bigint = 1_000_000n * oneOpg) => {
    const created = toAccount(privateKey)
    await chain.fund(created.address)
    const call = { address: opg, abi: abis.opg, functionName: 'transfer', args: [created.address, amount] } as const
    if (amount > 0n) await treasury.sender.execute(call)
    return created
  }
  return {
    ...{ deployment, parameters, reader, treasury, account },
    async node(roles, init = {}) {
      const created = await account(init.privateKey)
      await equip(created, roles, init, parameters)
      return created
    },
  }
}

async function equip(
  account: TestAccount,
  roles: readonly Role[],
  { seats = 1, balance = 10_000n * oneOpg, url = 'http://127.0.0.1:1' }: TestNodeInit,
  { batches }: NetworkParameters,
): Promise<void> {
  const { opg } = account.clients.deployment.contracts
  const workerStake = roles.includes('worker') ? 10n * batches.workerStake : 0n
  const gatewayStake = roles.includes('gateway') ? 10n * batches.gatewayStake : 0n
  const bond = roles.includes('worker') ? 100n * oneOpg : 0n
  const seatStake = roles.includes('auditor') ? BigInt(seats) * 1_000n * oneOpg : 0n
  await registerNode(account, { peerKey: freshKey(), peerProof: '0x01', roles, url })
  await deposit(account, { token: opg, balance: balance + workerStake + gatewayStake + bond + seatStake })
  await pledge(account, { purpose: 'worker', amount: workerStake })
  await pledge(account, { purpose: 'gateway', amount: gatewayStake })
  await pledge(account, { purpose: 'bond', amount: bond })
  if (seatStake > 0n) await joinSeats(account, seats)
}
