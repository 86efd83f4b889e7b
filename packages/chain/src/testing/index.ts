/** A local chain with the contracts, for tests: anvil on loopback at a free port. Node.js only. */
export { caseOpenedArgs } from '../v2/testing/case-opened.ts'
export {
  deployTestNetworkV2,
  type TestAccount,
  type TestNetworkV2,
  type TestNodeInit,
} from '../v2/testing/test-network.ts'
export { startAnvil, type TestChain } from './anvil.ts'
export { deployTestNetwork, freshKey, type TestNetwork } from './test-network.ts'
export { testParameters } from './test-parameters.ts'
