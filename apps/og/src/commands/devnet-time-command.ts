import { type Command, InvalidArgumentError } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { networkOptions } from '../network-options.ts'

export interface DevnetTimeOptions {
  readonly state?: string
  readonly json?: boolean
}

/** `og devnet time +2h` */
export function addDevnetTimeCommand(devnet: Command, { io, finish, endOnInterrupt }: CommandContext): void {
  devnet
    .command('time')
    .description("move the clocks of the running devnet's chain and nodes ahead, once no receipt is open")
    .argument('<duration>', 'how far: +45s, +30m, +2h, +1d or +1h30m, at most +3650d', parseSkip)
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (seconds: number, _: DevnetTimeOptions, command: Command) => {
      const { runDevnetTime } = await import('../actions/run-devnet-time.ts')
      finish(await runDevnetTime(io, seconds, command.optsWithGlobals(), endOnInterrupt()))
    })
}

const secondsOf: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 }
const maxSeconds = 3_650 * 86_400

/** Seconds of a duration with a plus sign. @throws InvalidArgumentError */
function parseSkip(text: string): number {
  if (/^[-\u2212]/.test(text)) throw new InvalidArgumentError('Time only moves forward: +2h.')
  const parts = [...text.matchAll(/([0-9]{1,9})([dhms])/g)]
  const isWhole = text === `+${parts.map(([part]) => part).join('')}` && parts.length > 0
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (secondsOf[unit as string] as number), 0)
  if (isWhole && seconds > 0 && seconds <= maxSeconds) return seconds
  throw new InvalidArgumentError('A duration from +1s to +3650d is expected, like +45s, +30m, +2h, +1d or +1h30m.')
}
