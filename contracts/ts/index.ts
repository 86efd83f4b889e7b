/**
 * ABIs and creation code of OpenGradient's contracts as typed constants, generated from `src/` and committed: users need no
 * compiler.
 *
 * **Deployment.** The contracts refer to each other by immutables. From consecutive nonces n of one deployer:
 * `OPG(recipients, amounts)` at n, `NodeRegistry(opg, settlement, parameters)` at n + 1, `ModelRegistry()` at n + 2,
 * `QuorumReferee(nodeRegistry, settlement, parameters)` at n + 3, and
 * `Settlement(opg, nodeRegistry, modelRegistry, [quorumReferee], parameters)` at n + 4, with addresses predicted by CREATE.
 *
 * **Entries of a batch.** Per receipt 44 bytes, `receiptHash(32) ‖ price(12, big-endian)`; receipts of one group follow each
 * other, ascending by receiptHash. `Group.total` is the sum of the group's prices.
 *
 * **Tree of a batch**, with viem and @openzeppelin/merkle-tree:
 * ```ts
 * const leaf = (index: number) => keccak256(encodeAbiParameters(
 *   parseAbiParameters('uint256, bytes32, uint256, address, address, address'),
 *   [BigInt(index), receiptHash, price, group.payer, group.gateway, group.token],
 * ))
 * const tree = SimpleMerkleTree.of(leaves, { sortLeaves: false }) // leaves in the order of the entries
 * tree.root // = BatchPosted.root
 * tree.getProof(index) // = Leaf.proof
 * ```
 */
export { modelRegistryAbi, modelRegistryBytecode } from './generated/modelRegistry.ts'
export { nodeRegistryAbi, nodeRegistryBytecode } from './generated/nodeRegistry.ts'
export { opgAbi, opgBytecode } from './generated/opg.ts'
export { quorumRefereeAbi, quorumRefereeBytecode } from './generated/quorumReferee.ts'
export { settlementAbi, settlementBytecode } from './generated/settlement.ts'
