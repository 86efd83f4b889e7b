import { createReader, createSender, type Deployment, modelRegistryAbi, RevertError } from '@opengradient/chain'
import { type Hex, OgError, zeroBytes32 } from '@opengradient/protocol'

export interface RegisterModelInit {
  /** `owner/name`. */
  readonly name: string
  readonly version: string
  readonly modelId: Hex
  readonly rpcUrl: string
  readonly deployment: Deployment
  /** Pays for the transaction and owns the name. */
  readonly privateKey: Hex
  /** Called before the transaction is sent; not when the version is registered already. @default none */
  readonly onRegister?: () => void
  /** @default none */
  readonly signal?: AbortSignal
}

/**
 * Registers a version of a model and resolves when the transaction is mined. Idempotent for the same model.
 * @throws NOT_AUTHORISED when the name belongs to another account, DUPLICATE when the version exists with other content,
 * UNAVAILABLE, CHAIN, ABORTED
 */
export async function registerModel(init: RegisterModelInit): Promise<void> {
  const { name, version, modelId, rpcUrl, deployment, privateKey, signal } = init
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const existing = await reader.modelByName(name, version)
  if (existing?.modelId === modelId) return
  if (existing !== undefined) {
    throw new OgError('DUPLICATE', `${name}@${version} is already registered as ${existing.modelId}.`, {
      next: ['Versions are immutable: choose a new --version.'],
    })
  }
  init.onRegister?.()
  const sender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey })
  const call = {
    address: deployment.contracts.modelRegistry,
    abi: modelRegistryAbi,
    functionName: 'register',
    args: [name, version, modelId, zeroBytes32],
  } as const
  try {
    await sender.execute(call, signal === undefined ? {} : { signal })
  } catch (error) {
    if (!(error instanceof RevertError) || error.errorName !== 'NotNameOwner') throw error
    throw new OgError('NOT_AUTHORISED', `The name ${name} belongs to another account.`, {
      next: ['Publish under a name of your own, or with the key that registered this name (--key).'],
      cause: error,
    })
  }
}
