import type { Command } from 'commander'

import { type Io, printJson } from '../command-io.ts'
import { type CompletionShell, completionScript } from '../completion-script.ts'
import { exitCodes } from '../exit-codes.ts'

/** Runs `og completion SHELL`. @returns the exit code */
export function runCompletion(
  io: Io,
  program: Command,
  shell: CompletionShell,
  { json = false }: { readonly json?: boolean },
): number {
  const script = completionScript(program, shell)
  if (json) printJson(io, { shell, script })
  else io.stdout(script)
  return exitCodes.yes
}
