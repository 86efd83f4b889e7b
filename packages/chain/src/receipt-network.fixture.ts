import {
  type Address,
  assignmentType,
  createHasher,
  createSigner,
  type Hasher,
  type Hex,
  jobType,
  offerType,
  priceOf,
  receiptType,
  type SignedAnswer,
  signStruct,
  zeroBytes32,
} from '@opengradient/protocol'

import { type BatchItem, buildBatch } from './batch.ts'
import { type ChainReader, createReader, opgAbi, quorumRefereeAbi, type Sender, settlementAbi } from './index.ts'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, type TestNetwork } from './testing/index.ts'

const modelId: Hex = `0x${'4d'.repeat(32)}`

/** A signed answer with the item that puts its receipt into a batch. */
export interface TestAnswer extends SignedAnswer {
  readonly receiptHash: Hex
  readonly item: BatchItem
}

/** Field types of the contracts: viem takes integers of more than 48 bits as bigint. */
type WideField =
  | 'maxInputUnits'
  | 'maxOutputUnits'
  | 'executeBy'
  | 'settleBy'
  | 'inputUnits'
  | 'outputUnits'
  | 'startedAt'
  | 'finishedAt'
  | 'validUntil'
type ContractStruct<T> = { [Key in keyof T]: Key extends WideField ? bigint : T[Key] }

const wideFields: ReadonlySet<string> = new Set<WideField>([
  'maxInputUnits',
  'maxOutputUnits',
  'executeBy',
  'settleBy',
  'inputUnits',
  'outputUnits',
  'startedAt',
  'finishedAt',
  'validUntil',
])

/** Converts a protocol object to the contract's struct. */
export function toContractStruct<T extends object>(value: T): ContractStruct<T> {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, wideFields.has(key) ? BigInt(item as number) : item]),
  ) as ContractStruct<T>
}

/** A chain with one worker, one gateway that pays its own jobs, and four auditors; ends its chain when disposed. */
export class ReceiptNetwork implements AsyncDisposable {
  readonly chain: TestChain
  readonly network: TestNetwork
  readonly reader: ChainReader
  readonly hasher: Hasher
  readonly worker: Sender
  readonly auditors: readonly Sender[]
  readonly signers: Readonly<Record<'worker' | 'gateway', ReturnType<typeof createSigner>>>

  private constructor(
    chain: TestChain,
    network: TestNetwork,
    accounts: Pick<ReceiptNetwork, 'worker' | 'auditors' | 'signers'>,
  ) {
    this.chain = chain
    this.network = network
    this.reader = createReader({ rpcUrls: [chain.rpcUrl], deployment: network.deployment })
    this.hasher = createHasher({ chainId: chain.chainId, verifyingContract: this.settlement })
    this.worker = accounts.worker
    this.auditors = accounts.auditors
    this.signers = accounts.signers
  }

