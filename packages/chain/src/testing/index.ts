/** A local chain with the contracts, for tests: anvil on loopback at a free port. Node.js only. */
export { startAnvil, type TestChain } from './anvil.ts'
export { caseOpenedArgs } from './case-opened.ts'
export {
  deployTestNetwork,
  freshKey,
  type TestAccount,
  type TestNetwork,
  type TestNodeInit,
} from './test-network.ts'
