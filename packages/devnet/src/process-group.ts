/**
 * Sends a signal to every process of a group. A group without processes is ignored.
 *
 * @param leader the number of the process that leads the group; undefined when it was never started
 */
export function signalProcessGroup(leader: number | undefined, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, signal)
  } catch {
    // The group has no process left.
  }
}

/** Ends a process that leads a group, and every process of the group. */
export function killProcessGroup(leader: number | undefined): void {
  signalProcessGroup(leader, 'SIGKILL')
}
