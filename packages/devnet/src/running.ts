/** The running devnet, for commands that only read it: loads no code that starts one. */
export type { DevnetDocument } from './devnet-document.ts'
export { readDevnet } from './read-devnet.ts'
