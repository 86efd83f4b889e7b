import { modelRegistryAbi, nodeRegistryAbi, opgAbi, quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
import {
  type Address,
  type Hex,
  OgError,
  type OnChainState,
  onChainState,
  type Role,
  roleBits,
  rolesFromBits,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import { createPublicClient, http, type PublicClient } from 'viem'

import { agree } from './agreement.ts'
import { type Batch, batchTree, type Group, type InclusionProof } from './batch.ts'
import type { Deployment } from './deployment.ts'
import { toChainError } from './errors.ts'
import { lowerCase } from './follower.ts'
import { chainOf } from './sender.ts'

/** A node as the registry has it. Times in Unix seconds, 0 for never. */
export interface RegisteredNode {
  readonly account: Address
  /** Ed25519 public key of its peer id. */
  readonly peerKey: Hex
  /** The peer key's signature over the account. */
  readonly peerProof: Hex
  readonly roles: readonly Role[]
  readonly url: string
  /** OPG, 1e-18. */
  readonly stake: bigint
  readonly registeredAt: number
  readonly retiredAt: number
  readonly suspendedUntil: number
}

/** A model version as the registry has it. */
export interface RegisteredModel {
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  readonly owner: Address
  readonly registeredAt: number
  readonly deprecated: boolean
}

/** Where a receipt stands in its batch. */
export interface Inclusion {
  readonly batchId: Hex
  readonly worker: Address
  readonly root: Hex
  readonly transaction: Hex
  /** The whole batch: its groups are needed again to claim or to challenge. */
  readonly batch: Batch
  readonly proof: InclusionProof
}

export interface OnChainChallenge {
  readonly challengeId: Hex
  readonly batchId: Hex
  readonly index: number
  readonly accuser: Address
  readonly status: 'open' | 'dismissed' | 'upheld'
  readonly transaction: Hex
}

/** What the chain says of a receipt. */
export interface OnChainStanding {
  /** `signed` while no batch holds the receipt. */
  readonly state: OnChainState
  /** The challenge window closed and no dispute is open. */
  readonly closed: boolean
  readonly inclusion: Inclusion | undefined
  readonly challenge: OnChainChallenge | undefined
}

/** Reads of the deployment's contracts, agreed between the endpoints. */
export interface ChainReader {
  readonly deployment: Deployment
  chainId(): Promise<number>
  head(): Promise<{ number: number; timestamp: number }>
  node(account: Address): Promise<RegisteredNode | undefined>
  nodes(): Promise<RegisteredNode[]>
  activeAuditors(): Promise<Address[]>
  /** Registered in the role, staked and not suspended at that time (Unix seconds). */
  wasActive(account: Address, role: Role, atSeconds: number): Promise<boolean>
  model(modelId: Hex): Promise<RegisteredModel | undefined>
  /** The version asked for, or the one registered last. */
  modelByName(name: string, version?: string): Promise<RegisteredModel | undefined>
  models(): Promise<RegisteredModel[]>
  /** Finds the batch of a worker that holds a receipt. */
  findReceipt(receiptHash: Hex, worker: Address): Promise<Inclusion | undefined>
  standing(receiptHash: Hex, worker: Address): Promise<OnChainStanding>
  allocation(payer: Address, gateway: Address, token: Address): Promise<bigint>
  /** What a worker has in batches that are not claimed yet, and the most that its stake or bond allows. */
  liability(worker: Address, token: Address): Promise<{ open: bigint; cap: bigint }>
  balance(account: Address): Promise<{ opg: bigint; native: bigint }>
  /** Jurors drawn for a challenge; undefined before the draw. */
  jury(challengeId: Hex): Promise<Address[] | undefined>
  nextSequence(worker: Address): Promise<number>
  isClaimable(batchId: Hex): Promise<boolean>
  challengeWindowSeconds(): Promise<number>
  challengeBond(): Promise<bigint>
  /** Length of an epoch of audit seeds. */
  epochSeconds(): Promise<number>
}

export interface ReaderInit {
  readonly rpcUrls: readonly string[]
  readonly deployment: Deployment
  /** How many endpoints must agree. Default: more than half. */
  readonly quorum?: number
}

export function createReader(init: ReaderInit): ChainReader {
  const { rpcUrls, deployment } = init
  const { opg, nodeRegistry, modelRegistry, settlement, quorumReferee } = deployment.contracts
  const quorum = init.quorum ?? Math.floor(rpcUrls.length / 2) + 1
  const clients = rpcUrls.map(
    (rpcUrl): PublicClient =>
      createPublicClient({
        chain: chainOf(deployment.chainId, rpcUrl),
        transport: http(rpcUrl, { retryCount: 1 }),
        cacheTime: 0,
        batch: { multicall: false },
      }),
  )
  const read = <T>(what: string, ask: (client: PublicClient) => Promise<T>): Promise<T> =>
    agree(clients, quorum, what, async (client) => {
      try {
        return lowerCase(await ask(client))
      } catch (error) {
        throw toChainError(error, what)
      }
    })
  const fromBlock = BigInt(deployment.fromBlock)

  const node = async (account: Address): Promise<RegisteredNode | undefined> => {
    const found = await read('node registration', (client) =>
      client.readContract({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'getNode', args: [account] }),
    )
    if (found.registeredAt === 0n) return undefined
    return {
      account: found.account,
      peerKey: found.peerKey,
      peerProof: found.peerProof,
      roles: rolesFromBits(found.roles),
      url: found.url,
      stake: found.stake,
      registeredAt: Number(found.registeredAt),
      retiredAt: Number(found.retiredAt),
      suspendedUntil: Number(found.suspendedUntil),
    }
  }

  const toModel = (found: {
    name: string
    version: string
    modelId: Hex
    owner: Address
    registeredAt: bigint
    deprecated: boolean
  }): RegisteredModel | undefined =>
    found.registeredAt === 0n
      ? undefined
      : {
          name: found.name,
          version: found.version,
          modelId: found.modelId,
          owner: found.owner,
          registeredAt: Number(found.registeredAt),
          deprecated: found.deprecated,
        }

  const findReceipt = async (receiptHash: Hex, worker: Address): Promise<Inclusion | undefined> => {
    // The digest is not indexed (it would cost gas for each receipt), so the worker's batches are read. The first that holds
    // the receipt counts: posting one again that was voided does not undo that.
    const logs = await read('batches', (client) =>
      client.getContractEvents({
        address: settlement,
        abi: settlementAbi,
        eventName: 'BatchPosted',
        args: { worker },
        fromBlock,
        strict: true,
      }),
    )
    const needle = receiptHash.slice(2)
    for (const log of logs) {
      if (!log.args.entries.includes(needle)) continue
      const batch: Batch = { groups: log.args.groups.map(toGroup), entries: log.args.entries }
      const tree = batchTree(batch)
      const index = tree.find(receiptHash)
      if (index === undefined) continue
      return {
        batchId: log.args.batchId,
        worker,
        root: log.args.root,
        transaction: log.transactionHash,
        batch,
        proof: tree.prove(index),
      }
    }
    return undefined
  }

  /** The last challenge of this very leaf: anybody can copy a receipt into a batch of their own and have that challenged. */
  const challengeOf = async (
    receiptHash: Hex,
    { batchId, proof }: Inclusion,
  ): Promise<OnChainChallenge | undefined> => {
    const logs = await read('challenges', (client) =>
      client.getContractEvents({
        address: settlement,
        abi: settlementAbi,
        eventName: 'ChallengeOpened',
        args: { receiptHash },
        fromBlock,
        strict: true,
      }),
    )
    const log = logs.findLast(({ args }) => args.batchId === batchId && Number(args.index) === proof.index)
    if (log === undefined) return undefined
    const { challengeId } = log.args
    const found = await read('challenge', (client) =>
      client.readContract({
        address: settlement,
        abi: settlementAbi,
        functionName: 'getChallenge',
        args: [challengeId],
      }),
    )
    return {
      challengeId,
      batchId: found.batchId,
      index: found.index,
      accuser: found.accuser,
      status: found.status === 1 ? 'open' : found.status === 2 ? 'dismissed' : 'upheld',
      transaction: log.transactionHash,
    }
  }

  return {
    deployment,
    chainId: () => read('chain id', (client) => client.getChainId()),
    async head() {
      const heads = await Promise.allSettled(clients.map((client) => client.getBlock({ blockTag: 'latest' })))
      const up = heads.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      if (up.length < quorum) {
        const down = heads.find((result) => result.status === 'rejected')
        throw toChainError(down?.reason, 'head')
      }
      // What `quorum` endpoints have seen: fewer than that can neither hold it back nor send it ahead.
      const reached = (values: readonly bigint[]): number =>
        Number([...values].sort((a, b) => Number(b - a))[quorum - 1])
      return {
        number: reached(up.map(({ number }) => number ?? 0n)),
        timestamp: reached(up.map(({ timestamp }) => timestamp)),
      }
    },
    node,
    async nodes() {
      const count = await read('node count', (client) =>
        client.readContract({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'nodeCount' }),
      )
      const found = await Promise.all(
        Array.from({ length: Number(count) }, async (_, index) => {
          const account = await read('node', (client) =>
            client.readContract({
              address: nodeRegistry,
              abi: nodeRegistryAbi,
              functionName: 'nodeAt',
              args: [BigInt(index)],
            }),
          )
          return node(account)
        }),
      )
      return found.filter((item) => item !== undefined)
    },
    activeAuditors: async () => [
      ...(await read('auditors', (client) =>
        client.readContract({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'activeAuditors' }),
      )),
    ],
    wasActive: (account, role, atSeconds) =>
      read('registration', (client) =>
        client.readContract({
          address: nodeRegistry,
          abi: nodeRegistryAbi,
          functionName: 'wasActive',
          args: [account, roleBits[role], BigInt(Math.floor(atSeconds))],
        }),
      ),
    async model(modelId) {
      return toModel(
        await readOr(
          () =>
            read('model registration', (client) =>
              client.readContract({
                address: modelRegistry,
                abi: modelRegistryAbi,
                functionName: 'byModelId',
                args: [modelId],
              }),
            ),
          unknownModel,
        ),
      )
    },
    async modelByName(name, version) {
      return toModel(
        await readOr(
          () =>
            read('model registration', (client) =>
              version === undefined
                ? client.readContract({
                    address: modelRegistry,
                    abi: modelRegistryAbi,
                    functionName: 'latest',
                    args: [name],
                  })
                : client.readContract({
                    address: modelRegistry,
                    abi: modelRegistryAbi,
                    functionName: 'getVersion',
                    args: [name, version],
                  }),
            ),
          unknownModel,
        ),
      )
    },
    async models() {
      const count = await read('model count', (client) =>
        client.readContract({ address: modelRegistry, abi: modelRegistryAbi, functionName: 'modelCount' }),
      )
      const found = await Promise.all(
        Array.from({ length: Number(count) }, (_, index) =>
          read('model', (client) =>
            client.readContract({
              address: modelRegistry,
              abi: modelRegistryAbi,
              functionName: 'modelAt',
              args: [BigInt(index)],
            }),
          ),
        ),
      )
      return found.flatMap((item) => toModel(item) ?? [])
    },
    findReceipt,
    async standing(receiptHash, worker) {
      const inclusion = await findReceipt(receiptHash, worker)
      if (inclusion === undefined) return { state: 'signed', closed: false, inclusion, challenge: undefined }
      const [challenge, voided, batch, head] = await Promise.all([
        challengeOf(receiptHash, inclusion),
        read('leaf', (client) =>
          client.readContract({
            address: settlement,
            abi: settlementAbi,
            functionName: 'isVoid',
            args: [inclusion.batchId, BigInt(inclusion.proof.index)],
          }),
        ),
        read('batch', (client) =>
          client.readContract({
            address: settlement,
            abi: settlementAbi,
            functionName: 'getBatch',
            args: [inclusion.batchId],
          }),
        ),
        this.head(),
      ])
      if (batch.root !== inclusion.root) {
        throw new OgError('RPC_DISAGREE', 'standing: the batch in the events is not the one in the contract.', {
          next: ['The RPC endpoint lies or lags: ask another one.'],
        })
      }
      const { state, closed } = onChainState({
        batch: { claimed: batch.claimed, disputed: batch.open !== 0, windowEndsAt: Number(batch.windowEndsAt) },
        voided,
        challenge: challenge?.status,
        headTimestamp: head.timestamp,
      })
      return { state, closed, inclusion, challenge }
    },
    async allocation(payer, gateway, token) {
      const [allocated, leaving] = await read('allocation', (client) =>
        client.readContract({
          address: settlement,
          abi: settlementAbi,
          functionName: 'allocationOf',
          args: [payer, gateway, token],
        }),
      )
      return allocated + leaving
    },
    async liability(worker, token) {
      const [open, cap] = await read('liability', (client) =>
        client.readContract({
          address: settlement,
          abi: settlementAbi,
          functionName: 'liabilityOf',
          args: [worker, token],
        }),
      )
      return { open, cap }
    },
    async balance(account) {
      const [tokens, native] = await Promise.all([
        read('balance', (client) =>
          client.readContract({ address: opg, abi: opgAbi, functionName: 'balanceOf', args: [account] }),
        ),
        read('balance', (client) => client.getBalance({ address: account })),
      ])
      return { opg: tokens, native }
    },
    async jury(challengeId) {
      const jurors = await read('jury', (client) =>
        client.readContract({
          address: quorumReferee,
          abi: quorumRefereeAbi,
          functionName: 'jury',
          args: [challengeId],
        }),
      )
      return jurors.length === 0 ? undefined : [...jurors]
    },
    nextSequence: async (worker) =>
      Number(
        await read('sequence', (client) =>
          client.readContract({
            address: settlement,
            abi: settlementAbi,
            functionName: 'nextSequenceOf',
            args: [worker],
          }),
        ),
      ),
    isClaimable: (batchId) =>
      read('claimable', (client) =>
        client.readContract({ address: settlement, abi: settlementAbi, functionName: 'isClaimable', args: [batchId] }),
      ),
    challengeWindowSeconds: async () =>
      Number(
        await read('window', (client) =>
          client.readContract({ address: settlement, abi: settlementAbi, functionName: 'challengeWindow' }),
        ),
      ),
    epochSeconds: async () =>
      Number(
        await read('epoch length', (client) =>
          client.readContract({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'epochLength' }),
        ),
      ),
    challengeBond: () =>
      read('bond', (client) =>
        client.readContract({ address: settlement, abi: settlementAbi, functionName: 'challengeBond' }),
      ),
  }
}

const unknownModel = {
  name: '',
  version: '',
  modelId: zeroBytes32,
  owner: zeroAddress,
  registeredAt: 0n,
  deprecated: false,
}

/** A registry that refuses to answer for what it does not know says the same as one that answers with zeros. */
async function readOr<T>(ask: () => Promise<T>, fallback: T): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Error && 'errorName' in error && /^Unknown/.test(String(error.errorName))) return fallback
    throw error
  }
}

/** Drops what viem adds to a decoded tuple. */
export function toGroup(group: Group): Group {
  const { payer, gateway, token, gatewayFeeBps, burnBps, count, total } = lowerCase(group)
  return { payer, gateway, token, gatewayFeeBps, burnBps, count, total }
}
