import path from 'node:path'

import { type RunningNode, startNode } from '@opengradient/node'
import { systemClock, toOgError, toWireError } from '@opengradient/protocol'

import { withFalseAccusations } from './lies/false-accuser.ts'
import { createLieSwitch } from './lies/lie-switch.ts'
import { withOtherModel } from './lies/other-model.ts'
import { withWrongOutput } from './lies/wrong-output.ts'
import type { FromNode, ToNode } from './node-messages.ts'

/** Runs the node that the supervisor describes, in this process. @param early messages that came before this was loaded */
export function runNode(early: readonly ToNode[]): void {
  let starting: Promise<RunningNode> | undefined
  let lies: ReturnType<typeof createLieSwitch> | undefined
  let ending = false

  const start = async ({ config, liar }: Extract<ToNode, { type: 'start' }>): Promise<RunningNode> => {
    const switches = createLieSwitch({
      always: liar ?? undefined,
      onTold: (lie) => send({ type: 'lied', ...lie }),
    })
    lies = switches
    // Every node runs the production code; the switches stand between it and its engine and are off unless told otherwise.
    return startNode(config, {
      wrapExecutor: (executor) =>
        withOtherModel(withWrongOutput(executor, switches), switches, path.join(config.stateDir, 'other-models')),
      wrapMethod: (method) => withFalseAccusations(method, switches, systemClock),
    })
  }

  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    const node = await starting?.catch(() => undefined)
    await node?.stop()
    process.exit(0)
  }

  const handle = (message: ToNode): void => {
    if (message.type === 'start') {
      starting = start(message)
      starting.then(
        (node) => {
          const { account, peerId, url } = node
          send({ type: 'ready', account, peerId, url, addresses: node.addresses() })
        },
        (error: unknown) => {
          console.error(error)
          send({ type: 'failed', error: toWireError(toOgError(error)) }, () => process.exit(1))
        },
      )
    } else if (message.type === 'arm') {
      lies?.arm(message.kind, message.inputsDigest)
      send({ type: 'armed', inputsDigest: message.inputsDigest })
    } else void end()
  }
  process.on('message', handle)
  process.once('SIGTERM', () => void end())
  for (const message of early) handle(message)
}

function send(message: FromNode, then?: () => void): void {
  // The channel may be closing: this process ends with it.
  if (process.connected) process.send?.(message, undefined, {}, () => then?.())
  else then?.()
}
