import { readFile } from 'node:fs/promises'

import * as z from 'zod'

import { killProcessGroup } from './process-group.ts'

/** A process recorded by an earlier run. Its start time is recorded too, because process ids are reused. */
export interface RecordedProcess {
  readonly pid: number
  /** Result of {@link readStartTime}; empty where it was not available. */
  readonly startedAt: string
}

/** Content of a devnet's file of processes. */
export const processesSchema: z.ZodType<RecordedProcess[]> = z.array(
  z.strictObject({ pid: z.int().min(1), startedAt: z.string() }),
)

/** Start time of a process in kernel ticks since boot; undefined when it has ended, or where /proc does not exist. */
export async function readStartTime(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'latin1')
    // The name may contain spaces and parentheses and ends with the last ")"; the start time is the 22nd field: proc(5).
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/**
 * Kills processes of a run whose supervisor was killed, with their process groups, where pid and start time still match.
 * Nodes end by themselves without their supervisor; this covers processes that could not.
 */
export async function killLeftovers(processes: readonly RecordedProcess[]): Promise<void> {
  for (const { pid, startedAt } of processes) {
    if (startedAt !== '' && (await readStartTime(pid)) === startedAt) killProcessGroup(pid)
  }
}
