import { createSigner, type Hex } from '@opengradient/protocol'
import { hashMessage, hashTypedData, keccak256, type LocalAccount, parseSignature, serializeTransaction } from 'viem'
import { toAccount } from 'viem/accounts'

/**
 * The account of a private key, with the signer of the protocol. `privateKeyToAccount` of viem signs by a curve in JavaScript,
 * whose tables alone take 0.1 s of processor time in each process.
 */
export function signingAccount(privateKey: Hex): LocalAccount {
  const { address, sign } = createSigner(privateKey)
  return toAccount({
    address,
    async signTransaction(transaction, { serializer = serializeTransaction } = {}) {
      const { r, s, yParity } = parseSignature(sign(keccak256(await serializer(transaction))))
      return serializer(transaction, { r, s, yParity })
    },
    signMessage: async ({ message }) => sign(hashMessage(message)),
    signTypedData: async (data) => sign(hashTypedData(data)),
  })
}
