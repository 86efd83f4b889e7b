import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseInteger, parseSeconds, parseText, parseUrl, repeated, single } from '../option-parsers.ts'

export interface VerifyCommandOptions extends NetworkOptions {
  readonly quorum?: number
  readonly replay?: boolean
  readonly update?: boolean
  readonly require?: string
  readonly wait?: number
  readonly json?: boolean
}

/** `og verify FILE` */
export function addVerifyCommand(program: Command, { io, finish }: CommandContext): void {
  program
    .command('verify')
    .description('check a receipt file: offline, against the chain, and by running the model again')
    .argument('<file>', 'a receipt file saved by `og infer --receipt`, or - for standard input')
    .addOption(repeated('--rpc <url>', 'query the chain at this RPC endpoint, repeatable', parseUrl))
    .addOption(single('--quorum <k>', 'RPC endpoints that must agree (default: more than half)', parseInteger(1, 64)))
    .addOption(networkOptions.settlement())
    .addOption(new Option('--replay', 'run the model again on this machine'))
    .addOption(new Option('--update', 'add what the network knows by now to the file: batch, draw, verdicts'))
    .addOption(
      single('--require <guarantee>', 'fail unless signed, settled, replayed:N or final is reached', parseText),
    )
    .addOption(single('--wait <s>', 'seconds to wait for the guarantee (default: 0)', parseSeconds(0, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
Offline checks: canonical form, hashes of the enclosed data, signatures, times and price. With --rpc, OG_RPC, --update or
--require also registrations, model, batch, draw, summaries and cases; the settlement contract is pinned by --settlement, OG_SETTLEMENT or the
running devnet. A known gateway is asked for what happened since the file was written; the chain decides.
--replay downloads the model's files by content id from a gateway, checks and caches them.`,
    )
    .action(async (file: string, options: VerifyCommandOptions) => {
      const { runVerify } = await import('../actions/run-verify.ts')
      finish(await runVerify(io, file, options))
    })
}
