import type { ChainReader } from '@opengradient/chain'
import type { Address } from '@opengradient/protocol'

/** Signing keys of accounts, read from the chain. */
export class SignerKeys {
  readonly #keys: ReadonlyMap<Address, Address | undefined>
  readonly #former: ReadonlyMap<Address, readonly Address[]>

  constructor(
    keys: ReadonlyMap<Address, Address | undefined>,
    former: ReadonlyMap<Address, readonly Address[]> = new Map(),
  ) {
    this.#keys = keys
    this.#former = former
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

  /**
   * These keys, and those that some accounts had before a batch: what it holds may be signed by any of them.
   *
   * @param block that in which the batch was posted
   * @throws CHAIN, RPC_DISAGREE
   */
  async withFormer(reader: ChainReader, accounts: readonly Address[], block: number): Promise<SignerKeys> {
    const distinct = [...new Set(accounts)]
    const former = await Promise.all(distinct.map((account) => reader.signers(account, block)))
    return new SignerKeys(this.#keys, new Map(distinct.map((account, i) => [account, former[i] ?? []])))
  }

  /** Keys that were the account's before the batch; empty where they were not read. */
  formerSignersOf(account: Address): readonly Address[] {
    return this.#former.get(account) ?? []
  }

  /** The key of an account; undefined for an account without registration. */
  signerOf(account: Address): Address | undefined {
    return this.#keys.get(account)
  }
}
