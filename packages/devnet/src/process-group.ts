/**
 * Ends a process that leads a group, and every process of the group. A group without processes is ignored.
 *
 * @param leader the process's number; undefined when it was never started
 */
export function killProcessGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // The group has no process left.
  }
}
