// Figures of the network by part: CPU time, read and write calls, full garbage collections, memory. CPU time and counts are
// meaningful on a machine with other load.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { routes } from '../../packages/api/dist/index.js'
import { folder as collectionsFolder } from './count-collections.mjs'

/** Clock ticks of /proc per second: Linux reports this value to all programs. */
const ticksPerSecond = 100
/** Figures that {@link perRequest} divides. */
const counted = ['cpuMicroseconds', 'ioCalls', 'fullCollections']

/** A file of a process in /proc; empty when the process has ended, or where there is no /proc. */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}

/**
 * @returns {{ pid: number, parent: number, name: string, ownTicks: number, ticksWithEnded: number }[]} all processes; the second
 *   figure includes children that ended. Empty where there is no /proc
 */
export function listProcesses() {
  let names = []
  try {
    names = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))
  } catch {
    return []
  }
  return names.flatMap((pid) => {
    const stat = readProc(pid, 'stat')
    if (stat === '') return []
    // The name may contain spaces and parentheses and ends with the last ")": proc(5).
    const end = stat.lastIndexOf(')')
    const fields = stat.slice(end + 2).split(' ')
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number)
    const name = stat.slice(stat.indexOf('(') + 1, end)
    const ownTicks = user + system
    return [
      {
        pid: Number(pid),
        parent: Number(fields[1]),
        name,
        ownTicks,
        ticksWithEnded: ownTicks + endedUser + endedSystem,
      },
    ]
  })
}

/** @returns {Set<number>} a process and its descendants */
export function descendants(root, all) {
  const found = new Set([root])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return found
}

export const microsecondsOf = (ticks) => (ticks * 1e6) / ticksPerSecond

/** @returns {number} resident memory in bytes; NaN where there is no /proc */
export function residentBytes(pid) {
  return 1_024 * Number(/^VmRSS:\s+([0-9]+) kB$/m.exec(readProc(pid, 'status'))?.[1] ?? Number.NaN)
}

/** Read-like and write-like system calls of all threads so far: files, pipes and sockets; not waits, locks and memory. */
function ioCalls(pid) {
  const text = readProc(pid, 'io')
  const read = (name) => Number(new RegExp(`^${name}: ([0-9]+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return read('syscr') + read('syscw')
}

/** Full garbage collections of a process that was started with count-collections.mjs; 0 for engines, which are not. */
function fullCollections(pid) {
  try {
    return Number(readFileSync(path.join(collectionsFolder, String(pid)), 'latin1'))
  } catch {
    return 0
  }
}

/** @param {string} url of a node @returns {Promise<number>} CPU time of its process in microseconds, exact to the microsecond */
async function nodeCpu(url) {
  const text = await (await fetch(url + routes.getMetrics.path)).text()
  return Number(/^process_cpu_seconds_total ([0-9.e+-]+)$/m.exec(text)?.[1] ?? Number.NaN) * 1e6
}

/**
 * Figures so far by part: `client` (this process), each role, `engine` (children of gateway and worker processes), `audit engine`,
 * `chain`, and `server` where one is named.
 * @param {{ nodes: readonly { roles: readonly string[], pid: number, url: string }[] }} document
 * @param {number} [serverPid] a plain server
 * @returns {Promise<Record<string, {
 *   cpuMicroseconds: number, ioCalls: number, fullCollections: number, residentBytes: number, processes: number,
 * }>>} sums over the processes of each part
 */
export async function readParts(document, serverPid) {
  const { user, system } = process.cpuUsage()
  const parts = {}
  const add = (part, pid, cpuMicroseconds) => {
    const sum = (parts[part] ??= { cpuMicroseconds: 0, ioCalls: 0, fullCollections: 0, residentBytes: 0, processes: 0 })
    sum.cpuMicroseconds += cpuMicroseconds
    sum.ioCalls += ioCalls(pid)
    sum.fullCollections += fullCollections(pid)
    sum.residentBytes += residentBytes(pid)
    sum.processes++
  }
  add('client', process.pid, user + system)
  const all = listProcesses()
  for (const node of document.nodes) {
    const role = ['gateway', 'worker', 'auditor'].find((name) => node.roles.includes(name))
    add(role, node.pid, await nodeCpu(node.url))
    for (const { pid, parent, ownTicks } of all) {
      if (parent === node.pid) add(role === 'auditor' ? 'audit engine' : 'engine', pid, microsecondsOf(ownTicks))
    }
  }
  const ours = descendants(process.pid, all)
  for (const { pid, name, ownTicks } of all) {
    if (name === 'anvil' && ours.has(pid)) add('chain', pid, microsecondsOf(ownTicks))
    if (pid === serverPid) add('server', pid, microsecondsOf(ownTicks))
  }
  return parts
}

/**
 * @returns {Record<'cpuMicroseconds' | 'ioCalls' | 'fullCollections', Record<string, number>>} per request, by part
 */
export function perRequest(before, after, requests) {
  return Object.fromEntries(
    counted.map((figure) => [
      figure,
      Object.fromEntries(
        Object.keys(after).map((part) => [part, (after[part][figure] - (before[part]?.[figure] ?? 0)) / requests]),
      ),
    ]),
  )
}
