// Declared in vitest.needs.d.mts, so that a package's tests can import it from outside the compiler's root folder of the
// package.

import { spawnSync } from 'node:child_process'
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
  return found ?? skip(context, `${program} is not installed; on Debian: apt-get install ${program}`)
}

export function debianPython(context, module, packageName) {
  const python = '/usr/bin/python3'
  const { status } = spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' })
  return status === 0
    ? python
    : skip(context, `Python's ${module} is not installed; on Debian: apt-get install ${packageName}`)
}

function skip(context, reason) {
  if (process.env.CI === 'true') throw new Error(reason)
  // vitest's report has no field for the reason; the run of all tests prints it from the metadata.
  context.task.meta.skipReason = reason
  return context.skip(reason)
}
