import { Argument, type Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { CompletionShell } from '../completion-script.ts'
import { networkOptions } from '../network-options.ts'

const shells: readonly CompletionShell[] = ['bash', 'zsh', 'fish']

/** `og completion SHELL` */
export function addCompletionCommand(program: Command, { io, finish }: CommandContext): void {
  program
    .command('completion')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
  eval "$(og completion bash)"      in ~/.bashrc
  source <(og completion zsh)       in ~/.zshrc
  og completion fish | source       in ~/.config/fish/config.fish`,
    )
    .action(async (shell: CompletionShell, options: { readonly json?: boolean }) => {
      const { runCompletion } = await import('../actions/run-completion.ts')
      finish(runCompletion(io, program, shell, options))
    })
}
