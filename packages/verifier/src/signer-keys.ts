import type { ChainReader } from '@opengradient/chain/v2'
import type { Address } from '@opengradient/protocol'

/** Signing keys of accounts, read from the chain. */
export class SignerKeys {
  readonly #keys: ReadonlyMap<Address, Address | undefined>

  constructor(keys: ReadonlyMap<Address, Address | undefined>) {
    this.#keys = keys
  }

  /**
   * Reads the keys that accounts had at the end of a block, or have now.
   *
   * @param block a past block. @default now
   * @throws CHAIN, RPC_DISAGREE
   */
  static async read(reader: ChainReader, accounts: readonly Address[], block?: number): Promise<SignerKeys> {
    const distinct = [...new Set(accounts)]
    const keys = await Promise.all(distinct.map((account) => reader.signer(account, block)))
    return new SignerKeys(new Map(distinct.map((account, i) => [account, keys[i]])))
  }

  /** The key of an account; undefined for an account without registration. */
  signerOf(account: Address): Address | undefined {
    return this.#keys.get(account)
  }

  /** Accounts and their keys. */
  withKeys(accounts: readonly Address[]): readonly Address[] {
    return accounts.flatMap((account) => [account, this.#keys.get(account) ?? account])
  }
}
