// Declared in vitest.needs.d.mts, so that a package's tests can import it from outside the compiler's root folder of the
// package.

import { accessSync, constants } from 'node:fs'
import path from 'node:path'

function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function debianProgram(context, program) {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program))
  const found = candidates.find(executable)
  if (found !== undefined) return found
  const reason = `${program} is not installed; on Debian: apt-get install ${program}`
  if (process.env.CI === 'true') throw new Error(reason)
  // vitest's report has no field for the reason; the run of all tests prints it from the metadata.
  context.task.meta.skipReason = reason
  return context.skip(reason)
}
