import path from 'node:path'

import type { DevnetDocument } from '@opengradient/devnet'
import { formatDuration } from './format-duration.ts'
import { formatTable } from './format-table.ts'
import { paint } from './paint.ts'

/** The tables that describe a running devnet. */
export function renderDevnet(document: DevnetDocument, stateDir: string, colour: boolean): string[] {
  const { rpcUrl, chainId, clockOffsetMs, gateways, grpc, contracts, nodes, accounts, models } = document
  const title = (text: string): string => paint('bold', text, colour)
  return [
    title('Chain and contracts'),
    ...formatTable(
      [
        ['rpc', rpcUrl],
        ['chain id', String(chainId)],
        ...(clockOffsetMs === 0 ? [] : [['clock', `${formatDuration(clockOffsetMs / 1_000)} ahead of this machine`]]),
        ...contractRows(contracts),
      ],
      '  ',
    ),
    '',
    title('Nodes'),
    ...formatTable(
      nodes.map(({ id, roles, peerId, url, pid, liar }) => [
        id,
        roles.join('+') + (liar === null ? '' : paint('red', ` lies: ${liar}`, colour)),
        peerId,
        url,
        `process ${pid}`,
      ]),
      '  ',
    ),
    '',
    `${title('Accounts')} (these keys are public: never send anything of value to them)`,
    ...formatTable(
      accounts.map(({ role, address, privateKey }) => [role, address, privateKey]),
      '  ',
    ),
    '',
    title('Models'),
    ...formatTable(
      models.map(({ name, version, modelId }) => [`${name}@${version}`, modelId]),
      '  ',
    ),
    '',
    title('Observability'),
    ...formatTable(
      [
        ['gateway', gateways.join(', ')],
        ['gRPC', `${grpc.join(', ')} (Open Inference Protocol)`],
        ['events', `${gateways[0]}/og/v1/events`],
        ['metrics', "each node's URL followed by /metrics"],
        ['health', "each node's URL followed by /healthz or /readyz"],
        ['logs', path.join(stateDir, 'logs')],
      ],
      '  ',
    ),
  ]
}

/** Commands of a POSIX shell that set the variables by which commands and clients find a devnet. */
export function shellVariables({ gateways, rpcUrl, contracts }: DevnetDocument): string[] {
  return [
    `export OG_GATEWAY=${gateways.join(',')}`,
    `export OG_RPC=${rpcUrl}`,
    `export OG_SETTLEMENT=${contracts.settlement}`,
  ]
}

/** Contracts by the names of their source files, the settlement module first. */
function contractRows({ settlement, opg, ...others }: DevnetDocument['contracts']): string[][] {
  const named = Object.entries(others).map(([name, address]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, address])
  return [['settlement module', settlement], ['OPG', opg], ...named]
}

/**
 * Three commands to paste: run a model, check the answer, inject a fault.
 *
 * @param og the command that starts this command line
 * @param state `--state …` when the commands need it, else empty
 */
export function commandsToPaste(document: DevnetDocument, og: string, state: string): string[] {
  const name = document.models.find((model) => model.name === 'opengradient/minilm-l6-v2')?.name
  const suffix = state === '' ? '' : ` ${state}`
  if (name === undefined) return []
  return [
    `${og} infer ${name} --text "An honest machine." --receipt receipt.json${suffix}`,
    `${og} verify receipt.json --rpc ${document.rpcUrl} --replay${suffix}`,
    `${og} devnet lie wrong-output${suffix}`,
  ]
}
