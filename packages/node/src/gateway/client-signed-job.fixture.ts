import type { Quote } from '@opengradient/api'
import { deposit, reserve } from '@opengradient/chain'
import type { TestAccount } from '@opengradient/chain/testing'
import {
  type Cheque,
  chequeType,
  fieldSalt,
  type Hex,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashTensors,
  type Job,
  jobType,
  randomBytes32,
  type Signed,
  signStruct,
  systemRandom,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'

import { affineInput, type GatewayNetwork } from './gateway-network.fixture.ts'

/** Terms that a client signs in place of the right ones. */
export interface ChangedTerms {
  readonly job?: Partial<Job>
  readonly cheque?: Partial<Cheque>
}

/** The fields of a request whose job its client signed. */
export interface ClientSignedRequest {
  readonly salt: Hex
  readonly job: Signed<Job>
  readonly cheque: Signed<Cheque>
}

/** A new account with a reservation for the network's worker. */
export async function fundedClient({ net }: GatewayNetwork): Promise<TestAccount> {
  const client = await net.network.account()
  const { opg } = net.deployment.contracts
  await deposit(client, { token: opg, balance: 10n ** 20n })
  await reserve(client, { worker: net.worker.account.address, token: opg, amount: 10n ** 19n })
  return client
}

/** Signs a job on the affine model and its cheque under the gateway's quote. */
export async function signClientJob(
  { net, model }: GatewayNetwork,
  url: string,
  client: TestAccount,
  more: ChangedTerms = {},
): Promise<ClientSignedRequest> {
  const response = await fetch(`${url}/og/v1/quote?model=${encodeURIComponent(model.name)}&payer=${client.address}`)
  const terms = (await response.json()) as Quote
  const { hasher, runtimeIds, clock } = net
  const salt = randomBytes32(systemRandom)
  const { module, token, epoch, cumulative, gatewayFeeBps, burnBps, postingMode } = terms.cheque
  const executeBy = Math.floor(clock.now() / 1_000) + terms.executeSeconds
  const [maxPrice, auditFee] = [BigInt(terms.price), BigInt(terms.auditFee)]
  const job = signStruct(client.signer, hasher, jobType, {
    ...{ requester: client.address, payer: client.address, gateway: terms.gateway, client: zeroAddress },
    ...{ token, module, modelId: net.model.modelId, runtimes: hashRuntimes(runtimeIds) },
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), affineInput(3)),
    paramsHash: hashParams(fieldSalt(salt, 'params'), { outputs: [] }),
    requestHash: hashRequest(fieldSalt(salt, 'request'), null),
    ...{ offerHash: terms.offerHash, orderCommit: zeroBytes32, payment: zeroBytes32, nonce: salt },
    ...{ maxPrice, auditFee, maxInputUnits: 1, maxOutputUnits: 0 },
    ...{ executeBy, settleBy: executeBy + terms.settleSeconds, auditClass: terms.class, visibility: 0 },
    ...more.job,
  })
  const cheque = signStruct(client.signer, hasher, chequeType, {
    ...{ module, payer: client.address, gateway: terms.gateway, worker: terms.worker, token, epoch },
    ...{ cumulative: BigInt(cumulative) + maxPrice + auditFee, gatewayFeeBps, burnBps },
    ...{ auditClass: terms.class, postingMode },
    ...more.cheque,
  })
  return {
    salt,
    job: { value: job.value, signature: job.signature },
    cheque: { value: cheque.value, signature: cheque.signature },
  }
}
