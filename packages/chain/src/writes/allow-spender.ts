import type { Contracts } from '../deployment.ts'
import { readFrom } from '../read-from.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** Lets a contract take free OPG of the sender's account up to an amount. Idempotent: a larger allowance stays. */
export async function allowSpender(
  writer: Writer,
  contract: keyof Contracts,
  amount: bigint,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { opg, [contract]: spender } = writer.clients.deployment.contracts
  const allowance = await readFrom(writer.clients, 'escrow', 'allowanceOf', [writer.sender.address, spender, opg])
  if (allowance >= amount) return unchanged
  return write(writer, { contract: 'escrow', functionName: 'allow', args: [spender, opg, amount] }, options)
}
