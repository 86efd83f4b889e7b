// CPU time and latency of a durable write: records with their log, and LevelDB alone, in turns within one process.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import { openDiskRecords } from '../../packages/store/dist/index.js'
import { median, overRounds, quantile } from './statistics.mjs'

const { Level } = createRequire(new URL('../../packages/store/package.json', import.meta.url))('level')

/** Bytes of each value of a batch, by its key: a worker's answer to a small job, and what a gateway writes down in between. */
const shapes = {
  'answer, 5 KB': { evidence: 4_200, answer: 700, job: 100 },
  'mark, 300 bytes': { job: 200, open: 100 },
}
const pool = randomBytes(1 << 22)
let position = 0

function cut(bytes) {
  position = (position + 4_999) % (pool.length - 8_192)
  return pool.subarray(position, position + bytes)
}

function nextBatch(shape) {
  const id = cut(32).toString('hex')
  return Object.entries(shapes[shape]).map(([name, bytes]) => ({
    type: 'put',
    key: `${name}/0x${id}`,
    value: cut(bytes),
  }))
}

/** LevelDB alone: batches that arrive during a write are written together. */
class LevelAlone {
  #level
  #waiting = []
  #writing

  static async open(folder) {
    const records = new LevelAlone()
    records.#level = new Level(folder, { keyEncoding: 'utf8', valueEncoding: 'view' })
    await records.#level.open({ writeBufferSize: 16 << 20 })
    return records
  }

  batch(operations) {
    const { promise, resolve } = Promise.withResolvers()
    this.#waiting.push({ operations, resolve })
    this.#writing ??= this.#write()
    return promise
  }

  async #write() {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0)
      await this.#level.batch(group.flatMap(({ operations }) => operations))
      for (const { resolve } of group) resolve()
    }
    this.#writing = undefined
  }

  async close() {
    await this.#writing
    await this.#level.close()
  }
}

const backEnds = { log: (folder) => openDiskRecords({ path: folder }), level: (folder) => LevelAlone.open(folder) }

/** Writes groups of batches one after the other, closing included. */
async function measureRound(open, folder, { shape, group, writes }) {
  const records = await open(folder)
  const latencies = []
  const before = process.cpuUsage()
  for (let written = 0; written < writes; written += group) {
    const start = performance.now()
    await Promise.all(Array.from({ length: group }, () => records.batch(nextBatch(shape))))
    latencies.push((performance.now() - start) * 1e3)
    await setImmediate()
  }
  await records.close()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / writes, p50: median(latencies), p99: quantile(latencies, 0.99) }
}

const summarize = (rounds) =>
  Object.fromEntries(['cpu', 'p50', 'p99'].map((field) => [field, overRounds(rounds.map((each) => each[field]))]))

/**
 * @param {{ rounds: number, writes: number, groups: readonly number[], onProgress(text: string): void }} init
 * @returns {Promise<Record<string, any>[]>} microseconds of both back ends by shape and batches at once; CPU time of all threads per batch
 */
export async function measureRecords({ rounds, writes, groups, onProgress }) {
  const folder = mkdtempSync(join(os.tmpdir(), 'og-bench-records-'))
  const results = []
  try {
    for (const shape of Object.keys(shapes)) {
      for (const group of groups) {
        onProgress(`${shape}, ${group} at once`)
        const measured = Object.fromEntries(Object.keys(backEnds).map((name) => [name, []]))
        for (let round = 0; round < rounds; round++) {
          for (const [name, open] of Object.entries(backEnds)) {
            const path = join(folder, `${name}-${results.length}-${round}`)
            measured[name].push(await measureRound(open, path, { shape, group, writes }))
            rmSync(path, { recursive: true })
          }
        }
        results.push({
          shape,
          group,
          ...Object.fromEntries(Object.entries(measured).map(([name, each]) => [name, summarize(each)])),
        })
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return results
}
