import type { DevnetSettings } from './devnet-settings.ts'

/** Waiting processes per processor from which on nodes miss clocks of a few seconds. */
const busyLoad = 4

/** Warnings before a start. @param load processes that run or wait, per processor */
export function startWarnings(
  { seed, auditors, blockTimeSeconds }: Pick<DevnetSettings, 'seed' | 'auditors' | 'blockTimeSeconds'>,
  load: number,
): string[] {
  const warnings = [
    `the keys of this network are derived from the seed ${seed} and are public: never send anything of value to them`,
  ]
  if (auditors === 0) warnings.push('without auditors no answer is checked: every job is of class 0')
  else if (auditors < 4) {
    warnings.push(
      `with ${auditors} auditors the drawn ones are jurors of their own cases: enough for trying the network, not for trusting it`,
    )
  }
  if (load > busyLoad) {
    warnings.push(
      `this machine is busy: honest nodes may miss the clocks of audits and cases, which ${2 * blockTimeSeconds} s between blocks would double`,
    )
  }
  return warnings
}
