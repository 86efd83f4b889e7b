import path from 'node:path'

import type { DevnetDocument } from '@opengradient/devnet'

import { paint } from './paint.ts'
import { table } from './table.ts'

/** A running devnet in grouped tables. */
export function renderDevnet(document: DevnetDocument, stateDir: string, colour: boolean): string[] {
  const { rpcUrl, chainId, gateways, contracts, nodes, accounts, models } = document
  const title = (text: string): string => paint('bold', text, colour)
  return [
    title('Chain and contracts'),
    ...table(
      [
        ['rpc', rpcUrl],
        ['chain id', String(chainId)],
        ['OPG', contracts.opg],
        ['NodeRegistry', contracts.nodeRegistry],
        ['ModelRegistry', contracts.modelRegistry],
        ['Settlement', contracts.settlement],
        ['QuorumReferee', contracts.quorumReferee],
      ],
      '  ',
    ),
    '',
    title('Nodes'),
    ...table(
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
    ...table(
      accounts.map(({ role, address, privateKey }) => [role, address, privateKey]),
      '  ',
    ),
    '',
    title('Models'),
    ...table(
      models.map(({ name, version, modelId }) => [`${name}@${version}`, modelId]),
      '  ',
    ),
    '',
    title('Observability'),
    ...table(
      [
        ['gateway', gateways.join(', ')],
        ['events', `${gateways[0]}/og/v1/events`],
        ['metrics', "each node's URL followed by /metrics"],
        ['health', "each node's URL followed by /healthz or /readyz"],
        ['logs', path.join(stateDir, 'logs')],
      ],
      '  ',
    ),
  ]
}

/**
 * Three commands to paste: ask, check the answer, see a lie caught.
 * @param og how this command line is called from where the user is
 * @param state `--state …` where commands would look elsewhere by themselves, else empty
 */
export function commandsToPaste(document: DevnetDocument, og: string, state: string): string[] {
  const name = document.models.find((model) => model.name === 'opengradient/minilm-l6-v2')?.name
  const behind = state === '' ? '' : ` ${state}`
  if (name === undefined) return []
  return [
    `${og} infer ${name} --text "An honest machine." --receipt receipt.json${behind}`,
    `${og} verify receipt.json --rpc ${document.rpcUrl} --replay${behind}`,
    `${og} devnet lie wrong-output${behind}`,
  ]
}
