/**
 * A local OpenGradient network on one machine: a chain, a gateway, workers and auditors, each in a process of its own,
 * running the production code, with faulty nodes ("liars") on request.
 */
export { anvilBinary } from './anvil-binary.ts'
export type { DemoJob, DemoReport, LieReport } from './demo-report.ts'
export type { Devnet } from './devnet.ts'
export { type DevnetDocument, deploymentOf, documentSchema } from './devnet-document.ts'
export { type DevnetEvent, describeEvent, type JobEvent } from './devnet-event.ts'
export { type DevnetAccount, deriveAccount, deriveKey } from './devnet-keys.ts'
export type { DevnetSettings } from './devnet-settings.ts'
export { disturb } from './disturb.ts'
export type { Disturbance } from './disturbance.ts'
export { isLiarKind, type LiarKind, liarKinds } from './liar-kinds.ts'
export { lie } from './lie.ts'
export type { DevnetModel, ModelExample } from './publish-models.ts'
export { defaultStateDir, readDevnet } from './read-devnet.ts'
export { restore } from './restore.ts'
export { type SkippedTime, skipTime } from './skip-time.ts'
export { snapshot } from './snapshot.ts'
export type { SnapshotSummary } from './snapshot-summary.ts'
export { type DevnetOptions, startDevnet } from './start-devnet.ts'
