import type { Address } from '@opengradient/protocol'
import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import type { InputOptions } from '../infer-input.ts'
import { networkOptions } from '../network-options.ts'
import {
  type AuditShare,
  parseAddress,
  parseAudit,
  parseNamedFile,
  parsePath,
  parseSeconds,
  parseText,
  repeated,
  single,
} from '../option-parsers.ts'

export interface InferCommandOptions extends InputOptions, NetworkOptions {
  readonly receipt?: string
  readonly require?: string
  readonly timeout?: number
  readonly audit?: AuditShare
  readonly worker?: Address
  readonly key?: string
  readonly json?: boolean
}

/** `og infer NAME` */
export function addInferCommand(program: Command, { io, finish }: CommandContext): void {
  program
    .command('infer')
    .description('run a model and check the answer')
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(single('--text <text>', 'the input: a text', parseText))
    .addOption(single('--audio <file>', 'the input: a WAV, FLAC, MP3 or Ogg Vorbis file', parsePath))
    .addOption(single('--image <file>', 'the input: a PNG, JPEG, WebP, GIF or BMP file', parsePath))
    .addOption(single('--row <json>', 'the input: one row of columns, such as {"age": 41}', parseText))
    .addOption(single('--rows <file>', 'the input: a JSON file with rows of columns', parsePath))
    .addOption(single('--input <file>', 'the input: tensors as JSON of the Open Inference Protocol', parsePath))
    .addOption(repeated('--npy <name=file>', 'the input: one tensor as a NumPy file, repeatable', parseNamedFile))
    .addOption(single('--receipt <file>', 'save the self-contained receipt file', parsePath))
    .addOption(single('--require <guarantee>', 'wait for signed, settled, replayed:N or final', parseText))
    .addOption(single('--timeout <s>', 'seconds for the whole command (default: 60)', parseSeconds(0.001, 86_400)))
    .addOption(
      single(
        '--audit <percent>',
        "leaves that each auditor checks: 0, 1, 10 or 100 (default: the gateway's)",
        parseAudit,
      ),
    )
    .addOption(single('--worker <address>', 'the only worker that may run the model (default: any)', parseAddress))
    .addOption(
      single(
        '--key <key>',
        '0x and 64 digits, or a file with them: the key that the job names as its client, which may challenge (OG_KEY)',
        parsePath,
      ),
    )
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
The first line of stdout is the result. If og.lock.json in this folder pins the name, an answer of another model is an error.

Examples:
  og infer opengradient/minilm-l6-v2 --text "An honest machine." --receipt receipt.json
  og infer opengradient/silero-vad --audio speech.wav --require replayed:2 --timeout 30
  og infer me/affine --npy x=x.npy --json`,
    )
    .action(async (model: string, options: InferCommandOptions) => {
      const { runInfer } = await import('../actions/run-infer.ts')
      finish(await runInfer(io, model, options))
    })
}
