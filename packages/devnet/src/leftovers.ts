import { readFile } from 'node:fs/promises'

/** A process as it was remembered: its number alone could be another's by now. */
export interface RememberedProcess {
  readonly pid: number
  /** What {@link startOf} said. */
  readonly startedAt: string
}

/** When a process began, in the kernel's ticks since it was booted; undefined when it is gone, or where /proc is missing. */
export async function startOf(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'latin1')
    // The name, which may hold spaces and parentheses, ends with the last ")"; the start is the 22nd field.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/**
 * Ends processes of a run that was killed, with whatever they started, where they are still the same processes. They end by
 * themselves when their supervisor is gone; this is for those that could not.
 */
export async function endLeftovers(processes: readonly RememberedProcess[]): Promise<void> {
  for (const { pid, startedAt } of processes) {
    if (startedAt === '' || (await startOf(pid)) !== startedAt) continue
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It ended meanwhile.
    }
  }
}
