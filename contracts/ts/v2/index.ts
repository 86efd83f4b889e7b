/**
 * ABIs and creation code of the contracts of version 2 as typed constants, generated from `v2/src/` and committed.
 *
 * **Deployment.** The contracts refer to each other by immutables. `OPG(recipients, amounts)`, `NodeRegistry()`,
 * `Escrow(opg, seats)` and `Seats(escrow, nodes)` in the next transaction, with the address of Seats predicted by
 * CREATE, then `ModelRegistry(escrow, parameters)`. A settlement module is deployed against these and made known by
 * `Escrow.addModule`.
 */
export { escrowAbi, escrowBytecode } from './generated/escrow.ts'
export { modelRegistryAbi, modelRegistryBytecode } from './generated/modelRegistry.ts'
export { nodeRegistryAbi, nodeRegistryBytecode } from './generated/nodeRegistry.ts'
export { opgAbi, opgBytecode } from './generated/opg.ts'
export { seatsAbi, seatsBytecode } from './generated/seats.ts'
