import path from 'node:path'

import type { InferOptions } from '@opengradient/client'
import { OgError, parseRequirement, type Requirement } from '@opengradient/protocol'

import type { Io } from './command-io.ts'
import { kindOf } from './file-io.ts'
import { type InputOptions, readInferInput } from './infer-input.ts'

/** Options of a command that runs a model. */
export interface InferRequestOptions extends InputOptions {
  readonly receipt?: string
  readonly require?: string
}

/** A request as the command line states it. */
export interface InferRequest {
  readonly require: Requirement
  readonly input: Pick<InferOptions, 'input' | 'outputs'>
}

/**
 * Reads a request, and whether its receipt can be saved, before a network is asked or started.
 *
 * @throws USAGE, BAD_INPUT, BAD_TENSOR, TOO_LARGE
 */
export async function readInferRequest(io: Io, options: InferRequestOptions): Promise<InferRequest> {
  const require = parseRequirement(options.require ?? 'signed')
  if (options.receipt !== undefined) await assertWritable(io, options.receipt)
  return { require, input: await readInferInput(io, options) }
}

/** @throws USAGE when the folder of the file does not exist, or the file is a folder */
async function assertWritable(io: Io, receipt: string): Promise<void> {
  const file = path.resolve(io.cwd, receipt)
  if ((await kindOf(file)) === 'folder') {
    throw new OgError('USAGE', `${receipt} is a folder.`, { next: ['--receipt names the file to write.'] })
  }
  const folder = path.dirname(file)
  if ((await kindOf(folder)) !== 'folder') {
    throw new OgError('USAGE', `The folder of ${receipt} does not exist.`, { next: [`mkdir -p ${folder}`] })
  }
}
