import { type ErrorCode, errorCatalogue } from '@opengradient/protocol'
import type { Argument, Command, Option } from 'commander'

import type { Io } from './command-io.ts'
import { environmentVariables } from './environment-variables.ts'
import { exitCodeOf, exitCodeTable } from './exit-codes.ts'
import { createProgram } from './program.ts'

/** The page `docs/reference/commands.md`: every command with its arguments and options, from the definitions that parse them. */
export function commandReference(): string {
  const program = createProgram({ io: silent, finish: () => undefined, endOnInterrupt: () => silent.interrupted })
  const commands = listCommands(program)
  const sections = commands.filter(({ command }) => command !== program).map(commandSection)
  return `# Commands

\`og\` writes results to stdout and everything else to stderr. With \`--json\` stdout has one JSON document, on failure
\`{"error":{"code","message","details","next","retryable","docs"}}\`. In a clone the command is \`./og\`, in the folder of an installation
\`npx og\`.

This page is generated from the definitions of the commands by \`pnpm -F @opengradient/og command-reference\`; a test compares them.

${table(
  ['command', 'purpose'],
  commands
    .filter(({ command }) => command !== program)
    .map(({ path, command }) => [`[\`${path}\`](#${path.replaceAll(' ', '-')})`, command.description()]),
)}

## Exit codes
The same for all commands.

${table(
  ['exit code', 'meaning', 'errors that end with it'],
  exitCodeTable.map(([code, meaning]) => [String(code), meaning, errorsOf(code).join(', ') || '–']),
)}

## Environment
${table(
  ['variable', 'meaning'],
  environmentVariables.map(([name, meaning]) => [`\`${name}\``, meaning]),
)}

${sections.join('\n\n')}
`
}

/** No command runs. */
const silent: Io = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: async function* () {},
  env: {},
  cwd: '/',
  colour: { stdout: false, stderr: false },
  interrupted: new AbortController().signal,
  interactive: false,
}

interface Listed {
  /** Names of the program, the command's parents and the command. */
  readonly path: string
  readonly command: Command
}

function listCommands(command: Command, parent = ''): Listed[] {
  const path = `${parent} ${command.name()}`.trimStart()
  return [{ path, command }, ...command.commands.flatMap((child) => listCommands(child, path))]
}

function errorsOf(exitCode: number): string[] {
  const codes = Object.keys(errorCatalogue) as ErrorCode[]
  return codes.filter((code) => exitCodeOf(code) === exitCode).map((code) => `[${code}](../errors/${code}.md)`)
}

function commandSection({ path, command }: Listed): string {
  const more = textAfterHelp(command)
  return [
    `## ${path}\nPurpose: ${command.description()}.`,
    `\`\`\`text\n${path} ${command.usage()}\n\`\`\``,
    ...rows('argument', command.registeredArguments, argumentRow),
    ...rows('option', command.options, optionRow),
    ...rows('subcommand', command.commands, (child) => [
      `[\`${path} ${child.name()}\`](#${`${path} ${child.name()}`.replaceAll(' ', '-')})`,
      child.description(),
    ]),
    ...(more === '' ? [] : [`\`\`\`text\n${more}\n\`\`\``]),
  ].join('\n\n')
}

function rows<Item>(head: string, items: readonly Item[], row: (item: Item) => string[]): string[] {
  return items.length === 0 ? [] : [table([head, 'meaning'], items.map(row))]
}

function argumentRow(argument: Argument): string[] {
  const choices = argument.argChoices === undefined ? '' : `: ${argument.argChoices.join(', ')}`
  return [`\`${argument.name()}\``, `${argument.description}${choices}`]
}

function optionRow({ flags, description }: Option): string[] {
  return [`\`${flags}\``, description]
}

/** The text that `--help` prints after the options: details and examples. */
function textAfterHelp(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  return text.slice(command.helpInformation().length).trim()
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}
