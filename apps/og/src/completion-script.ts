import type { Command } from 'commander'

/** Shells for which there is a completion script. */
export type CompletionShell = 'bash' | 'zsh' | 'fish'

/** Words that may follow a command. */
interface CommandWords {
  /** Names of the command and its parents below the program, each after a space; empty for the program. */
  readonly path: string
  /** Subcommands, and the values of an argument that has only some. */
  readonly names: readonly string[]
  readonly options: readonly string[]
}

/** A script that completes commands and options of a program, and names of files elsewhere. */
export function completionScript(program: Command, shell: CompletionShell): string {
  const all = wordsOf(program, '')
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [`"${path}"`])).join('|')
  const cases = all.map(({ path, names, options }) => ({ path, words: [...names, ...options].join(' ') }))
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](paths, cases)
}

type Cases = readonly { readonly path: string; readonly words: string }[]

function wordsOf(command: Command, path: string): CommandWords[] {
  const options = command.options.flatMap(({ long }) => long ?? [])
  const subcommands = command.commands.map((child) => child.name())
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
  return [
    { path, names: [...subcommands, ...choices], options: [...options, '--help'] },
    ...command.commands.flatMap((child) => wordsOf(child, `${path} ${child.name()}`)),
  ]
}

function bashScript(paths: string, cases: Cases): string {
  return `# Completion of og for bash: eval "$(og completion bash)"
_og() {
  local current=\${COMP_WORDS[COMP_CWORD]} path="" words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
      ${paths}) path="$path \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$path" in
${cases.map(({ path, words }) => `    "${path}") words="${words}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _og og ./og
`
}

function zshScript(paths: string, cases: Cases): string {
  return `#compdef og
# Completion of og for zsh: source <(og completion zsh)
_og() {
  local place="" word
  local -a found
  for word in \${words[2,CURRENT-1]}; do
    case "$place $word" in
      ${paths}) place="$place $word" ;;
    esac
  done
  case "$place" in
${cases.map(({ path, words }) => `    "${path}") found=(${words}) ;;`).join('\n')}
  esac
  compadd -a found || _files
}
compdef _og og
`
}

function fishScript(paths: string, cases: Cases): string {
  const patterns = paths.replaceAll('|', ' ')
  return `# Completion of og for fish: og completion fish | source
function __og_path
    set -l place ""
    for word in (commandline -opc)[2..-1]
        if contains -- "$place $word" ${patterns}
            set place "$place $word"
        end
    end
    echo "$place"
end
${cases.map(({ path, words }) => `complete -c og -n 'test (__og_path) = "${path}"' -a "${words}"`).join('\n')}
`
}
