import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

/** An installed copy of ONNX Runtime. */
export interface OrtLocation {
  /** Package that holds it. */
  readonly name: string
  /** CommonJS entry with the API of onnxruntime-node. */
  readonly entry: string
  /** Folder of the native files. */
  readonly binaries: string
}

interface ResolveOptions {
  /** File whose dependencies are searched. @default this module */
  readonly from?: string | URL
  /** @default that of this process */
  readonly platform?: string
  /** @default that of this process */
  readonly arch?: string
}

/**
 * Finds ONNX Runtime: in the platform package of this engine, else in onnxruntime-node where the application has
 * installed it (docs/adr/0012-onnxruntime-platform-package.md).
 * @throws NOT_SET_UP when neither is installed with binaries for this platform
 */
export function resolveOrt(options: ResolveOptions = {}): OrtLocation {
  const { from = import.meta.url, platform = process.platform, arch = process.arch } = options
  const { resolve } = createRequire(from)
  const own = `@opengradient/onnxruntime-${platform}-${arch}`
  for (const [name, folder] of [
    [own, 'runtime'],
    ['onnxruntime-node', '.'],
  ] as const) {
    const root = packageFolder(resolve, name)
    if (root === undefined) continue
    const entry = path.join(root, folder, 'dist/index.js')
    const binaries = path.join(root, folder, 'bin/napi-v6', platform, arch)
    if (existsSync(entry) && existsSync(binaries)) return { name, entry, binaries }
  }
  throw new OgError('NOT_SET_UP', `ONNX Runtime is not installed for ${platform}-${arch}.`, {
    next:
      own === '@opengradient/onnxruntime-linux-x64'
        ? [`Install ${own}; it is an optional dependency that the package manager has left out.`]
        : ['Install onnxruntime-node@1.30.0 in the application, or use Linux on x64.'],
  })
}

function packageFolder(resolve: NodeJS.RequireResolve, name: string): string | undefined {
  try {
    return path.dirname(resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
