import type { Io } from './command-io.ts'

/** The program's services for its commands. */
export interface CommandContext {
  readonly io: Io
  /** Receives the exit code of the command that ran. */
  finish(exitCode: number): void
  /**
   * Signal that aborts when the user interrupts the command. After this call the command ends itself then; any other is ended at
   * once.
   */
  endOnInterrupt(): AbortSignal
}
