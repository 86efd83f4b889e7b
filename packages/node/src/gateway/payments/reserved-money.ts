import { beginRelease, type ChequeModule, deposit, finishRelease, reserve } from '@opengradient/chain'
import type { Address } from '@opengradient/protocol'

import type { Components } from '../../components.ts'

/** Money that is reserved for one worker, in 1e-18 OPG. */
export interface ReservedAmount {
  /** Without the part that is leaving. */
  readonly amount: bigint
  readonly leaving: bigint
  /** Unix seconds from which on the leaving part can be taken back. */
  readonly readyAt: number
}

/** The gateway's money in the Escrow. Each step is idempotent. */
export interface ReservedMoney {
  read(worker: Address): Promise<ReservedAmount>
  /** Reserves up to an amount, as far as the free money and the wallet of the gateway cover it. */
  reserve(worker: Address, amount: bigint): Promise<void>
  /** Begins to release all above an amount. */
  beginRelease(worker: Address, keep: bigint): Promise<void>
  finishRelease(worker: Address): Promise<void>
}

/** {@link ReservedMoney} of the gateway's account, in OPG. @param module that draws it */
export function escrowReservations(
  { account, config, reader, writer, signal }: Pick<Components, 'account' | 'config' | 'reader' | 'writer' | 'signal'>,
  module: ChequeModule,
): ReservedMoney {
  const token = config.deployment.contracts.opg
  const read = (worker: Address): Promise<ReservedAmount> =>
    reader.reservation({ payer: account, worker, token, module })
  return {
    read,
    async reserve(worker, amount) {
      const reserved = (await read(worker)).amount
      const free = await reader.freeBalance(account, token)
      const wallet = await reader.walletBalance(writer.sender.address)
      const missing = amount - reserved
      if (free < missing && wallet > 0n) {
        const balance = missing < free + wallet ? missing : free + wallet
        await deposit(writer, { token, balance }, { signal })
      }
      const affordable = reserved + (free + wallet < missing ? free + wallet : missing)
      if (affordable > reserved) await reserve(writer, { worker, token, module, amount: affordable }, { signal })
    },
    async beginRelease(worker, keep) {
      await beginRelease(writer, { worker, token, module, keep }, { signal })
    },
    async finishRelease(worker) {
      await finishRelease(writer, { worker, token, module }, { signal })
    },
  }
}
