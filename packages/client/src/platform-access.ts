/** The parts of Node that the client uses where it runs in Node, Deno or Bun; bundles for browsers contain no import of them. */
export interface NodeProcess {
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  kill(pid: number, signal: 0): unknown
  getBuiltinModule(name: 'node:fs'): Pick<typeof import('node:fs'), 'readFileSync' | 'promises'>
  getBuiltinModule(name: 'node:path'): Pick<typeof import('node:path'), 'join' | 'dirname' | 'resolve'>
}

/** The process that runs this code; undefined in browsers. */
export function nodeProcess(): NodeProcess | undefined {
  const { process } = globalThis as { process?: Partial<NodeProcess> }
  return typeof process?.getBuiltinModule === 'function' ? (process as NodeProcess) : undefined
}
