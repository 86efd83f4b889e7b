import type { Command, CommanderError } from 'commander'

/** An error of the command line. It needs no code of other packages, for which help would have to wait. */
export class UsageError extends Error {
  /** Advice, one sentence per entry. */
  readonly next: readonly string[]

  constructor(message: string, next: readonly string[], cause: CommanderError) {
    super(message, { cause })
    this.name = 'UsageError'
    this.next = next
  }
}

/** Makes errors of the command line errors of this project. Requested help and version stay as they are. */
export function throwUsageErrors(command: Command, path = ''): void {
  const name = `${path}${command.name()}`
  // The parser's own output of errors is replaced by that of all errors.
  command.configureOutput({ outputError: () => undefined })
  command.exitOverride((error) => {
    throw error.exitCode === 0 ? error : usageError(error, name, command.usage())
  })
  for (const child of command.commands) throwUsageErrors(child, `${name} `)
}

function usageError(cause: CommanderError, name: string, usage: string): UsageError {
  const see = `Use ${name} ${usage}; see ${name} --help.`
  if (cause.code === 'commander.help') return new UsageError('A command is missing.', [see], cause)
  const [message = '', ...suggestions] = cause.message
    .replace(/^error: /, '')
    .replace(/^command-argument value '(.*)' is invalid for argument '(.*)'[.]/, '"$1" is no $2.')
    .split('\n')
  const sentence = `${message[0]?.toUpperCase()}${message.slice(1)}${/[.?!]$/.test(message) ? '' : '.'}`
  const next = suggestions.map((line) => line.replace(/^\((.*)\)$/, '$1')).filter((line) => line !== '')
  return new UsageError(sentence, [...next, see], cause)
}

/**
 * Arguments without a request for help where they name a command that does not exist: the parser would print the help of the
 * parent, as if the command existed.
 */
export function withoutHelpOfUnknown(program: Command, args: readonly string[]): readonly string[] {
  let command = program
  for (const arg of args) {
    if (arg === 'help') continue
    if (arg.startsWith('-') || command.commands.length === 0) return args
    const child = command.commands.find((each) => each.name() === arg)
    if (child === undefined) return args.filter((each) => !['--help', '-h', 'help'].includes(each))
    command = child
  }
  return args
}
