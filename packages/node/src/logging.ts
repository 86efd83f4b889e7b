import type { Logger } from '@opengradient/protocol'
import { type Logger as Pino, pino } from 'pino'

/** Writes JSON lines to stderr: stdout carries results. */
export function createLogger(level: 'error' | 'warn' | 'info' | 'debug', fields: object): Logger {
  return wrap(pino({ level, base: { ...fields } }, pino.destination({ dest: 2, sync: false })))
}

function wrap(logger: Pino): Logger {
  return {
    error: (fields, message) => logger.error(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    info: (fields, message) => logger.info(fields, message),
    debug: (fields, message) => logger.debug(fields, message),
    child: (fields) => wrap(logger.child(fields)),
  }
}
