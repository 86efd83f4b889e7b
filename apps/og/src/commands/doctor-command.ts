import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DoctorOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og doctor` */
export function addDoctorCommand(program: Command, { io, finish }: CommandContext): void {
  program
    .command('doctor')
    .description('check this machine and the running devnet, and suggest fixes')
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('../actions/run-doctor.ts')
      finish(await runDoctor(io, options))
    })
}
