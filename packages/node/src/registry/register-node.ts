import {
  type ChainReader,
  deposit,
  joinSeats,
  type NodeDescription,
  type OwnPurpose,
  pledge,
  registerNode as registerAccount,
  updateNode,
  type WriteOptions,
  type Writer,
} from '@opengradient/chain'
import type { PeerNode } from '@opengradient/p2p'
import { type Logger, toHex } from '@opengradient/protocol'
import type { NodeConfig } from '../config.ts'
import { peerProofMessage } from './peer-proof.ts'

/** OPG of one seat, in 1e-18. */
const seatStake = 10n ** 21n

export interface RegisterNodeInit {
  readonly config: Pick<NodeConfig, 'roles' | 'pledges'>
  readonly reader: Pick<ChainReader, 'deployment' | 'node' | 'pledge' | 'seatsOfAccount'>
  readonly writer: Writer
  readonly peerNode: Pick<PeerNode, 'publicKey' | 'signWithPeerKey'>
  /** Base URL of its HTTP server. */
  readonly url: string
  readonly logger: Logger
  readonly signal: AbortSignal
}

/**
 * Registers this node or updates its registration, and pledges what the configuration names and the account has not pledged.
 * The OPG comes from the account's free money in the Escrow, then from its wallet. Idempotent.
 *
 * @throws REVERTED when the account has too few OPG, CHAIN, ABORTED
 */
export async function registerNode(init: RegisterNodeInit): Promise<void> {
  const { config, reader, writer, peerNode, url, logger, signal } = init
  const { address } = writer.sender
  const description: NodeDescription = {
    peerKey: toHex(peerNode.publicKey),
    peerProof: toHex(await peerNode.signWithPeerKey(peerProofMessage(address))),
    roles: config.roles,
    url,
  }
  const known = await reader.node(address)
  const write = known === undefined || known.retiredAt !== 0 ? registerAccount : updateNode
  const { status } = await write(writer, description, { signal })
  if (status === 'sent') logger.info({ url, roles: config.roles }, 'Node registered')
  await pledgeAll(init, { signal })
}

async function pledgeAll({ config, reader, writer, logger }: RegisterNodeInit, options: WriteOptions): Promise<void> {
  const { worker, gateway, bond, seats, balance } = config.pledges
  const { opg } = reader.deployment.contracts
  const pledges = { worker: BigInt(worker), gateway: BigInt(gateway), bond: BigInt(bond) }
  const missing = await missingMoney(reader, writer.sender.address, pledges, seats)
  await deposit(writer, { token: opg, balance: missing + BigInt(balance) }, options)
  if (missing === 0n) return
  for (const [purpose, amount] of Object.entries(pledges) as [OwnPurpose, bigint][]) {
    if (amount > 0n) await pledge(writer, { purpose, amount }, options)
  }
  if (seats > 0) await joinSeats(writer, seats, options)
  logger.info({ worker, gateway, bond, seats }, 'OPG pledged')
}

/** OPG that the account has yet to pledge, in 1e-18. */
async function missingMoney(
  reader: RegisterNodeInit['reader'],
  account: Writer['sender']['address'],
  pledges: Readonly<Record<OwnPurpose, bigint>>,
  seats: number,
): Promise<bigint> {
  let missing = 0n
  for (const [purpose, amount] of Object.entries(pledges) as [OwnPurpose, bigint][]) {
    const { amount: pledged } = amount === 0n ? { amount: 0n } : await reader.pledge(account, purpose)
    if (amount > pledged) missing += amount - pledged
  }
  if (seats === 0) return missing
  const taken = (await reader.seatsOfAccount(account)).filter(({ until }) => until === 0).length
  return taken >= seats ? missing : missing + BigInt(seats - taken) * seatStake
}
