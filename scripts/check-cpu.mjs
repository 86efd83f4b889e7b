// The guard of CPU time per request: `node scripts/check-cpu.mjs [--write]`.
//
// A network of one gateway and one worker answers digits requests at 32 in flight, in turns with the plain server of the benchmark. The
// check fails when the CPU time of gateway, worker and engine per request, as a multiple of that of the plain server, exceeds the
// figure in cpu-guard.json by 15 %. Both sides run in one run on one machine, so that the multiple is comparable between
// machines. `--write` commits the measured figure instead.

import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'

import { buildModels } from './bench/build-models.mjs'
import { prepareCalls } from './bench/calls.mjs'
import { startChild } from './bench/children.mjs'
import { folder as collectionsFolder } from './bench/count-collections.mjs'
import { judgeCpu } from './bench/judge-cpu.mjs'
import { measured } from './bench/models.mjs'
import { descendants, listProcesses, readParts } from './bench/parts.mjs'
import { useNetwork } from './bench/use-network.mjs'

const committedFile = new URL('cpu-guard.json', import.meta.url)
const inFlight = 32
/** Before the first round V8 compiles most of the code. On a busy machine the time ends first. */
const warmUps = { network: { most: 4_000, milliseconds: 12_000 }, plain: { most: 16_000, milliseconds: 6_000 } }
const turns = { network: { most: 1_500, milliseconds: 4_000 }, plain: { most: 6_000, milliseconds: 2_000 } }
const leastRounds = 3
/** Time in which a figure above the limit may fall. */
const maxMilliseconds = 25_000
const exitCodes = { within: 0, above: 1, disturbed: 2 }
const networkParts = ['gateway', 'worker', 'engine']

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

/** @returns {Promise<number>} calls that were made */
async function makeCalls(call, { most, milliseconds }) {
  const until = performance.now() + milliseconds
  let made = 0
  const lane = async () => {
    while (made < most && performance.now() < until) {
      made++
      await call()
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return made
}

/** CPU time per call of some parts, in microseconds. */
async function measureTurn(call, turn, read) {
  const before = await read()
  const made = await makeCalls(call, turn)
  const after = await read()
  return Object.fromEntries(Object.keys(after).map((part) => [part, (after[part] - before[part]) / made]))
}

/** @returns {() => number} share of the machine's CPU time since now that other processes and other machines took */
function watchOtherLoad() {
  const readOther = () => {
    const all = listProcesses()
    const own = descendants(process.pid, all)
    const ours = all.reduce((sum, { pid, ticksWithEnded }) => sum + (own.has(pid) ? ticksWithEnded : 0), 0)
    const [, ...fields] = readFileSync('/proc/stat', 'latin1').split('\n', 1)[0].trim().split(/\s+/)
    const [user, nice, system, idle, ioWait, interrupts, softInterrupts, steal] = fields.map(Number)
    const busy = user + nice + system + interrupts + softInterrupts + steal
    return { other: busy - ours, all: busy + idle + ioWait }
  }
  const before = readOther()
  return () => {
    const after = readOther()
    return (after.other - before.other) / (after.all - before.all)
  }
}

/** Measures in turns until the judgement is certain. */
async function measureRounds({ targets, document, plainUrl }, isEnough) {
  const readNetwork = async () => {
    const parts = await readParts(document)
    return Object.fromEntries(networkParts.map((part) => [part, parts[part].cpuMicroseconds]))
  }
  const readPlain = async () => ({ plain: (await (await fetch(plainUrl)).json()).cpuMicroseconds })
  const begun = performance.now()
  const rounds = []
  do {
    const otherLoad = watchOtherLoad()
    const { plain } = await measureTurn(targets.server, turns.plain, readPlain)
    const parts = await measureTurn(targets.network, turns.network, readNetwork)
    const network = Object.values(parts).reduce((total, value) => total + value, 0)
    rounds.push({ network, plain, otherLoad: otherLoad() })
    const each = Object.entries({ ...parts, 'plain server': plain }).map(
      ([name, value]) => `${name} ${value.toFixed(0)}`,
    )
    const load = (100 * rounds.at(-1).otherLoad).toFixed(0)
    console.log(`round ${rounds.length}: ${each.join(', ')} µs of CPU time per request; other load ${load} %`)
  } while (rounds.length < leastRounds || (!isEnough(rounds) && performance.now() - begun < maxMilliseconds))
  return rounds
}

async function main() {
  const { ratio: committed } = JSON.parse(readFileSync(committedFile, 'utf8'))
  const folders = await buildModels(['digits'])
  const plain = await startChild('plain-server.mjs', {
    folders: { [measured.digits.name]: folders.get('digits') },
    options: 'canonical',
  })
  try {
    return await useNetwork({ workers: 1, auditors: 0, audit: 0, folders }, async (network) => {
      const { url: plainUrl } = plain.answer
      const { targets, close } = await prepareCalls('digits', inFlight, {
        ...network,
        servers: { server: { url: plainUrl } },
      })
      await makeCalls(targets.server, warmUps.plain)
      await makeCalls(targets.network, warmUps.network)
      const isEnough = (rounds) => !values.write && judgeCpu(rounds, committed).verdict === 'within'
      const rounds = await measureRounds({ targets, document: network.document, plainUrl }, isEnough)
      close()
      return { committed, ...judgeCpu(rounds, committed) }
    })
  } finally {
    await plain.stop()
    await rm(collectionsFolder, { recursive: true, force: true })
  }
}

if (os.type() !== 'Linux') {
  console.log('not measured: this system has no /proc')
  process.exit(exitCodes.disturbed)
}
const { committed, ratio, limit, verdict } = await main()
if (values.write) writeFileSync(committedFile, `${JSON.stringify({ ratio: Number(ratio.toFixed(1)) }, undefined, 2)}\n`)
console.log(`ratio ${ratio.toFixed(2)}, limit ${limit.toFixed(2)} (${committed} and 15 %): ${verdict}`)
process.exit(values.write ? 0 : exitCodes[verdict])
