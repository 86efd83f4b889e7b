/** The devnet that runs, for commands that only ask it: loads nothing of what starts one. */
export type { DevnetDocument } from './document.ts'
export { readDevnet } from './read-devnet.ts'
