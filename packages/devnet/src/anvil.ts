import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { type Address, OgError } from '@opengradient/protocol'

/** A chain of our own, in a process of its own. */
export interface Anvil {
  readonly rpcUrl: string
  readonly chainId: number
  /** The process that watches over anvil; the leader of its group. */
  readonly pid: number
  /** Gives accounts ether for gas. @throws CHAIN */
  fund(accounts: readonly Address[]): Promise<void>
  /** Until now every transaction made its block at once; from now on there is one block in every so many seconds. */
  beginInterval(seconds: number): Promise<void>
  /** Whether it answers. */
  isUp(signal: AbortSignal): Promise<boolean>
  /** Resolves when the process is gone. */
  stop(): Promise<void>
}

const chainId = 31_337
/** States of past blocks kept in memory, and none on disk: a call at the latest block may be late by some. */
const keptStates = 256
const startTimeoutMs = 20_000
/** 1,000,000 ether. */
const funds = `0x${(10n ** 24n).toString(16)}`

/**
 * Has the program of its arguments end when standard input does, which is when whoever holds its other end is gone: anvil
 * itself would run on for ever. In sh, because another Node process would cost 40 MB.
 */
const watchdog = `exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ cat <&3 >/dev/null; kill -9 $program; } 2>/dev/null &
exec 3<&-
wait $program`

/**
 * Starts anvil on a free port of the loopback interface.
 * @throws NOT_SET_UP when the binary of this platform is not installed, UNAVAILABLE when it does not start
 */
export async function startAnvil(init: {
  readonly logFile: string
  /** When the process ends without having been told to. */
  onEnded(reason: string): void
  readonly signal: AbortSignal
}): Promise<Anvil> {
  const { signal } = init
  const states = ['--prune-history', String(keptStates)]
  const args = ['--host', '127.0.0.1', '--port', '0', '--chain-id', String(chainId), '--accounts', '1', ...states]
  const child = spawn('/bin/sh', ['-c', watchdog, 'sh', anvilBinary(), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const pid = child.pid
  if (pid === undefined) throw new OgError('UNAVAILABLE', 'anvil could not be started: /bin/sh is missing.')
  const log = createWriteStream(init.logFile, { mode: 0o600 })
  child.stderr.pipe(log)
  child.stdin.on('error', () => undefined)
  let stopping = false
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, by) => {
      if (!stopping) init.onEnded(by === null ? `exit code ${code}` : `signal ${by}`)
      log.end()
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    stopping = true
    child.stdin.end()
    // The watchdog lets its program end; should it not, the whole group goes.
    const timer = setTimeout(() => kill(pid), 1_000)
    await gone
    clearTimeout(timer)
  }

  let port: number
  try {
    port = await new Promise<number>((resolve, reject) => {
      const fail = (why: string): void =>
        reject(new OgError('UNAVAILABLE', `anvil did not start: ${why}.`, { next: [`Its log is ${init.logFile}.`] }))
      const timer = setTimeout(() => fail('it said nothing'), startTimeoutMs)
      signal.addEventListener('abort', () => fail('stopped'), { once: true })
      void gone.then(() => fail('it ended'))
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        // It tells of every request from now on; nobody reads that.
        if (said.length > 65_536) return
        said += text
        const found = /Listening on 127\.0\.0\.1:([0-9]+)/.exec(said)
        if (found === null) return
        clearTimeout(timer)
        resolve(Number(found[1]))
      })
    })
  } catch (error) {
    await stop()
    throw error
  }
  const rpcUrl = `http://127.0.0.1:${port}`
  const call = async (
    requests: readonly { method: string; params: readonly unknown[] }[],
    stop?: AbortSignal,
  ): Promise<void> => {
    try {
      const response = await fetch(rpcUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requests.map((request, id) => ({ jsonrpc: '2.0', id, ...request }))),
        ...(stop && { signal: stop }),
      })
      const answers = (await response.json()) as { error?: { message: string } }[]
      const failed = answers.find(({ error }) => error !== undefined)?.error
      if (failed) throw new OgError('CHAIN', `anvil refused: ${failed.message.slice(0, 200)}`)
    } catch (error) {
      if (error instanceof OgError) throw error
      throw new OgError('CHAIN', 'anvil does not answer.', { cause: error })
    }
  }
  return {
    rpcUrl,
    chainId,
    pid,
    fund: (accounts) => call(accounts.map((account) => ({ method: 'anvil_setBalance', params: [account, funds] }))),
    beginInterval: (seconds) => call([{ method: 'evm_setIntervalMining', params: [seconds] }]),
    isUp: (stop) =>
      call([{ method: 'eth_blockNumber', params: [] }], stop).then(
        () => true,
        () => false,
      ),
    stop,
  }
}

/**
 * Path of the native program: npm's wrapper around it leaves it running when the wrapper is killed.
 * @throws NOT_SET_UP when this platform's is not installed
 */
export function anvilBinary(): string {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  try {
    const wrapper = import.meta.resolve('@foundry-rs/anvil/package.json')
    const native = createRequire(wrapper).resolve(`@foundry-rs/anvil-${platform}/package.json`)
    return path.join(path.dirname(native), 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil')
  } catch (cause) {
    throw new OgError('NOT_SET_UP', `The test chain anvil is not installed for ${platform}.`, {
      next: ['Install again without --no-optional: the program is an optional dependency of @foundry-rs/anvil.'],
      cause,
    })
  }
}

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // It ended meanwhile.
  }
}
