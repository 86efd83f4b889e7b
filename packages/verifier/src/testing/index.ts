/**
 * Signed runs with evidence for tests. Values can be changed before they are signed, so that a test has a false statement with
 * a valid signature.
 * @packageDocumentation
 */
export { fixtureInputs, fixtureManifest, fixtureOutputs } from './fixture-model.ts'
export { makeRun, type RunInit, type TestRun } from './make-run.ts'
export { type PostedRun, ReceiptNetwork, toReceiptSummary } from './receipt-network.ts'
