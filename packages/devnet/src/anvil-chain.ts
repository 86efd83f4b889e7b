import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

import { withDeadline } from '@opengradient/async'
import { type Address, OgError, systemClock } from '@opengradient/protocol'

import { anvilBinary } from './anvil-binary.ts'
import { killProcessGroup } from './process-group.ts'

const chainId = 31_337
/** Past blocks whose state is kept, in memory only. A read at the latest block may arrive some blocks later. */
const keptStates = 256
const startTimeoutMs = 20_000
const stopTimeoutMs = 1_000
/** Bytes of anvil's output that are searched for its port. */
const maxSearchedBytes = 65_536
/** 1,000,000 ether in wei. */
const balanceWei = `0x${(10n ** 24n).toString(16)}`

/**
 * Runs the program of its arguments and kills it when standard input closes, which happens when the supervisor ends in any
 * way; anvil alone would keep running. In sh, because a Node process would take 40 MB.
 */
const watchdog = `exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ cat <&3 >/dev/null; kill -9 $program; } 2>/dev/null &
exec 3<&-
wait $program`

export interface AnvilInit {
  readonly logFile: string
  /** Port of the RPC endpoint; 0 for any free one. */
  readonly port: number
  /** File with the result of {@link AnvilChain.dumpState}, which the chain continues. @default a new chain */
  readonly stateFile?: string | undefined
  /** Called when the process ends without being stopped. */
  onEnded(reason: string): void
  /** Ends the start. */
  readonly signal: AbortSignal
}

interface RpcRequest {
  readonly method: string
  readonly params: readonly unknown[]
}

/** A local chain in a process of its own. */
export class AnvilChain {
  readonly chainId = chainId
  readonly rpcUrl: string
  /** The watchdog's process id; it leads the process group. */
  readonly pid: number
  readonly #process: AnvilProcess

  private constructor(process: AnvilProcess, port: number) {
    this.#process = process
    this.pid = process.pid
    this.rpcUrl = `http://127.0.0.1:${port}`
  }

  /**
   * Starts anvil on the loopback interface.
   *
   * @throws NOT_SET_UP when the binary of this platform is not installed, UNAVAILABLE when it does not start
   */
  static async start(init: AnvilInit): Promise<AnvilChain> {
    const process = new AnvilProcess(init)
    try {
      return new AnvilChain(process, await process.readPort(init.signal))
    } catch (error) {
      await process.stop()
      throw error
    }
  }

  /** Gives accounts ether for gas. @throws CHAIN */
  async fund(accounts: readonly Address[]): Promise<void> {
    await this.#call(accounts.map((account) => ({ method: 'anvil_setBalance', params: [account, balanceWei] })))
  }

  /** Mines a block, so that the chain's time is that of the clock. @throws CHAIN */
  async mineBlock(): Promise<void> {
    await this.#call([{ method: 'evm_mine', params: [] }])
  }

  /** Moves the chain's clock ahead and mines a block with the new time. @throws CHAIN */
  async skipTime(seconds: number): Promise<void> {
    await this.#call([{ method: 'evm_increaseTime', params: [seconds] }])
    await this.mineBlock()
  }

  /** State, blocks and transactions: the JSON text from which another chain can start. @throws CHAIN */
  async dumpState(): Promise<Uint8Array> {
    const [dump] = await this.#call([{ method: 'anvil_dumpState', params: [] }])
    const compressed = Buffer.from(String(dump).slice(2), 'hex')
    return promisify(gunzip)(compressed)
  }

  /** Mines a block at each interval; before this call every transaction is mined at once. @throws CHAIN */
  async setBlockInterval(seconds: number): Promise<void> {
    await this.#call([{ method: 'evm_setIntervalMining', params: [seconds] }])
  }

  /** Number of the latest block. @throws CHAIN, ABORTED */
  async headNumber(signal: AbortSignal): Promise<number> {
    const [head] = await this.#call([{ method: 'eth_blockNumber', params: [] }], signal)
    return Number(head)
  }

