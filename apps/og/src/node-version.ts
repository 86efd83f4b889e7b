/** The oldest Node with everything that the packages use, as their `engines` state. */
export const neededNode = '22.13'

/** Whether a version of Node suffices. */
export function isNodeRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = neededNode.split('.').map(Number)
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}
