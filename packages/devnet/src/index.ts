/**
 * A whole network on one machine: a chain, a gateway, workers and auditors, each in a process of its own, running the
 * production code; and liars on request.
 */
export { anvilBinary } from './anvil.ts'
export type { DemoJob, DemoReport, LieReport } from './demonstration.ts'
export { type Devnet, type DevnetOptions, deploymentOf, startDevnet } from './devnet.ts'
export { type DevnetDocument, documentSchema } from './document.ts'
export { type DevnetEvent, describeEvent, type JobEvent } from './events.ts'
export { type DevnetAccount, deriveAccount, deriveKey } from './keys.ts'
export { isLiarKind, type LiarKind, liarKinds } from './liar-kinds.ts'
export { lie } from './lie.ts'
export type { DevnetModel, ModelExample } from './models.ts'
export { defaultStateDir, readDevnet } from './read-devnet.ts'
