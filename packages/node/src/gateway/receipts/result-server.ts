import type { Channel } from '@opengradient/p2p'
import {
  type Address,
  OgError,
  type ResultMessage,
  type ResultResponse,
  resultMessageCodec,
  resultResponseCodec,
  streamNames,
  toOgError,
  toWireError,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import type { ReceiptInbox } from './receipt-inbox.ts'

export interface ResultServerInit extends Pick<Components, 'peerNode' | 'nodes' | 'logger'> {
  readonly inbox: Pick<ReceiptInbox, 'receiveResult'>
}

/** Takes results of drawn auditors: a gateway needs no worker to know what became of its receipts. */
export class ResultServer {
  readonly #init: ResultServerInit

  constructor(init: ResultServerInit) {
    this.#init = init
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = resultMessageCodec
    await this.#init.peerNode.handleChannel(streamNames.results, { maxFrameBytes }, (channel) => this.#serve(channel))
  }

  /** Messages of one channel are handled in order: an auditor that sends faster waits. */
  async #serve(channel: Channel): Promise<void> {
    const auditor = this.#init.nodes.byPeer(channel.peerId)?.account
    if (auditor === undefined) throw new OgError('NOT_REGISTERED', 'Peer is not a registered auditor.')
    for await (const frame of channel.frames) {
      const response = await this.#answer(auditor, resultMessageCodec.decode(frame))
      await channel.send(resultResponseCodec.encode(response))
    }
  }

  async #answer(auditor: Address, message: ResultMessage): Promise<ResultResponse> {
    const { id } = message
    try {
      await this.#init.inbox.receiveResult(auditor, message)
      return { type: 'acknowledged', id }
    } catch (caught) {
      const error = toOgError(caught)
      this.#init.logger.debug({ auditor, error: error.shortMessage }, 'Result not accepted')
      return { type: 'error', id, error: toWireError(error) }
    }
  }
}
