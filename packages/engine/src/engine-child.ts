import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'

import type { Tensor } from '@opengradient/protocol'

import { decodeFrame, encodeFrame, FrameReader } from './frames.ts'
import type { ProcessRequest, ProcessResponse } from './process-messages.ts'

export interface EngineChildInit {
  /** Bound on address space that the kernel enforces, in bytes; Linux only. */
  readonly addressBytes: number
  /** Largest frame that the process may send. */
  readonly frameBytes: number
  onResponse(response: ProcessResponse): void
  /** Called once, when the process has ended. `trace` is the end of its standard error. */
  onExit(reason: string, trace: string): void
}

/** Address space that Node.js reserves without using it: code ranges, heaps of two isolates, thread stacks. */
const reservedBytes = 8 * 2 ** 30

/**
 * glibc (2.26 or newer) zeroes all memory that it allocates. Operators of ONNX Runtime do not write an output whose sums are empty
 * (`MatMulInteger` of [n, 0] and [0, m]): without this the output has bytes of earlier jobs, and differs between two runs.
 * The byte written is the complement of `perturb`, and 255 writes zeros, the value of an empty sum. Blocks kept in thread caches
 * are reused without being written, so there are none. Other C libraries ignore the variable.
 */
const zeroedHeap = 'glibc.malloc.perturb=255:glibc.malloc.tcache_count=0'

/** glibc (2.35 or newer) asks for large pages, where the system grants them on request: loading weights has a fault for each page. */
const largePages = 'glibc.malloc.hugetlb=1'

const fromSource = import.meta.url.endsWith('.ts')
const entry = fileURLToPath(new URL(fromSource ? './engine-process.ts' : './engine-process.js', import.meta.url))

/** One engine process and the channel to it. Holds no policy: the supervisor decides what to send and when to kill. */
export class EngineChild {
  readonly #child: ChildProcess
  readonly #channel: Duplex

  constructor(init: EngineChildInit) {
    const node = [process.execPath, ...(fromSource ? ['--conditions=source'] : []), entry]
    // A huge allocation then fails inside the process as an exception, before the machine runs short of memory.
    const limit = `ulimit -v ${Math.ceil((init.addressBytes + reservedBytes) / 1024)}; exec "$@"`
    const [command, ...args] = process.platform === 'linux' ? ['/bin/sh', '-c', limit, 'sh', ...node] : node
    this.#child = spawn(command as string, args, {
      // A process that runs untrusted models must not see keys and tokens of the node.
      env: {
        PATH: process.env['PATH'],
        LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
        GLIBC_TUNABLES: `${zeroedHeap}:${largePages}`,
      },
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    this.#channel = this.#child.stdio[3] as Duplex
    let trace = ''
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      trace = (trace + text).slice(-4_096)
    })
    const reader = new FrameReader(init.frameBytes)
    this.#channel.on('data', (chunk: Buffer) => {
      try {
        for (const frame of reader.push(chunk)) init.onResponse(decodeFrame<ProcessResponse>(frame))
      } catch {
        // The process has sent a malformed frame: the model may have taken it over.
        this.kill()
      }
    })
    // The exit reports the end of the process; errors of its broken pipes add nothing.
    for (const stream of [this.#channel, this.#child.stdin]) stream?.on('error', () => {})
    let failure: string | undefined
    this.#child.on('error', (error) => {
      failure = error.message
      if (this.#child.pid === undefined) init.onExit(error.message, '')
    })
    this.#child.on('close', (code, signal) => {
      if (this.#child.pid !== undefined)
        init.onExit(failure ?? (signal === null ? `exit code ${code}` : `signal ${signal}`), trace)
    })
  }

  send(request: ProcessRequest, tensors: readonly Tensor[]): void {
    const chunks = encodeFrame(request, tensors)
    if (chunks.length > 1) this.#channel.cork()
    for (const chunk of chunks) this.#channel.write(chunk)
    if (chunks.length > 1) this.#channel.uncork()
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Resident memory in bytes; 0 on systems other than Linux. */
  residentBytes(): number {
    if (process.platform !== 'linux' || this.#child.pid === undefined) return 0
    try {
      const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'latin1')) ?? []
      return Number(kibibytes ?? 0) * 1_024
    } catch {
      return 0
    }
  }
}
