import { type ChainEvent, follow } from '@opengradient/chain'
import {
  type Evidence,
  hashTensors,
  orderMessageCodec,
  outcomes,
  type Records,
  randomBytes32,
  streamNames,
  systemRandom,
  tensorsRoot,
} from '@opengradient/protocol'
import { openOutbox } from '@opengradient/store'
import type { AuditMethod, LeafAudit } from '@opengradient/verifier'

import { Auditor, type AuditorComponents } from '../../auditor/auditor.ts'
import type { Head } from '../../components.ts'
import { type NodeConfigInput, parseNodeConfig } from '../../config.ts'
import { affine } from '../../worker/scripted-auditor.fixture.ts'
import type { TestPeer } from '../../worker/worker-network.fixture.ts'
import type { GatewayNetwork } from '../gateway-network.fixture.ts'

/** Runs the affine model of the test network. */
const affineMethod: AuditMethod = {
  name: 'replay',
  check: async ({ inputs, outputSalt, receipt }: Evidence): Promise<LeafAudit> => {
    const outputs = affine(inputs)
    const isEqual = hashTensors('output', outputSalt, outputs) === receipt.value.outputHash
    const outcome = isEqual ? outcomes.match : outcomes.mismatch
    const outputRoot = tensorsRoot('output', outputs)
    return { outcome, outputRoot, distance: 0, fingerprint: `0x${'22'.repeat(32)}`, detail: '' }
  },
}

export interface AffineAuditorInit {
  readonly records: Records
  readonly auditor: NonNullable<NodeConfigInput['auditor']>
}

/** Starts the auditor role of a peer of the network, and follows the chain. */
export async function startAuditor(
  { net, worker }: GatewayNetwork,
  { account, peerNode }: TestPeer,
  { records, auditor: options }: AffineAuditorInit,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const { signal } = stopping
  const { deployment, chain } = net
  const keys = { accountKey: randomBytes32(systemRandom), peerKey: randomBytes32(systemRandom) }
  const outbox = await openOutbox({ records, clock: net.clock })
  const components: AuditorComponents = {
    ...worker.components,
    ...{ account: account.address, signer: account.signer, writer: account, peerNode, records, outbox, signal },
    config: parseNodeConfig({
      ...{ stateDir: '/unused', roles: ['auditor'], rpcUrl: chain.rpcUrl, deployment, ...keys },
      auditor: options,
    }),
    models: { manifest: async () => net.model.manifest } as never,
  }
  await net.gateway.peerNode.connect(peerNode.addresses()[0] as string)
  const auditor = new Auditor(components, affineMethod)
  await auditor.start()
  const handle = (events: readonly ChainEvent[], next: { fromBlock: number; timestamp: number }): Promise<void> => {
    const head: Head = { number: next.fromBlock - 1, timestamp: next.timestamp }
    return auditor.onBlocks(events, head)
  }
  const rewind = (fromBlock: number): Promise<void> => auditor.onRewind(fromBlock)
  const { rpcUrl } = chain
  const following = follow({ rpcUrl, deployment, fromBlock: deployment.fromBlock, handle, rewind, pollMs: 20 }, signal)
  return {
    stop: async () => {
      stopping.abort()
      // The peer stays: an auditor that ended answers nothing.
      const { maxBytes: maxFrameBytes } = orderMessageCodec
      await peerNode.handleChannel(streamNames.order, { maxFrameBytes }, (channel) => channel.close())
      await auditor.stop()
      await following
      await outbox.close()
    },
  }
}
