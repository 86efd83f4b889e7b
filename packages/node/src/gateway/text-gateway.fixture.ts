import { SingleChunkExecution, tensorOf, tensorValues } from '@opengradient/protocol'

import { textModel } from '../testing/text-model.fixture.ts'
import { wordPieces } from '../testing/word-pieces.fixture.ts'
import { GatewayNetwork, type TestGateway } from './gateway-network.fixture.ts'

const { model, manifest } = textModel(wordPieces())

export { manifest as textManifest }

/** A network whose worker answers each token id as a third of it, and its gateway. No auditor answers: jobs have class 0. */
export async function startTextGateway(): Promise<{ network: GatewayNetwork; gateway: TestGateway }> {
  const network = await GatewayNetwork.start({ model, manifest }, (executor) => ({
    ...executor,
    execute: ({ inputs }) =>
      SingleChunkExecution.from(async () => {
        const ids = tensorValues(inputs[0] as (typeof inputs)[number]) as BigInt64Array
        const thirds = Float32Array.from(ids, (id) => Number(id) / 3)
        const outputs = [tensorOf('y', 'FP32', [thirds.length], thirds)]
        return { outputs, inputUnits: 1, outputUnits: 0, engineFingerprint: `0x${'11'.repeat(32)}` }
      }),
  }))
  await network.net.addFile('tokenizer.json', wordPieces())
  return { network, gateway: await network.startGateway({ gateway: { auditClass: 0 } }) }
}
