import { createRequire } from 'node:module'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

/**
 * Path of anvil's native program. npm's wrapper is not used: when it is killed, the program keeps running.
 *
 * @throws NOT_SET_UP when the program of this platform is not installed
 */
export function anvilBinary(): string {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const wrapper = require.resolve('@foundry-rs/anvil/package.json')
    const native = createRequire(wrapper).resolve(`@foundry-rs/anvil-${platform}/package.json`)
    return path.join(path.dirname(native), 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil')
  } catch (cause) {
    throw new OgError('NOT_SET_UP', `The test chain anvil is not installed for ${platform}.`, {
      next: ['Install again without --no-optional: the program is an optional dependency of @foundry-rs/anvil.'],
      cause,
    })
  }
}
