import { opgBytecode } from '@opengradient/contracts'
import { type Address, createSigner, type Hex } from '@opengradient/protocol'
import { createPublicClient, encodeDeployData, http } from 'viem'

import { abis } from './abis.ts'
import { createSender } from './sender.ts'
import { freshKey, startAnvil, type TestChain } from './testing/index.ts'

/** A chain with a token as its only contract, and an account with ether that holds the token's supply. */
export class TokenChain implements AsyncDisposable {
  readonly anvil: TestChain
  readonly privateKey: Hex
  readonly token: Address

  private constructor(anvil: TestChain, privateKey: Hex, token: Address) {
    this.anvil = anvil
    this.privateKey = privateKey
    this.token = token
  }

  static async start(): Promise<TokenChain> {
    const anvil = await startAnvil()
    const privateKey = freshKey()
    const sender = createSender({ ...anvil, privateKey, pollMs: 5 })
    await anvil.fund(sender.address)
    const args = [[sender.address], [10n ** 27n]] as const
    const { contractAddress } = await sender.deploy(encodeDeployData({ abi: abis.opg, bytecode: opgBytecode, args }))
    return new TokenChain(anvil, privateKey, contractAddress as Address)
  }

  transferTo(to: Address, amount = 1n) {
    return { address: this.token, abi: abis.opg, functionName: 'transfer', args: [to, amount] } as const
  }

  balanceOf(account: Address): Promise<bigint> {
    const client = createPublicClient({ transport: http(this.anvil.rpcUrl) })
    return client.readContract({ address: this.token, abi: abis.opg, functionName: 'balanceOf', args: [account] })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.anvil[Symbol.asyncDispose]()
  }
}

/** The address of a new account. */
export const freshAddress = (): Address => createSigner(freshKey()).address
