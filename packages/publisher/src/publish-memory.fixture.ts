import { readFile } from 'node:fs/promises'

import { describeModel } from './describe-model.ts'
import { uploadModel } from './upload-model.ts'

/** Describes and uploads the model of `argv[2]` to the gateway of `argv[3]` and prints the peak memory of this process. */
const [path = '', gateway = ''] = process.argv.slice(2)
const model = await describeModel({ path, name: 'test/large', version: '1' })
await uploadModel({ gateway, model })
console.log(JSON.stringify({ modelId: model.modelId, peakBytes: await peakBytes() }))

/**
 * Peak resident set. `maxRSS` is not exact on Linux: it starts with the size of the parent process at the time of the fork.
 */
async function peakBytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kibibytes) * 1024
}
