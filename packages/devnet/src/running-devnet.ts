import type { Deployment } from '@opengradient/chain'

import type { AnvilChain } from './anvil-chain.ts'
import type { DemoNetwork } from './demo-network.ts'
import type { DemoReport, LieReport } from './demo-report.ts'
import type { Devnet } from './devnet.ts'
import type { DevnetDocument } from './devnet-document.ts'
import type { DevnetAccount } from './devnet-keys.ts'
import type { LiarKind } from './liar-kinds.ts'
import type { Lifetime } from './lifetime.ts'
import type { NodeGroup } from './node-group.ts'
import type { PublishedModel } from './publish-models.ts'
import { runDemo } from './run-demo.ts'
import { runLie } from './run-lie.ts'
import type { ShiftedClock } from './shifted-clock.ts'

/** The started parts of a devnet. */
export interface DevnetParts {
  readonly anvil: Pick<AnvilChain, 'rpcUrl' | 'chainId'>
  readonly gateway: string
  readonly grpc: string | undefined
  readonly deployment: Deployment
  readonly accounts: readonly DevnetAccount[]
  readonly group: Pick<NodeGroup, 'describe'>
  readonly models: readonly PublishedModel[]
  readonly bootstrap: readonly string[]
  readonly stateDir: string
  readonly network: DemoNetwork
  readonly lifetime: Lifetime
  readonly clock: Pick<ShiftedClock, 'offsetMs'>
}

export class RunningDevnet implements Devnet {
  readonly #parts: DevnetParts
  #document: DevnetDocument

  constructor(parts: DevnetParts) {
    this.#parts = parts
    this.#document = describeDevnet(parts)
  }

  get document(): DevnetDocument {
    return this.#document
  }

  get deployment(): Deployment {
    return this.#parts.deployment
  }

  get stateDir(): string {
    return this.#parts.stateDir
  }

  get bootstrap(): readonly string[] {
    return this.#parts.bootstrap
  }

  get ended(): Promise<string> {
    return this.#parts.lifetime.ended
  }

  /** Describes the network again, after one of its nodes was restarted. */
  refreshDocument(): DevnetDocument {
    this.#document = describeDevnet(this.#parts)
    return this.#document
  }

  async demo(signal?: AbortSignal): Promise<DemoReport> {
    return runDemo(this.#parts.network, this.#whileRunning(signal))
  }

  async lie(kind: LiarKind, signal?: AbortSignal): Promise<LieReport> {
    return runLie(this.#parts.network, kind, this.#whileRunning(signal))
  }

  stop(): Promise<void> {
    return this.#parts.lifetime.stop()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  #whileRunning(signal: AbortSignal | undefined): AbortSignal {
    const { lifetime } = this.#parts
    return signal ? AbortSignal.any([lifetime.signal, signal]) : lifetime.signal
  }
}

function describeDevnet({
  anvil,
  gateway,
  grpc,
  deployment,
  accounts,
  group,
  models,
  clock,
}: DevnetParts): DevnetDocument {
  return {
    rpcUrl: anvil.rpcUrl,
    chainId: anvil.chainId,
    clockOffsetMs: clock.offsetMs,
    gateways: [gateway],
    grpc: grpc === undefined ? [] : [grpc],
    contracts: deployment.contracts,
    // Every node of a role has the same entry here; its id is in `nodes`.
    accounts: accounts.map(({ address, privateKey, role }) => ({
      address,
      privateKey,
      role: role.replace(/-[0-9]+$/, ''),
    })),
    nodes: group.describe(),
    models: models.map(({ published: { name, version, modelId } }) => ({ name, version, modelId })),
  }
}
