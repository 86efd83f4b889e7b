/**
 * ABIs and creation code of OpenGradient's contracts as typed constants, generated from `src/` and committed, so that
 * nobody who uses them needs a compiler.
 */
export { modelRegistryAbi, modelRegistryBytecode } from './generated/modelRegistry.ts'
export { nodeRegistryAbi, nodeRegistryBytecode } from './generated/nodeRegistry.ts'
export { opgAbi, opgBytecode } from './generated/opg.ts'
export { quorumRefereeAbi, quorumRefereeBytecode } from './generated/quorumReferee.ts'
export { settlementAbi, settlementBytecode } from './generated/settlement.ts'
