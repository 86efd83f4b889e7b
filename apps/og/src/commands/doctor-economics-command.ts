import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'
import { parseAudit, parseInteger, parseNumber, single } from '../option-parsers.ts'

export interface DoctorEconomicsOptions {
  readonly audit?: number
  readonly price?: number
  readonly leaves?: number
  readonly margin?: number
  readonly share?: number
  readonly atRisk?: number
  readonly seats?: number
  readonly drawn?: number
  readonly firstRung?: number
  readonly lastRung?: number
  readonly json?: boolean
}

/** `og doctor economics` */
export function addDoctorEconomicsCommand(doctor: Command, { io, finish }: CommandContext): void {
  doctor
    .command('economics')
    .description('what attacks on the protocol cost and earn, for the devnet, the recommended and given parameters')
    .addOption(single('--audit <percent>', 'audit class: 0, 1, 10 or 100 (default: 1)', parseAudit))
    .addOption(single('--price <opg>', 'price of a leaf (default: 1)', parseNumber(0.000_001, 1_000_000)))
    .addOption(single('--leaves <n>', 'leaves of a batch (default: 100)', parseInteger(1, 4_096)))
    .addOption(
      single('--margin <percent>', "worker's profit in percent of the price (default: 50)", parseNumber(0, 100)),
    )
    .addOption(single('--share <percent>', 'colluding seats in percent of all (default: 20)', parseNumber(0, 100)))
    .addOption(
      single('--at-risk <prices>', "worker's bond and unreleased pay, in prices (default: 150)", parseNumber(0, 1e9)),
    )
    .addOption(single('--seats <n>', 'honest seats of the given parameters', parseInteger(1, 1_000_000)))
    .addOption(single('--drawn <n>', 'auditors drawn for a batch, of the given parameters', parseInteger(1, 4)))
    .addOption(single('--first-rung <n>', 'jurors of the first rung, of the given parameters', parseInteger(1, 255)))
    .addOption(single('--last-rung <n>', 'jurors of the last rung, of the given parameters', parseInteger(1, 255)))
    .addOption(networkOptions.json())
    // `og doctor --json economics` gives the option to the parent command.
    .action(async (_: DoctorEconomicsOptions, command: Command) => {
      const { runDoctorEconomics } = await import('../actions/run-doctor-economics.ts')
      finish(runDoctorEconomics(io, command.optsWithGlobals()))
    })
}
