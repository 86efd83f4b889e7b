import { type ModelDetails, routes } from '@opengradient/api'
import { parseModelName } from '@opengradient/client'
import { formatOpg } from '@opengradient/protocol'
import { adviseOnModel } from '../advise-on-model.ts'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { ModelsShowOptions } from '../commands/models-show-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findNetwork, needGateways } from '../find-network.ts'
import { formatBytes } from '../format-bytes.ts'
import { formatTable } from '../format-table.ts'
import { askGateway } from '../gateway-api.ts'

/** Runs `og models show NAME[@V]`. @returns the exit code */
export async function runModelsShow(io: Io, model: string, options: ModelsShowOptions): Promise<number> {
  const { name, version } = parseModelName(model)
  const gateways = needGateways(await findNetwork(io, options))
  const asked =
    version === undefined
      ? askGateway(gateways, routes.getModel, { params: { name } })
      : askGateway(gateways, routes.getModelVersion, { params: { name, version } })
  const found = await adviseOnModel(gateways, asked)
  if (options.json) printJson(io, found)
  else for (const line of render(found)) printLine(io, line)
  return exitCodes.yes
}

function render(model: ModelDetails): string[] {
  const { manifest, versions } = model
  const { graph } = manifest
  const operators = Object.entries(graph.operators).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const shape = ({ name, datatype, shape }: ModelDetails['manifest']['inputs'][number]): string =>
    `${name} ${datatype}[${shape.join(', ')}]`
  return [
    ...formatTable([
      ['name', `${model.name}@${model.version}${model.deprecated ? ', deprecated by its owner' : ''}`],
      ['modelId', model.modelId],
      ['manifest', model.cid],
      ['owner', model.owner],
      ['registered', new Date(model.registeredAt * 1000).toISOString()],
      ['licence', model.license ?? 'unknown'],
      ['task', model.task ?? 'unknown'],
      [
        'replays',
        manifest.determinism === 'exact'
          ? 'bit for bit on every machine'
          : `within ${manifest.tolerance} of the largest value`,
      ],
      [
        'price',
        model.price === null || model.price === '0'
          ? "the worker's own"
          : `${formatOpg(BigInt(model.price))} OPG a ${manifest.unit}`,
      ],
      ...manifest.inputs.map((spec, index) => [index === 0 ? 'inputs' : '', shape(spec)]),
      ...manifest.outputs.map((spec, index) => [index === 0 ? 'outputs' : '', shape(spec)]),
      ['parameters', graph.parameters.toLocaleString('en-US')],
      ['operators', operators.map(([name, count]) => `${count} ${name}`).join(', ')],
      [
        'opset',
        Object.entries(graph.opsets)
          .map(([domain, version]) => `${domain || 'ai.onnx'} ${version}`)
          .join(', '),
      ],
      ...manifest.files.map(({ path, cid, bytes }, index) => [
        index === 0 ? 'files' : '',
        `${path}  ${formatBytes(bytes)}  ${cid}`,
      ]),
      ['workers', model.workers.length === 0 ? 'none offers it' : model.workers.join(', ')],
      ['versions', versions.map(({ version }) => version).join(', ')],
    ]),
  ]
}
