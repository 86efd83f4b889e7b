/**
 * ABIs and creation code of the contracts as typed constants, generated from `src/` and committed.
 *
 * **Deployment.** The contracts refer to each other by immutables: a deployer predicts all addresses from its next nonces.
 * `OPG(recipients, amounts)`, `NodeRegistry()`, `Escrow(opg, seats)`, `Seats(escrow, nodes)` and
 * `ModelRegistry(escrow, parameters)` are shared. A settlement module is deployed against these: `Batches`, then `Rounds`,
 * `Claims`, `Rulings` and `Faults`, two of `Jury`, `Challenges`, `Cases`, `Canaries`, `Orders` and `Demands`.
 * `Escrow.addModule` makes `Batches` and `Orders` known.
 * `deploy` of `@opengradient/chain` does all of this.
 */
export { batchesAbi, batchesBytecode } from './generated/batches.ts'
export { canariesAbi, canariesBytecode } from './generated/canaries.ts'
export { casesAbi, casesBytecode } from './generated/cases.ts'
export { challengesAbi, challengesBytecode } from './generated/challenges.ts'
export { claimsAbi, claimsBytecode } from './generated/claims.ts'
export { demandsAbi, demandsBytecode } from './generated/demands.ts'
export { escrowAbi, escrowBytecode } from './generated/escrow.ts'
export { faultsAbi, faultsBytecode } from './generated/faults.ts'
export { juryAbi, juryBytecode } from './generated/jury.ts'
export { modelRegistryAbi, modelRegistryBytecode } from './generated/modelRegistry.ts'
export { nodeRegistryAbi, nodeRegistryBytecode } from './generated/nodeRegistry.ts'
export { opgAbi, opgBytecode } from './generated/opg.ts'
export { ordersAbi, ordersBytecode } from './generated/orders.ts'
export { roundsAbi, roundsBytecode } from './generated/rounds.ts'
export { rulingsAbi, rulingsBytecode } from './generated/rulings.ts'
export { seatsAbi, seatsBytecode } from './generated/seats.ts'
