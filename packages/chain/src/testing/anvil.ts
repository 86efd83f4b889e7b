import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

import type { Address } from '@opengradient/protocol'
import { createTestClient, http } from 'viem'

/** A running anvil process; ends when disposed. */
export interface TestChain extends AsyncDisposable {
  readonly rpcUrl: string
  readonly chainId: number
  /** Sets an account's balance to 100 ether, to pay for gas. */
  fund(account: Address): Promise<void>
  /** Advances the chain's time and mines a block. */
  pass(seconds: number): Promise<void>
}

const chainId = 31337

/**
 * Starts a chain that mines each transaction at once, in a block of its own.
 *
 * @param args further arguments of anvil. @default none
 */
export async function startAnvil(args: readonly string[] = []): Promise<TestChain> {
  const child = spawn(anvilPath(), ['--host', '127.0.0.1', '--port', '0', '--chain-id', String(chainId), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    const rpcUrl = `http://${await listeningAddress(child)}`
    const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) })
    return {
      rpcUrl,
      chainId,
      fund: (account) => client.setBalance({ address: account, value: 10n ** 20n }),
      async pass(seconds) {
        await client.increaseTime({ seconds })
        await client.mine({ blocks: 1 })
      },
      [Symbol.asyncDispose]: () => kill(child),
    }
  } catch (error) {
    await kill(child)
    throw error
  }
}

/**
 * Path of the binary for this platform, with the mapping of `@foundry-rs/anvil`. The package's `.bin` wrapper is not used: it
 * leaves its child running when it is killed.
 */
function anvilPath(): string {
  const wrapper = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json')
  const platform = process.platform === 'darwin' ? 'darwin' : process.platform === 'win32' ? 'win32' : 'linux'
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const manifest = createRequire(wrapper).resolve(`@foundry-rs/anvil-${platform}-${architecture}/package.json`)
  return join(dirname(manifest), 'bin', platform === 'win32' ? 'anvil.exe' : 'anvil')
}

/** Lines of output that an error message can contain. */
const maxOutputLines = 100

/** Waits for the line in which anvil prints its address. */
async function listeningAddress(child: ChildProcess): Promise<string> {
  const output: string[] = []
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`anvil exited: ${output.join('\n')}`)))
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', (line) => {
        if (output.length < maxOutputLines) output.push(line)
        const address = /^Listening on (\S+)/.exec(line)?.[1]
        if (address) resolve(address)
      })
    }
  })
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
