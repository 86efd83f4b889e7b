/** The running devnet, for commands that only use it: loads no code that starts one. */
export type { DevnetDocument } from './devnet-document.ts'
export { disturb } from './disturb.ts'
export type { Disturbance } from './disturbance.ts'
export { isDevnetAlive, logFileOf, readDevnet } from './read-devnet.ts'
export { type SkippedTime, skipTime } from './skip-time.ts'
export { snapshot } from './snapshot.ts'
export type { SnapshotSummary } from './snapshot-summary.ts'
