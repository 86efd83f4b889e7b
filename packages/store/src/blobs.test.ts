import { join } from 'node:path'

import { memoryBlobs, openDiskBlobs } from './blobs.ts'
import { temporaryFolder } from './temporary-folder.test.helper.ts'
import { blobsCompliance } from './testing.ts'

const folder = temporaryFolder()
let count = 0

blobsCompliance('memory', async (options) => memoryBlobs(options))
blobsCompliance('disk', (options) => openDiskBlobs({ path: join(folder, String(count++)), ...options }))
