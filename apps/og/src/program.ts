import { readFileSync } from 'node:fs'

import { Command, InvalidArgumentError, Option } from 'commander'

import type { Io } from './io.ts'
import {
  networkOptions,
  parseInteger,
  parseNamedFile,
  parseOpg,
  parsePath,
  parseSeconds,
  parseText,
  parseUrl,
  repeated,
  single,
} from './options.ts'

/**
 * The command line: every command with its options, and nothing else. What a command does is loaded when it is called.
 * @param finish receives the exit code
 * @throws CommanderError from `parseAsync`, after usage or help was written
 */
export function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('og')
    .description('Run AI models on the OpenGradient network and check every answer.')
    .version(version(), '-V, --version', 'the version of this command line')
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .exitOverride()
    // `og devnet status --json`: what stands behind a subcommand belongs to it.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `
Results go to stdout, everything else to stderr. Exit codes: 0 yes, 1 no (a check failed), 2 usage, 3 could not be done
or checked. Environment: OG_STATE, OG_GATEWAY, OG_RPC, OG_SETTLEMENT, OG_CACHE, OG_KEY, NO_COLOR.`,
    )

  addDevnet(program, io, finish)
  addInfer(program, io, finish)
  addVerify(program, io, finish)
  addModels(program, io, finish)
  addReceipts(program, io, finish)

  program
    .command('doctor')
    .description('check this machine, and the running devnet, and say what to do')
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options) => finish(await (await import('./commands/doctor.ts')).doctor(io, options)))

  explainUsage(program)
  return program
}

function addDevnet(program: Command, io: Io, finish: (code: number) => void): void {
  const devnet = program
    .command('devnet')
    .description('start a chain and a network of nodes on this machine')
    .enablePositionalOptions()
    .addOption(single('--workers <n>', 'worker nodes (default: 3)', parseInteger(1, 32)))
    .addOption(single('--auditors <n>', 'auditor nodes (default: 4)', parseInteger(0, 32)))
    .addOption(single('--liars <kinds>', 'wrong-output, other-model, false-accuser; several with commas', parseList))
    .addOption(
      single('--audit-bps <n>', 'share of receipts to audit, in 1/10,000 (default: 10000)', parseInteger(0, 10_000)),
    )
    .addOption(
      single('--seed <n>', 'what keys and peer ids follow from (default: 0)', parseInteger(0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(networkOptions.state())
    .addOption(single('--block-time <s>', 'whole seconds from block to block (default: 1)', parseInteger(1, 60)))
    .addOption(new Option('--exit-after-demo', 'run a series of jobs, tell what happened, and stop'))
    .addOption(networkOptions.json())
    .action(async (options) => finish(await (await import('./commands/devnet.ts')).devnet(io, options)))

  devnet
    .command('status')
    .description('describe the running devnet')
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (_, command: Command) =>
      finish(await (await import('./commands/devnet-status.ts')).devnetStatus(io, command.optsWithGlobals())),
    )

  devnet
    .command('lie')
    .description('let one node of the running devnet lie for one job, and tell what became of it')
    .argument('<kind>', 'wrong-output, other-model or false-accuser')
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (kind: string, _, command: Command) =>
      finish(await (await import('./commands/devnet-lie.ts')).devnetLie(io, kind, command.optsWithGlobals())),
    )
}

function addInfer(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('infer')
    .description('run a model and check the answer')
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(single('--text <text>', 'the input: a text', parseText))
    .addOption(single('--audio <file>', 'the input: a WAV file', parsePath))
    .addOption(single('--image <file>', 'the input: a PNG file', parsePath))
    .addOption(single('--input <file>', 'the input: tensors as JSON of the Open Inference Protocol', parsePath))
    .addOption(repeated('--npy <name=file>', 'the input: one tensor as a NumPy file, repeatable', parseNamedFile))
    .addOption(single('--receipt <file>', 'save the self-contained receipt file', parsePath))
    .addOption(single('--require <guarantee>', 'wait for replayed:N, settled or final', parseText))
    .addOption(single('--timeout <s>', 'seconds for everything (default: 60)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
The first line of stdout is the result. A name that og.lock.json in this folder pins is held to it.

Examples:
  og infer opengradient/minilm-l6-v2 --text "An honest machine." --receipt receipt.json
  og infer opengradient/silero-vad --audio speech.wav --require replayed:2 --timeout 30
  og infer me/affine --npy x=x.npy --json`,
    )
    .action(async (model: string, options) =>
      finish(await (await import('./commands/infer.ts')).infer(io, model, options)),
    )
}

