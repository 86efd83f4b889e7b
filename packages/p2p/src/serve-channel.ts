import type { Logger } from '@opengradient/protocol'

import type { Channel } from './channel.ts'
import { publicError } from './peer-error.ts'
import type { ChannelHandler } from './peer-node.ts'

/** Runs a handler on an inbound channel: closes the channel when it returns, aborts it when it fails. Never rejects. */
export async function serveChannel(channel: Channel, handler: ChannelHandler, logger: Logger): Promise<void> {
  try {
    await handler(channel)
    await channel.close()
  } catch (error) {
    channel.abort()
    if (publicError(error).code === 'INTERNAL') logger.error({ err: error }, 'Channel handler failed')
    else logger.debug({ err: error }, 'Channel ended with an error')
  }
}
