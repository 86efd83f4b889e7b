import { OgError } from '@opengradient/protocol'

/** One server-sent event. */
export interface ServerSentEvent {
  /** @default `message` */
  readonly event: string
  readonly data: string
}

/**
 * Parses a stream of server-sent events (WHATWG HTML §9.2). Ids and retry times are not used and are skipped. The buffer is
 * bounded: an event that exceeds `maxEventLength` characters ends the stream with an error.
 * @throws TOO_LARGE
 */
export async function* parseEventStream(
  body: AsyncIterable<Uint8Array>,
  maxEventLength: number,
): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder()
  const parser = new EventStreamParser(maxEventLength)
  for await (const part of body) yield* parser.push(decoder.decode(part, { stream: true }))
}

/** The state between two parts of a stream. */
class EventStreamParser {
  readonly #maxEventLength: number
  /** Text after the last line end. */
  #rest = ''
  #event = ''
  #data: string[] = []
  #dataLength = 0

  constructor(maxEventLength: number) {
    this.#maxEventLength = maxEventLength
  }

  /** Returns the events that the text completes. */
  push(text: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = []
    // A carriage return at the end may be the first half of a line end.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (this.#data.length > 0) events.push({ event: this.#event || 'message', data: this.#data.join('\n') })
        this.#event = ''
        this.#data = []
        this.#dataLength = 0
      } else this.#field(line)
    }
    if (this.#rest.length + this.#dataLength > this.#maxEventLength) {
      throw new OgError('TOO_LARGE', `An event exceeds the limit of ${this.#maxEventLength} characters.`, {
        details: { limit: this.#maxEventLength },
      })
    }
    return events
  }

  #field(line: string): void {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') this.#event = value
    else if (name === 'data') {
      this.#data.push(value)
      this.#dataLength += value.length + 1
    }
  }
}
