import { type ModelSummary, routes } from '@opengradient/api'
import { formatOpg } from '@opengradient/protocol'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { ModelsListOptions } from '../commands/models-list-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { formatBytes } from '../format-bytes.ts'
import { formatTable } from '../format-table.ts'
import { askGateway } from '../gateway-api.ts'

const header = ['NAME', 'VERSION', 'TASK', 'SIZE', 'OPG A UNIT', 'WORKERS', 'LICENCE']

/** Runs `og models list`. @returns the exit code */
export async function runModelsList(io: Io, options: ModelsListOptions): Promise<number> {
  const gateways = needGateways(await findNetwork(io, options))
  const { models } = await askGateway(gateways, routes.listModels, {})
  if (options.json) printJson(io, { models })
  else if (models.length === 0) noteLine(io, 'No models are registered.')
  else for (const line of formatTable([header, ...models.map(row)])) printLine(io, line)
  return exitCodes.yes
}

function row(model: ModelSummary): string[] {
  const { name, version, task, bytes, price, workers, license, deprecated } = model
  return [
    name + (deprecated ? ' (deprecated)' : ''),
    version,
    task === null ? '?' : task,
    bytes === null ? '?' : formatBytes(bytes),
    price === null || price === '0' ? "the worker's" : formatOpg(BigInt(price)),
    String(workers.length),
    license === null ? '?' : license,
  ]
}
