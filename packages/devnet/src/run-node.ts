import { performance } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'

import { deploymentSchema } from '@opengradient/chain'
import { type RunningNode, startNode } from '@opengradient/node'
import { type Clock, systemClock, toOgError, toWireError } from '@opengradient/protocol'

import { collectGarbage } from './collect-garbage.ts'
import { collectWhenIdle } from './collect-when-idle.ts'
import { createFaultSwitch, type FaultSwitch } from './faults/fault-switch.ts'
import { liars } from './faults/liars.ts'
import { mergeHooks } from './faults/merge-hooks.ts'
import type { MessageFromNode, MessageToNode } from './node-messages.ts'
import { ShiftedClock } from './shifted-clock.ts'

/**
 * Runs the node that the supervisor describes in this process, and ends the process with it.
 *
 * @param early messages that arrived before this module was loaded
 */
export function runNode(early: readonly MessageToNode[]): void {
  let starting: Promise<RunningNode> | undefined
  let faults: FaultSwitch | undefined
  let stopping = false
  const clock = new ShiftedClock(0)
  const ending = new AbortController()

  const start = (message: Extract<MessageToNode, { type: 'start' }>): void => {
    faults = createFaultSwitch({
      always: message.liar ?? undefined,
      onInjected: (fault) => send({ type: 'faultInjected', ...fault }),
    })
    clock.offsetMs = message.clockOffsetMs
    starting = startFaultableNode(message.config, faults, clock)
    starting.then(reportReady, reportFailure)
    starting.then(
      () => collectMemory(ending.signal),
      () => undefined,
    )
  }

  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    ending.abort()
    const node = await starting?.catch(() => undefined)
    await node?.stop()
    process.exit(0)
  }

  const handle = (message: MessageToNode): void => {
    if (message.type === 'start') start(message)
    else if (message.type === 'arm') {
      faults?.arm(message.kind, message.inputsDigest)
      send({ type: 'armed', inputsDigest: message.inputsDigest })
    } else if (message.type === 'setClock') {
      clock.offsetMs = message.offsetMs
      send({ type: 'clockSet', offsetMs: message.offsetMs })
    } else if (message.type === 'reform') faults?.reform()
    else void stop()
  }
  process.on('message', handle)
  process.once('SIGTERM', () => void stop())
  for (const message of early) handle(message)
}

/** Keeps the memory of a node without work small. */
function collectMemory(signal: AbortSignal): void {
  let last = performance.eventLoopUtilization()
  const utilization = (): number => {
    const now = performance.eventLoopUtilization()
    const { utilization: share } = performance.eventLoopUtilization(now, last)
    last = now
    return share
  }
  const heapBytes = (): number => getHeapStatistics().total_physical_size
  const init = { clock: systemClock, utilization, heapBytes, collect: collectGarbage }
  collectWhenIdle(init, signal).catch((error: unknown) => console.error(error))
}

/** Starts the production code of a node; faults are injected by its hooks, and only when the switch is on. */
async function startFaultableNode(
  config: Extract<MessageToNode, { type: 'start' }>['config'],
  faults: FaultSwitch,
  clock: Clock,
): Promise<RunningNode> {
  const deployment = deploymentSchema.parse(config.deployment)
  const host = { stateDir: config.stateDir, deployment, clock }
  const hooks = mergeHooks(Object.values(liars).flatMap(({ install }) => install?.(faults, host) ?? []))
  return startNode(config, { ...hooks, clock })
}

function reportReady(node: RunningNode): void {
  const { account, peerId, url, grpcTarget } = node
  send({ type: 'ready', account, peerId, url, grpcTarget, addresses: node.addresses() })
}

function reportFailure(error: unknown): void {
  console.error(error)
  send({ type: 'failed', error: toWireError(toOgError(error)) }, () => process.exit(1))
}

function send(message: MessageFromNode, onSent?: () => void): void {
  // Without a channel the supervisor is gone and this process is about to end.
  if (process.connected) process.send?.(message, undefined, {}, () => onSent?.())
  else onSent?.()
}
