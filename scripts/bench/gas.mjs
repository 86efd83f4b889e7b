// Gas of a batch's life: whole transactions on a separate chain, sent by the code that nodes use.

import { randomBytes } from 'node:crypto'
import { claimGroups, postBatch, postSummary, releasePay, reserve, sealBatch } from '../../packages/chain/dist/index.js'
import { deployTestNetwork, startAnvil } from '../../packages/chain/dist/testing/index.js'
import {
  auditFeeOf,
  buildSummary,
  chequeType,
  createHasher,
  outcomes,
  postingModes,
  signStruct,
  summaryType,
} from '../../packages/protocol/dist/index.js'

const opg = 10n ** 18n
const checkFee = opg / 10_000n
/** All leaves are checked, so that summaries have outcomes; the class changes no size of a transaction. */
const auditClass = 10_000
const shares = { gatewayFeeBps: 500, burnBps: 100 }
const randomHash = () => `0x${randomBytes(32).toString('hex')}`
/** About 0.01 OPG, with all digits. */
const randomPrice = () => 10n ** 16n + BigInt(`0x${randomBytes(6).toString('hex')}`)

/**
 * @param {{
 *   cases: readonly { receipts: number, groups: number, mode: 'listed' | 'totals' }[], onProgress(text: string): void,
 * }} init
 * @returns {Promise<Record<string, any>[]>} gas of the whole transactions of the second batch of a worker; the first writes
 *   slots that were empty
 */
export async function measureGas({ cases, onProgress }) {
  await using anvil = await startAnvil()
  const network = await deployTestNetwork(anvil)
  const gateway = await network.node(['gateway'], { balance: 100_000n * opg })
  const auditors = []
  for (let i = 0; i < 3; i++) auditors.push(await network.node(['auditor']))
  const results = []
  for (const each of cases) {
    onProgress(`${each.mode}, ${each.receipts} receipts, ${each.groups} groups`)
    const worker = await network.node(['worker'])
    const { opg: token } = network.deployment.contracts
    await reserve(gateway, { worker: worker.address, token, amount: 2_000n * opg })
    const life = new BatchLife({ anvil, network, gateway, auditors, worker, ...each })
    await life.run()
    results.push({ ...each, ...perReceipt(await life.run(), each.receipts) })
  }
  return results
}

function perReceipt(gas, receipts) {
  const all = Object.values(gas).reduce((sum, value) => sum + value, 0)
  return { ...gas, perReceipt: gas.postBatch / receipts, perReceiptToPay: all / receipts }
}

/** One batch from its posting to the worker's pay. */
class BatchLife {
  #init
  #hasher

  constructor(init) {
    this.#init = init
    const { chainId, contracts } = init.network.deployment
    this.#hasher = createHasher({ chainId, verifyingContract: contracts.escrow })
  }

  /** @returns {Promise<Record<string, number>>} gas by transaction */
  async run() {
    const { anvil, network, gateway, worker, mode } = this.#init
    const { reader, parameters, deployment } = network
    const { nextSequence: sequence } = await reader.workerAccount(worker.address, deployment.contracts.opg)
    const { groups, cheques } = await this.#groups()
    const posted = await postBatch(worker, { worker: worker.address, sequence, groups, cheques, mode })
    const batch = await reader.postedBatch(posted.batchId)
    for (let i = 0; i < 2; i++) await anvil.pass(1)
    const sealed = await sealBatch(gateway, batch)
    const { auditors } = await reader.round(batch.batchId)
    let summaries = 0
    for (const { account } of auditors) {
      summaries += gasOf(await postSummary(gateway, await this.#summary(account, batch.batchId, posted.batch.leaves)))
    }
    await anvil.pass(parameters.batches.window + 1)
    const claimed = await claimGroups(gateway, { batch })
    await anvil.pass(parameters.batches.settleDelay + 1)
    const released = await releasePay(gateway, batch)
    return {
      postBatch: gasOf(posted.result),
      seal: gasOf(sealed),
      summaries,
      claim: gasOf(claimed),
      release: gasOf(released),
    }
  }

  /** Groups of one payer in several epochs, each with its cheque. */
  async #groups() {
    const { gateway, worker, network, receipts, groups: count, mode } = this.#init
    const { opg: token, settlement: module } = network.deployment.contracts
    const auditFee = auditFeeOf({ checkFee }, auditClass, network.parameters.batches.drawn)
    const groups = []
    const cheques = []
    for (let epoch = 0; epoch < count; epoch++) {
      const size = Math.floor(receipts / count) + (epoch < receipts % count ? 1 : 0)
      const items = Array.from({ length: size }, () => ({
        ...{ receiptHash: randomHash(), jobHash: randomHash() },
        ...{ price: randomPrice(), auditFee },
      }))
      const parties = { payer: gateway.address, gateway: gateway.address, token, epoch, auditClass }
      const spent = await network.reader.spent({ ...parties, worker: worker.address })
      const cumulative = items.reduce((sum, { price }) => sum + price + auditFee, spent)
      const cheque = { ...parties, ...shares, cumulative, module, worker: worker.address }
      const value = { ...cheque, postingMode: postingModes[mode] }
      groups.push({ ...parties, ...shares, cumulative, checkFee, items })
      cheques.push(signStruct(gateway.signer, this.#hasher, chequeType, value).signature)
    }
    return { groups, cheques }
  }

  async #summary(account, batchId, leaves) {
    const auditor = this.#init.auditors.find(({ address }) => address === account)
    const results = leaves.map(({ receiptHash, index }) => ({
      ...{ receiptHash, index, tag: randomHash() },
      ...{ outcome: outcomes.match, distance: 0 },
    }))
    const fingerprint = randomHash()
    const input = { batchId, auditor: account, round: 0, fingerprint, leafCount: leaves.length, results }
    const { summary, bitmap } = buildSummary(input)
    return { summary, bitmap, signature: signStruct(auditor.signer, this.#hasher, summaryType, summary).signature }
  }
}

function gasOf({ receipt }) {
  return Number(receipt.gasUsed)
}
