// CPU time by process, which is meaningful on a machine with other load.

import { readdirSync, readFileSync } from 'node:fs'

import { routes } from '../../packages/api/dist/index.js'

/** Clock ticks of /proc per second: Linux reports this value to all programs. */
const ticksPerSecond = 100

/** @returns {{ pid: number, parent: number, name: string, microseconds: number }[]} empty where there is no /proc */
function processes() {
  const found = []
  let names = []
  try {
    names = readdirSync('/proc')
  } catch {
    return found
  }
  for (const entry of names) {
    if (!/^[0-9]+$/.test(entry)) continue
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'latin1')
      const end = stat.lastIndexOf(')')
      const fields = stat.slice(end + 2).split(' ')
      found.push({
        pid: Number(entry),
        parent: Number(fields[1]),
        name: stat.slice(stat.indexOf('(') + 1, end),
        microseconds: ((Number(fields[11]) + Number(fields[12])) * 1e6) / ticksPerSecond,
      })
    } catch {
      // The process has exited.
    }
  }
  return found
}

/** @param {string} url of a node @returns {Promise<number>} CPU time of its process in microseconds */
async function nodeCpu(url) {
  const text = await (await fetch(url + routes.getMetrics.path)).text()
  return Number(/^process_cpu_seconds_total ([0-9.e+-]+)$/m.exec(text)?.[1] ?? Number.NaN) * 1e6
}

/**
 * CPU time so far by part: `client` (this process), each role, `engine` (children of worker processes), `audit engine`,
 * `chain`.
 * @param {{ nodes: readonly { roles: readonly string[], pid: number, url: string }[] }} document
 * @returns {Promise<Record<string, number>>} microseconds
 */
export async function cpuByPart(document) {
  const { user, system } = process.cpuUsage()
  const parts = { client: user + system }
  const add = (part, microseconds) => {
    parts[part] = (parts[part] ?? 0) + microseconds
  }
  const all = processes()
  for (const node of document.nodes) {
    const role = ['gateway', 'worker', 'auditor'].find((name) => node.roles.includes(name))
    add(role, await nodeCpu(node.url))
    for (const { parent, microseconds } of all) {
      if (parent === node.pid) add(role === 'auditor' ? 'audit engine' : 'engine', microseconds)
    }
  }
  const byPid = new Map(all.map((each) => [each.pid, each]))
  const isOurs = (each) => {
    for (let at = each; at !== undefined; at = byPid.get(at.parent)) if (at.parent === process.pid) return true
    return false
  }
  for (const each of all) if (each.name === 'anvil' && isOurs(each)) add('chain', each.microseconds)
  return parts
}

/** @returns {Record<string, number>} microseconds per request */
export function perRequest(before, after, requests) {
  return Object.fromEntries(Object.keys(after).map((part) => [part, (after[part] - (before[part] ?? 0)) / requests]))
}
