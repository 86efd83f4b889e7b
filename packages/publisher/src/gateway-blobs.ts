import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

import { buildPath, errorOfResponse, routes } from '@opengradient/api'
import { OgError } from '@opengradient/protocol'

import { gatewayFailure, requestGateway } from './request-gateway.ts'

/** Content of a known length. */
export interface UploadContent {
  readonly bytes: number
  /** Called once, when the gateway does not have the content. */
  open(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Uploads of blobs to a gateway. */
export class GatewayBlobs {
  readonly #gateway: string
  readonly #signal: AbortSignal | undefined

  constructor(gateway: string, signal: AbortSignal | undefined) {
    this.#gateway = gateway
    this.#signal = signal
  }

  /**
   * Uploads content unless the gateway has it. The content is read no faster than the gateway receives it.
   * @throws UNAVAILABLE, ABORTED, or the error of the gateway
   */
  async put(cid: string, content: UploadContent): Promise<void> {
    const url = this.#gateway + buildPath(routes.putBlob.path, { cid })
    const signal = this.#signal
    const known = await requestGateway(url, { method: 'HEAD', ...(signal && { signal }) })
    if (known.ok) return
    try {
      const response = await this.#send(url, content)
      const body = await buffer(response)
      if (response.statusCode !== 201) throw errorOfResponse(response.statusCode ?? 0, body, this.#gateway)
    } catch (error) {
      throw error instanceof OgError ? error : gatewayFailure(url, signal, error)
    }
  }

  /** Not `fetch`: its body streams hold hundreds of megabytes in buffers. */
  #send(url: string, content: UploadContent): Promise<IncomingMessage> {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': content.bytes }
    const options = { method: 'PUT', headers, ...(this.#signal && { signal: this.#signal }) }
    const send = url.startsWith('https:') ? httpsRequest : httpRequest
    return new Promise((resolve, reject) => {
      const request = send(url, options, resolve)
      request.once('error', reject)
      // A failed pipeline destroys the request, which reports the error. A gateway may answer before the end.
      pipeline(Readable.from(content.open(), { objectMode: false }), request).catch(() => {})
    })
  }
}