  static async start(): Promise<ReceiptNetwork> {
    const chain = await startAnvil()
    const network = await deployTestNetwork(chain)
    const keys = { worker: freshKey(), gateway: freshKey() }
    const worker = await network.account(keys.worker)
    await network.register(worker, ['worker'])
    const gateway = await network.account(keys.gateway)
    await network.register(gateway, ['gateway'], 'http://gateway')
    const auditors: Sender[] = []
    for (let i = 0; i < 4; i++) {
      const auditor = await network.account()
      await network.register(auditor, ['auditor'])
      auditors.push(auditor)
    }
    // Jurors are drawn among the auditors that were active in the second before the case opened.
    await chain.pass(1)
    const { opg, settlement } = network.deployment.contracts
    const amount = 10n ** 20n
    const escrow = { address: settlement, abi: settlementAbi } as const
    await gateway.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [settlement, amount] })
    await gateway.execute({ ...escrow, functionName: 'deposit', args: [opg, amount] })
    await gateway.execute({ ...escrow, functionName: 'allocate', args: [gateway.address, opg, amount] })
    const signers = { worker: createSigner(keys.worker), gateway: createSigner(keys.gateway) }
    return new ReceiptNetwork(chain, network, { worker, auditors, signers })
  }

  get opg(): Address {
    return this.network.deployment.contracts.opg
  }

  get settlement(): Address {
    return this.network.deployment.contracts.settlement
  }

  /** Creates a job, offer, assignment and receipt with valid signatures, paid by the gateway. */
  async createAnswer(): Promise<TestAnswer> {
    const { timestamp } = await this.reader.head()
    const { worker, gateway } = this.signers
    const offer = signStruct(worker, this.hasher, offerType, {
      worker: worker.address,
      token: this.opg,
      modelId,
      inputUnitPrice: 10n ** 15n,
      outputUnitPrice: 0n,
      minimumPrice: 0n,
      gatewayFeeBps: 500,
      burnBps: 200,
      validUntil: timestamp + 3_000,
    })
    const job = this.#signJob(timestamp)
    const assignment = signStruct(gateway, this.hasher, assignmentType, {
      jobHash: job.digest,
      worker: worker.address,
      attempt: 1,
      offerHash: offer.digest,
    })
    const receipt = signStruct(worker, this.hasher, receiptType, {
      jobHash: job.digest,
      worker: worker.address,
      attempt: 1,
      outputHash: freshKey(),
      streamRoot: zeroBytes32,
      inputUnits: 2,
      outputUnits: 0,
      price: priceOf(offer.value, 2, 0),
      finishReason: 0,
      engineFingerprint: zeroBytes32,
      startedAt: timestamp * 1000,
      finishedAt: timestamp * 1000 + 5,
    })
    const { gatewayFeeBps, burnBps } = offer.value
    const { payer, gateway: through, token } = job.value
    const { price } = receipt.value
    const item = { receiptHash: receipt.digest, price, payer, gateway: through, token, gatewayFeeBps, burnBps }
    return { offer, job, assignment, receipt, receiptHash: receipt.digest, item }
  }

  #signJob(timestamp: number) {
    const { gateway } = this.signers
    return signStruct(gateway, this.hasher, jobType, {
      requester: gateway.address,
      gateway: gateway.address,
      payer: gateway.address,
      refundTo: gateway.address,
      token: this.opg,
      modelId,
      runtimeId: zeroBytes32,
      inputHash: zeroBytes32,
      paramsHash: zeroBytes32,
      requestHash: zeroBytes32,
      offerHash: zeroBytes32,
      maxPrice: 10n ** 16n,
      maxInputUnits: 10,
      maxOutputUnits: 10,
      auditBps: 10_000,
      visibility: 0,
      executeBy: timestamp + 1_000,
      settleBy: timestamp + 2_000,
      payment: zeroBytes32,
      nonce: freshKey(),
    })
  }

  /** Posts a batch of a worker, by default of the network's one. */
  async postBatch(items: readonly BatchItem[], worker: Sender = this.worker): Promise<void> {
    const { groups, entries } = buildBatch(items)
    const sequence = BigInt(await this.reader.nextSequence(worker.address))
    await worker.execute({
      address: this.settlement,
      abi: settlementAbi,
      functionName: 'postBatch',
      args: [sequence, groups, entries],
    })
  }

  /** Opens a challenge of a settled receipt. @returns its challengeId */
  async openChallenge(challenger: Sender, answer: TestAnswer, worker: Address = this.worker.address): Promise<Hex> {
    await challenger.execute({
      address: this.opg,
      abi: opgAbi,
      functionName: 'approve',
      args: [this.settlement, 10n ** 18n],
    })
    const inclusion = await this.reader.findReceipt(answer.receiptHash, worker)
    if (inclusion === undefined) throw new Error('The receipt is in no batch.')
    const { batchId, batch, proof } = inclusion
    const { index, receiptHash, price } = proof
    await challenger.execute({
      address: this.settlement,
      abi: settlementAbi,
      functionName: 'challenge',
      args: [
        { batchId, index, receiptHash, price, groups: batch.groups, proof: proof.proof },
        toContractStruct(answer.job.value),
        answer.job.signature,
        toContractStruct(answer.receipt.value),
      ],
    })
    const { challenge } = await this.reader.standing(answer.receiptHash, worker)
    if (challenge === undefined) throw new Error('The challenge is not on chain.')
    return challenge.challengeId
  }

  /** Has all drawn jurors vote alike, then resolves the challenge. */
  async decide(challengeId: Hex, mismatch: boolean): Promise<void> {
    // The jury follows from the block after the one that opened the case, and is readable one block later.
    await this.chain.pass(1)
    await this.chain.pass(1)
    const jury = await this.reader.jury(challengeId)
    if (jury === undefined) throw new Error('The jury is not drawn.')
    for (const juror of this.auditors.filter(({ address }) => jury.jurors.includes(address))) {
      await juror.execute({
        address: jury.referee,
        abi: quorumRefereeAbi,
        functionName: 'vote',
        args: [challengeId, mismatch, zeroBytes32],
      })
    }
    await this.worker.execute({
      address: this.settlement,
      abi: settlementAbi,
      functionName: 'resolve',
      args: [challengeId],
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chain[Symbol.asyncDispose]()
  }
}
