/** A real chain with the real contracts, for tests: anvil on loopback at a free port. Node only. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

import { nodeRegistryAbi, opgAbi } from '@opengradient/contracts'
import {
  type Address,
  createSigner,
  type Hex,
  type Role,
  randomBytes32,
  rolesToBits,
  systemRandom,
} from '@opengradient/protocol'
import { createTestClient, http } from 'viem'

import { deploy, type NetworkParameters } from './deploy.ts'
import type { Deployment } from './deployment.ts'
import { createSender, type Sender } from './sender.ts'

/** A running anvil; ends when disposed. */
export interface Anvil extends AsyncDisposable {
  readonly rpcUrl: string
  readonly chainId: number
  /** Gives an account ether for gas. */
  fund(account: Address): Promise<void>
  /** Lets that many seconds pass on chain. */
  pass(seconds: number): Promise<void>
}

/**
 * The binary for this platform and not the package's `.bin` wrapper, which leaves its child running when it is killed.
 * The mapping is that of `@foundry-rs/anvil`.
 */
function anvilPath(): string {
  const wrapper = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json')
  const platform = process.platform === 'darwin' ? 'darwin' : process.platform === 'win32' ? 'win32' : 'linux'
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const manifest = createRequire(wrapper).resolve(`@foundry-rs/anvil-${platform}-${architecture}/package.json`)
  return join(dirname(manifest), 'bin', platform === 'win32' ? 'anvil.exe' : 'anvil')
}

/** Starts a chain whose transactions are mined at once, each in a block of its own. */
export async function startAnvil(args: readonly string[] = []): Promise<Anvil> {
  const chainId = 31337
  const child = spawn(anvilPath(), ['--host', '127.0.0.1', '--port', '0', '--chain-id', String(chainId), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const rpcUrl = `http://${await listening(child)}`
    const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) })
    return {
      rpcUrl,
      chainId,
      fund: (account) => client.setBalance({ address: account, value: 10n ** 20n }),
      async pass(seconds) {
        await client.increaseTime({ seconds })
        await client.mine({ blocks: 1 })
      },
      [Symbol.asyncDispose]: () => end(child),
    }
  } catch (error) {
    await end(child)
    throw error
  }
}

async function listening(child: ChildProcess): Promise<string> {
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => said.length < 100 && said.push(line))
  }
  const lines = child.stdout ? createInterface({ input: child.stdout }) : undefined
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`anvil ended: ${said.join('\n')}`)))
    lines?.on('line', (line) => {
      const address = /^Listening on (\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** A fresh private key. */
export const freshKey = (): Hex => randomBytes32(systemRandom)

/** Short clocks; amounts in 1e-18 OPG. */
export const testParameters: NetworkParameters = {
  gatewayStake: 10n ** 21n,
  workerStake: 10n ** 21n,
  auditorStake: 10n ** 21n,
  maxSuspension: 3_600n,
  epochLength: 60n,
  jurySize: 3,
  voteClock: 60n,
  allowSmallJury: true,
  challengeWindow: 60n,
  maxJobLifetime: 3_600n,
  batchTime: 60n,
  demandClock: 60n,
  suspension: 600n,
  challengeBond: 10n ** 18n,
  demandDeposit: 10n ** 18n,
  capBps: 5_000,
  slashBps: 10_000,
  bountyBps: 5_000,
}

/** The contracts on a chain, and an account that holds all OPG. */
export interface TestNetwork {
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly treasury: Sender
  /** A funded account with that much OPG; more of both than any test needs by default. */
  account(privateKey?: Hex, opg?: bigint): Promise<Sender>
  /** Registers an account as a node. */
  register(node: Sender, roles: readonly Role[], url?: string): Promise<void>
}

/** Deploys the contracts; a treasury that is made for it holds the whole supply. */
export async function deployTestNetwork(
  anvil: Anvil,
  parameters: NetworkParameters = testParameters,
): Promise<TestNetwork> {
  const { rpcUrl, chainId } = anvil
  const treasuryKey = freshKey()
  const treasuryAccount = createSigner(treasuryKey).address
  const deployerKey = freshKey()
  await Promise.all([anvil.fund(treasuryAccount), anvil.fund(createSigner(deployerKey).address)])
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
      await anvil.fund(sender.address)
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
