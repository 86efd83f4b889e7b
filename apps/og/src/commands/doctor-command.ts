import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'
import { addDoctorEconomicsCommand } from './doctor-economics-command.ts'

export interface DoctorOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og doctor` and its subcommand. */
export function addDoctorCommand(program: Command, context: CommandContext): void {
  const { io, finish } = context
  const doctor = program
    .command('doctor')
    .description('check this machine and the running devnet, and suggest fixes')
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('../actions/run-doctor.ts')
      finish(await runDoctor(io, options))
    })
  addDoctorEconomicsCommand(doctor, context)
}
