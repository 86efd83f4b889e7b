import { type Chain, defineChain } from 'viem'

/** viem's description of a chain of which only the id and an endpoint are known. */
export function defineChainById(chainId: number, rpcUrl: string): Chain {
  return defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
}
