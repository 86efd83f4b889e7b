import { isDeepStrictEqual } from 'node:util'

import { OgError } from '@opengradient/protocol'

import type { DevnetSettings } from './devnet-settings.ts'
import type { Snapshot } from './snapshot-file.ts'

/** Settings of a network by the words of their options. */
const fixed = {
  workers: 'workers',
  auditors: 'auditors',
  liars: 'liars',
  audit: 'audit class',
  seed: 'seed',
  blockTimeSeconds: 'block time',
} as const

/**
 * The settings of a start that continues a snapshot: size and keys of the network are those of the snapshot.
 *
 * @param given options of the start
 * @param settings of a start with these options
 * @throws USAGE when an option asks for another network
 */
export function restoredSettings(
  given: Partial<DevnetSettings>,
  settings: DevnetSettings,
  { settings: saved }: Snapshot,
): DevnetSettings {
  for (const [key, words] of Object.entries(fixed) as [keyof typeof fixed, string][]) {
    const value = given[key]
    const isGiven = value !== undefined && !(Array.isArray(value) && value.length === 0)
    if (!isGiven || isDeepStrictEqual(value, saved[key])) continue
    throw new OgError('USAGE', `The restored network has another setting: ${words} ${String(saved[key]) || 'none'}.`, {
      next: ['Start it without that option, or start a new network on another folder with --state DIR.'],
    })
  }
  return { ...settings, ...saved }
}
