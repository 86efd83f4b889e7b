import {
  type Address,
  type BuiltSummary,
  type Group,
  type Hex,
  hashLeaf,
  type Leaf,
  maxReceiptsPerMessage,
  merkleTree,
  type ResultMessage,
} from '@opengradient/protocol'

/** A message without the number that its channel gives it, and the gateway that gets it. */
export interface GatewayResult {
  readonly gateway: Address
  readonly message: Omit<ResultMessage, 'id'>
}

/**
 * A summary for the gateways of its receipts: each gets the outcomes of its own receipts alone, with their places in the batch.
 *
 * @param leaves the batch's leaf list
 */
export function resultMessages(
  { summary, leaves: outcomeLeaves, tree: outcomesTree, bitmap }: BuiltSummary,
  signature: Hex,
  { groups, leaves }: { readonly groups: readonly Group[]; readonly leaves: readonly Leaf[] },
): readonly GatewayResult[] {
  if (outcomesTree === undefined || leaves.length === 0) return []
  const batchTree = merkleTree(leaves.map(hashLeaf))
  const items = outcomeLeaves.flatMap((outcome, at) => {
    const leaf = leaves[outcome.index]
    const gateway = groups[leaf?.group ?? -1]?.gateway
    return leaf === undefined || gateway === undefined ? [] : [{ gateway, outcome, at, leaf }]
  })
  const messages: GatewayResult[] = []
  for (const [gateway, own] of Map.groupBy(items, (item) => item.gateway)) {
    for (let from = 0; from < own.length; from += maxReceiptsPerMessage) {
      const page = own.slice(from, from + maxReceiptsPerMessage)
      const outcomes = page.map(({ outcome, at }) => ({ leaf: outcome, path: outcomesTree.path(at) }))
      const places = page.map(({ leaf }) => ({ leaf, path: batchTree.path(leaf.index) }))
      messages.push({ gateway, message: { summary: { value: summary, signature }, bitmap, outcomes, places } })
    }
  }
  return messages
}
