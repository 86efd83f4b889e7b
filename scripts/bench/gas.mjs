// Gas per receipt: whole transactions on a separate chain, sent by the code that workers use.

import { randomBytes } from 'node:crypto'

import { buildBatch, createReader, opgAbi, settlementAbi } from '../../packages/chain/dist/index.js'
import { deployTestNetwork, startAnvil, testParameters } from '../../packages/chain/dist/testing/index.js'

const opg = 10n ** 18n

/**
 * @param {{ sizes: readonly number[], onProgress(text: string): void }} init
 * @returns {Promise<{ receipts: number, postBatch: number, claim: number, perReceipt: number, perReceiptWithClaim: number }[]>}
 *   gas of the whole transactions, digests and prices of all receipts in their calldata
 */
export async function measureGas({ sizes, onProgress }) {
  await using anvil = await startAnvil()
  const network = await deployTestNetwork(anvil)
  const { contracts } = network.deployment
  const reader = createReader({ rpcUrls: [anvil.rpcUrl], deployment: network.deployment })
  const gateway = await network.account()
  await network.register(gateway, ['gateway'])
  const amount = 10_000n * opg
  const escrow = (functionName, args) =>
    gateway.execute({ address: contracts.settlement, abi: settlementAbi, functionName, args })
  await gateway.execute({
    address: contracts.opg,
    abi: opgAbi,
    functionName: 'approve',
    args: [contracts.settlement, amount],
  })
  await escrow('deposit', [contracts.opg, amount])
  await escrow('allocate', [gateway.address, contracts.opg, amount])

  const results = []
  for (const receipts of sizes) {
    onProgress(`a batch of ${receipts}`)
    const worker = await network.account()
    await network.register(worker, ['worker'])
    const post = async () => {
      const items = Array.from({ length: receipts }, () => ({
        receiptHash: `0x${randomBytes(32).toString('hex')}`,
        // About 0.01 OPG, with all digits.
        price: 10n ** 16n + BigInt(`0x${randomBytes(6).toString('hex')}`),
        payer: gateway.address,
        gateway: gateway.address,
        token: contracts.opg,
        gatewayFeeBps: 500,
        burnBps: 100,
      }))
      const batch = buildBatch(items)
      const sequence = await reader.nextSequence(worker.address)
      const { gasUsed } = await worker.execute({
        address: contracts.settlement,
        abi: settlementAbi,
        functionName: 'postBatch',
        args: [sequence, batch.groups, batch.entries],
      })
      const { batchId } = await reader.findReceipt(items[0].receiptHash, worker.address)
      return { batch, batchId, gasUsed }
    }
    // The second batch represents all later ones; the first also writes slots that were empty.
    await post()
    const { batch, batchId, gasUsed } = await post()
    await anvil.pass(Number(testParameters.challengeWindow) + 1)
    const claim = await worker.execute({
      address: contracts.settlement,
      abi: settlementAbi,
      functionName: 'claim',
      args: [batchId, batch.groups],
    })
    results.push({
      receipts,
      postBatch: Number(gasUsed),
      claim: Number(claim.gasUsed),
      perReceipt: Number(gasUsed) / receipts,
      perReceiptWithClaim: Number(gasUsed + claim.gasUsed) / receipts,
    })
  }
  return results
}
