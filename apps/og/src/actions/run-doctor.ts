import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

import { type Io, printJson, printLine } from '../command-io.ts'
import type { DoctorOptions } from '../commands/doctor-command.ts'
import { diagnoseDevnet } from '../diagnose-devnet.ts'
import { type Diagnosis, diagnose } from '../diagnosis.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../format-bytes.ts'
import { formatTable } from '../format-table.ts'
import { isNodeRecent, neededNode } from '../node-version.ts'
import { paint } from '../paint.ts'
import { cacheFolder, stateFolder } from '../state-folder.ts'

/** Demand of a devnet of 3 workers and 4 auditors with all models. */
const neededMemoryBytes = 3e9
const neededDiskBytes = 2e9

/** Runs `og doctor`. @returns the exit code */
export async function runDoctor(io: Io, options: DoctorOptions): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  const diagnoses = await Promise.all([
    node(),
    cpu(),
    memory(),
    ports(),
    disk(stateDir),
    modelCache(io),
    diagnose('engine', engine),
    diagnose('anvil', anvil),
  ])
  diagnoses.push(...(await diagnoseDevnet(stateDir)))
  const ok = diagnoses.every(({ ok }) => ok !== false)
  if (options.json) printJson(io, { ok, checks: diagnoses })
  else for (const line of render(diagnoses, io.colour.stdout)) printLine(io, line)
  return ok ? exitCodes.yes : exitCodes.no
}

function render(diagnoses: readonly Diagnosis[], colour: boolean): string[] {
  const mark = (ok: boolean | null): string =>
    ok === null ? paint('yellow', '…', colour) : ok ? paint('green', '✓', colour) : paint('red', '✗', colour)
  return formatTable(
    diagnoses.flatMap(({ name, ok, detail, next }) => [
      [`${mark(ok)} ${name}`, detail],
      ...(next === undefined ? [] : [['', `→ ${next}`]]),
    ]),
  )
}

async function node(): Promise<Diagnosis> {
  const ok = isNodeRecent(process.versions.node)
  return {
    name: 'node',
    ok,
    detail: `Node ${process.versions.node}`,
    ...(!ok && { next: `Node ${neededNode} or newer is required; in a clone, npm run setup installs it.` }),
  }
}

async function cpu(): Promise<Diagnosis> {
  const { length } = os.cpus()
  const text = await readFile('/proc/cpuinfo', 'utf8').catch(() => '')
  const flags = new Set(/^(?:flags|Features)\s*:\s*(.*)$/m.exec(text)?.[1]?.split(' ') ?? [])
  const wanted = ['fma', 'avx2', 'avx512f', 'avx512_vnni', 'avx_vnni', 'asimd', 'asimddp']
  const found = wanted.filter((flag) => flags.has(flag))
  const detail = `${length} cores, ${os.arch()}${found.length > 0 ? `, ${found.join(', ')}` : ''}`
  // Without FMA the kernels differ, and with them the last bits of every floating-point model.
  const alike = os.arch() !== 'x64' || (flags.has('fma') && flags.has('avx2'))
  if (text !== '' && !alike) {
    const next = 'Without FMA and AVX2 replays of floating-point models agree within their tolerance, not bit for bit.'
    return { name: 'cpu', ok: null, detail, next }
  }
  return length >= 2
    ? { name: 'cpu', ok: true, detail }
    : { name: 'cpu', ok: null, detail, next: 'A devnet is slow on one core.' }
}

async function memory(): Promise<Diagnosis> {
  const available = process.availableMemory()
  const ok = available >= neededMemoryBytes
  return {
    name: 'memory',
    ok,
    detail: `${formatBytes(available)} available`,
    ...(!ok && {
      next: `A devnet needs about ${formatBytes(neededMemoryBytes)}: close other programs, or start it with fewer --workers and --auditors.`,
    }),
  }
}

async function ports(): Promise<Diagnosis> {
  const name = 'ports'
  try {
    const server = createServer()
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
    await new Promise((resolve) => server.close(resolve))
    return { name, ok: true, detail: 'free ports on 127.0.0.1' }
  } catch (error) {
    return {
      name,
      ok: false,
      detail: `cannot listen on 127.0.0.1: ${(error as Error).message}`,
      next: 'Allow processes to listen on the loopback interface.',
    }
  }
}

async function disk(stateDir: string): Promise<Diagnosis> {
  const folder = nearestFolder(stateDir)
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const ok = free >= neededDiskBytes
  return {
    name: 'disk',
    ok,
    detail: `${formatBytes(free)} free at ${folder}`,
    ...(!ok && {
      next: `A devnet and its models need up to ${formatBytes(neededDiskBytes)}: free some space, or choose other folders with OG_STATE and OG_CACHE.`,
    }),
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder))
}

async function modelCache(io: Io): Promise<Diagnosis> {
  const name = 'model cache'
  const { recipes } = await import('@opengradient/models')
  const folder = path.join(cacheFolder(io), 'models')
  const built = recipes.filter(({ name: own, version }) => existsSync(path.join(folder, ...own.split('/'), version)))
  const detail = `${built.length} of ${recipes.length} models in ${folder}`
  return built.length === recipes.length
    ? { name, ok: true, detail }
    : { name, ok: null, detail, next: 'The first og devnet builds the others.' }
}

async function engine(): Promise<Diagnosis> {
  const { createEngine } = await import('@opengradient/engine')
  const own = createEngine({ processes: 1 })
  try {
    await own.start()
    return {
      name: 'engine',
      ok: true,
      detail: `ONNX Runtime runs its probe, fingerprint ${own.runtimes[0]?.engineFingerprint}`,
    }
  } finally {
    await own.stop()
  }
}

async function anvil(): Promise<Diagnosis> {
  const { anvilBinary } = await import('@opengradient/devnet')
  const { stdout } = await promisify(execFile)(anvilBinary(), ['--version'], { timeout: 10_000 })
  return { name: 'anvil', ok: true, detail: stdout.split('\n')[0] ?? 'runs' }
}