function addVerify(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('verify')
    .description('check a receipt file: offline, against the chain, and by running the model again')
    .argument('<file>', 'a receipt file, as `og infer --receipt` saves it')
    .addOption(repeated('--rpc <url>', 'ask the chain at this RPC endpoint, repeatable', parseUrl))
    .addOption(single('--quorum <k>', 'RPC endpoints that must agree (default: more than half)', parseInteger(1, 64)))
    .addOption(networkOptions.settlement())
    .addOption(new Option('--replay', 'run the model again on this machine'))
    .addOption(single('--require <guarantee>', 'fail unless replayed:N, settled or final is reached', parseText))
    .addOption(single('--wait <s>', 'seconds to wait for settled or final (default: 0)', parseSeconds(0, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
Offline it checks canonical form, hashes of everything enclosed, signatures and price. With --rpc also registration,
model, inclusion and finality; the settlement contract is pinned by --settlement, OG_SETTLEMENT or the running devnet.
--replay fetches the model's files by content id from a gateway, checks and keeps them.`,
    )
    .action(async (file: string, options) =>
      finish(await (await import('./commands/verify.ts')).verify(io, file, options)),
    )
}

function addModels(program: Command, io: Io, finish: (code: number) => void): void {
  const models = program.command('models').description('publish, list, show and pull models')

  models
    .command('publish')
    .description('publish an ONNX file, or a folder with one, under a name')
    .argument('<path>', 'an .onnx file, or a folder with one and what belongs to it')
    .requiredOption('--name <owner/name>', 'the name; the first account that registers under it owns it')
    .requiredOption('--version <v>', 'the version; never changed once registered')
    .addOption(single('--task <kind>', 'tensor, embedding, vad, ocr or classify (default: tensor)', parseText))
    .addOption(single('--task-config <file>', "the task's settings as JSON", parsePath))
    .addOption(single('--price <opg>', 'suggested price of one unit, in OPG', parseOpg))
    .addOption(
      single(
        '--key <key>',
        "0x and 64 digits, or a file with them (OG_KEY); default: the devnet's publisher",
        parsePath,
      ),
    )
    .addOption(single('--license <spdx>', "the licence; default: what the model's metadata says", parseText))
    .addOption(new Option('--no-wait', 'return when registered, before workers have it'))
    .addOption(single('--timeout <s>', 'seconds to wait for the workers (default: 120)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
A folder may hold og-model.json with { "task": { "kind", "config" }, "steps", "license", "tolerance" }; options given here
go before it.`,
    )
    .action(async (path: string, options) =>
      finish(await (await import('./commands/models-publish.ts')).modelsPublish(io, path, options)),
    )

  models
    .command('list')
    .description('list the registered models')
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options) => finish(await (await import('./commands/models-list.ts')).modelsList(io, options)))

  models
    .command('show')
    .description('describe one model')
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (model: string, options) =>
      finish(await (await import('./commands/models-show.ts')).modelsShow(io, model, options)),
    )

  models
    .command('pull')
    .description("download a model's files, check them, and pin its name in og.lock.json")
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(single('--out <dir>', 'where the files go (default: a folder named like the model)', parsePath))
    .addOption(new Option('--update', 'pin anew where og.lock.json says something else'))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (model: string, options) =>
      finish(await (await import('./commands/models-pull.ts')).modelsPull(io, model, options)),
    )
}

function addReceipts(program: Command, io: Io, finish: (code: number) => void): void {
  const receipts = program.command('receipts').description('list and show receipts that the network knows')

  receipts
    .command('list')
    .description('list the newest receipts')
    .addOption(single('--limit <n>', 'how many (default: 20)', parseInteger(1, 10_000)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options) => finish(await (await import('./commands/receipts-list.ts')).receiptsList(io, options)))

  receipts
    .command('show')
    .description('show where one receipt stands: verdicts, settlement, challenge')
    .argument('<hash>', "the receipt's hash", parseHash)
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (hash: string, options) =>
      finish(await (await import('./commands/receipts-show.ts')).receiptsShow(io, hash, options)),
    )
}

/** What stands on stderr when a command line is wrong: how it is used, beside what is wrong with it. */
function explainUsage(command: Command, path = ''): void {
  const name = `${path}${command.name()}`
  command.showHelpAfterError(`usage: ${name} ${command.usage()}\nSee ${name} --help.`)
  for (const child of command.commands) explainUsage(child, `${name} `)
}

function parseList(text: string): string[] {
  const items = text.split(',').map((item) => item.trim())
  if (items.includes('')) throw new InvalidArgumentError('Names separated by commas are expected.')
  return items
}

function parseHash(text: string): string {
  if (!/^0x[0-9a-fA-F]{64}$/.test(text)) throw new InvalidArgumentError('A hash is 0x and 64 hexadecimal digits.')
  return text.toLowerCase()
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
