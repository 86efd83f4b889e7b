import { type Deployment, deploy } from '@opengradient/chain'

import type { AnvilChain } from './anvil-chain.ts'
import type { DevnetAccount } from './devnet-keys.ts'
import { accountOpg, devnetParameters, opg } from './devnet-parameters.ts'

const supply = 1_000_000_000n * opg

/** Funds the accounts with ether and OPG and deploys the contracts from the first of them. */
export async function deployContracts(
  anvil: AnvilChain,
  accounts: readonly DevnetAccount[],
  settings: Parameters<typeof devnetParameters>[0],
): Promise<Deployment> {
  const [deployer, ...others] = accounts as [DevnetAccount, ...DevnetAccount[]]
  await anvil.fund(accounts.map(({ address }) => address))
  return deploy({
    rpcUrl: anvil.rpcUrl,
    chainId: anvil.chainId,
    privateKey: deployer.privateKey,
    parameters: devnetParameters(settings),
    holders: [
      { account: deployer.address, amount: supply - accountOpg * BigInt(others.length) },
      ...others.map(({ address }) => ({ account: address, amount: accountOpg })),
    ],
  })
}
