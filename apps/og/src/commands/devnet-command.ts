import { liarKindNames } from '@opengradient/devnet/liar-kinds'
import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'
import { type AuditShare, parseAudit, parseAuditBps, parseInteger, parseList, single } from '../option-parsers.ts'
import { addDevnetDisturbCommands } from './devnet-disturb-command.ts'
import { addDevnetLieCommand } from './devnet-lie-command.ts'
import { addDevnetLogsCommand } from './devnet-logs-command.ts'
import { addDevnetSnapshotCommands } from './devnet-snapshot-command.ts'
import { addDevnetStatusCommand } from './devnet-status-command.ts'
import { addDevnetTimeCommand } from './devnet-time-command.ts'

export interface DevnetCommandOptions {
  readonly workers?: number
  readonly auditors?: number
  readonly liars?: readonly string[]
  readonly audit?: AuditShare
  readonly auditBps?: AuditShare
  readonly seed?: number
  readonly state?: string
  readonly blockTime?: number
  readonly port?: number
  readonly grpcPort?: number
  readonly rpcPort?: number
  readonly languageModels?: boolean
  readonly exitAfterDemo?: boolean
  readonly json?: boolean
}

/** `og devnet` and its subcommands. */
export function addDevnetCommand(program: Command, context: CommandContext): void {
  const { io, finish, endOnInterrupt } = context
  const devnet = program
    .command('devnet')
    .description('start a chain and a network of nodes on this machine')
    .enablePositionalOptions()
    .addOption(single('--workers <n>', 'worker nodes (default: 3)', parseInteger(1, 32)))
    .addOption(single('--auditors <n>', 'auditor nodes (default: 4)', parseInteger(0, 32)))
    .addOption(single('--liars <kinds>', `${liarKindNames.join(', ')}; several separated by commas, or all`, parseList))
    .addOption(
      single('--audit <percent>', 'leaves that each drawn auditor checks: 0, 1, 10 or 100 (default: 100)', parseAudit),
    )
    .addOption(
      single('--audit-bps <n>', 'the same in 1/10,000: 0, 100, 1000 or 10000', parseAuditBps).conflicts('audit'),
    )
    .addOption(
      single('--seed <n>', 'seed of all keys and peer ids (default: 0)', parseInteger(0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(
      single('--port <n>', "the gateway's port; the next free one when taken (default: 8080)", parseInteger(0, 65_535)),
    )
    .addOption(single('--grpc-port <n>', 'the same for its gRPC server (default: 8001)', parseInteger(0, 65_535)))
    .addOption(
      single(
        '--rpc-port <n>',
        "the chain's port; the next free one when taken (default: 8545)",
        parseInteger(0, 65_535),
      ),
    )
    .addOption(networkOptions.state())
    .addOption(single('--block-time <s>', 'whole seconds between blocks (default: 1)', parseInteger(1, 60)))
    .addOption(new Option('--language-models', 'serve opengradient/stories15m too, which continues texts'))
    .addOption(new Option('--exit-after-demo', 'run a series of jobs, report the outcome, and stop'))
    .addOption(networkOptions.json())
    .action(async (options: DevnetCommandOptions) => {
      const { runDevnet } = await import('../actions/run-devnet.ts')
      finish(await runDevnet(io, options, endOnInterrupt()))
    })
  addDevnetStatusCommand(devnet, context)
  addDevnetLieCommand(devnet, context)
  addDevnetLogsCommand(devnet, context)
  addDevnetDisturbCommands(devnet, context)
  addDevnetTimeCommand(devnet, context)
  addDevnetSnapshotCommands(devnet, context)
}
