/** A local chain with the contracts, for tests: anvil on loopback at a free port. Node.js only. */
export { startAnvil, type TestChain } from './anvil.ts'
export { deployTestNetwork, freshKey, type TestNetwork } from './test-network.ts'
export { testParameters } from './test-parameters.ts'
