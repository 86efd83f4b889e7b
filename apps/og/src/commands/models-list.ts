import { type ModelSummary, routes } from '@opengradient/api'

import { exitCodes } from '../exit-codes.ts'
import { askGateway } from '../gateway-api.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { findNetwork, type NetworkOptions, needGateways } from '../network.ts'
import { formatOpg } from '../options.ts'
import { formatBytes, printable, table } from '../table.ts'

export interface ModelsListOptions extends NetworkOptions {
  readonly json?: boolean
}

const head = ['NAME', 'VERSION', 'TASK', 'SIZE', 'OPG A UNIT', 'WORKERS', 'LICENCE']

/** `og models list` @returns the exit code */
export async function modelsList(io: Io, options: ModelsListOptions): Promise<number> {
  const gateways = needGateways(await findNetwork(io, options))
  const { models } = await askGateway(gateways, routes.listModels, {})
  if (options.json) printJson(io, { models })
  else if (models.length === 0) noteLine(io, 'No models are registered.')
  else for (const line of table([head, ...models.map(row)])) printLine(io, line)
  return exitCodes.yes
}

function row(model: ModelSummary): string[] {
  const { name, version, task, bytes, price, workers, license, deprecated } = model
  return [
    printable(name) + (deprecated ? ' (deprecated)' : ''),
    printable(version),
    task === null ? '?' : printable(task),
    bytes === null ? '?' : formatBytes(bytes),
    price === null || price === '0' ? "the worker's" : formatOpg(BigInt(price)),
    String(workers.length),
    license === null ? '?' : printable(license),
  ]
}