  /** Whether the chain answers requests. */
  async isUp(signal: AbortSignal): Promise<boolean> {
    return this.headNumber(signal).then(
      () => true,
      () => false,
    )
  }

  /** Resolves when the process has ended. Idempotent. */
  async stop(): Promise<void> {
    await this.#process.stop()
  }

  /** The results in the order of the requests. */
  async #call(requests: readonly RpcRequest[], signal?: AbortSignal): Promise<unknown[]> {
    try {
      const response = await fetch(this.rpcUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requests.map((request, id) => ({ jsonrpc: '2.0', id, ...request }))),
        ...(signal && { signal }),
      })
      const results = (await response.json()) as { id: number; result?: unknown; error?: { message: string } }[]
      const failed = results.find(({ error }) => error !== undefined)?.error
      if (failed) throw new OgError('CHAIN', `anvil rejected a request: ${failed.message.slice(0, 200)}`)
      return results.toSorted((a, b) => a.id - b.id).map(({ result }) => result)
    } catch (error) {
      if (error instanceof OgError) throw error
      if (signal?.aborted) throw new OgError('ABORTED', 'The request to anvil was aborted.', { cause: error })
      throw new OgError('CHAIN', 'anvil does not respond.', { cause: error })
    }
  }
}

/** The processes of the watchdog and of anvil. */
class AnvilProcess {
  readonly pid: number
  readonly #child: ChildProcessWithoutNullStreams
  readonly #logFile: string
  readonly #ended: Promise<void>
  #stopping = false

  constructor({ logFile, port, stateFile, onEnded }: AnvilInit) {
    const states = ['--prune-history', String(keptStates)]
    const args = [
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--chain-id',
      String(chainId),
      '--accounts',
      '1',
      ...states,
      ...(stateFile === undefined ? [] : ['--load-state', stateFile]),
    ]
    const child = spawn('/bin/sh', ['-c', watchdog, 'sh', anvilBinary(), ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    child.on('error', () => undefined)
    if (child.pid === undefined) throw new OgError('UNAVAILABLE', 'anvil could not be started: /bin/sh is missing.')
    this.pid = child.pid
    this.#child = child
    this.#logFile = logFile
    const log = createWriteStream(logFile, { mode: 0o600 })
    child.stderr.pipe(log)
    child.stdin.on('error', () => undefined)
    this.#ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (!this.#stopping) onEnded(signal === null ? `exit code ${code}` : `signal ${signal}`)
        log.end()
        resolve()
      })
    })
  }

  /** The port that anvil prints when it listens. @throws UNAVAILABLE */
  async readPort(signal: AbortSignal): Promise<number> {
    const fail = (why: string): OgError =>
      new OgError('UNAVAILABLE', `anvil did not start: ${why}.`, { next: [`See its log, ${this.#logFile}.`] })
    return withDeadline(
      {
        clock: systemClock,
        timeoutMs: startTimeoutMs,
        signal,
        timeoutError: () => fail(`no port within ${startTimeoutMs} ms`),
        abortError: () => fail('the start was aborted'),
      },
      () =>
        new Promise<number>((resolve, reject) => {
          void this.#ended.then(() => reject(fail('it ended')))
          let output = ''
          this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
            // anvil prints each request from now on; the stream is read so that its buffer does not fill.
            if (output.length > maxSearchedBytes) return
            output += text
            const found = /Listening on 127\.0\.0\.1:([0-9]+)/.exec(output)
            if (found !== null) resolve(Number(found[1]))
          })
        }),
    )
  }

  /** Resolves when the process has ended. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#child.stdin.end()
    // The watchdog kills anvil; the group is killed if it does not.
    const timer = setTimeout(() => killProcessGroup(this.pid), stopTimeoutMs)
    await this.#ended
    clearTimeout(timer)
  }
}
