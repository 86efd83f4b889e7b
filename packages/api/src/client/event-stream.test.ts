import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { expectCode, text } from '../fixtures.fixture.ts'
import { parseEventStream, type ServerSentEvent } from './event-stream.ts'

async function parse(parts: readonly Uint8Array[], maxEventLength = 1_000): Promise<ServerSentEvent[]> {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield* parts
  }
  const events: ServerSentEvent[] = []
  for await (const event of parseEventStream(body(), maxEventLength)) events.push(event)
  return events
}

describe('parseEventStream', () => {
  test.each([
    ['line feeds', 'event: a\ndata: 1\n\n'],
    ['carriage returns', 'event: a\rdata: 1\r\r\n'],
    ['both', 'event: a\r\ndata: 1\r\n\r\n'],
    ['a comment, an id and a retry time', ': hello\nid: 7\nretry: 10\nevent: a\ndata: 1\n\n'],
    ['no space after the colon', 'event:a\ndata:1\n\n'],
  ])('parses an event with %s', async (_, stream) => {
    expect(await parse([text(stream)])).toEqual([{ event: 'a', data: '1' }])
  })

  test('joins data lines, uses the name message by default, skips events without data and an unfinished event', async () => {
    expect(await parse([text('data: 1\ndata:  2\n\nevent: x\n\ndata: 3\n')])).toEqual([
      { event: 'message', data: '1\n 2' },
    ])
  })

  test('returns the same events for any division of the stream into parts', async () => {
    const line = fc.constantFrom('data: ä€𝄞', 'event: x', 'data', ': c', '', '')
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
    await fc.assert(
      fc.asyncProperty(fc.array(line), lineEnd, fc.array(fc.nat(60)), async (lines, end, cuts) => {
        const bytes = text(lines.map((each) => each + end).join(''))
        const places = [...new Set(cuts)].filter((cut) => cut < bytes.length).sort((a, b) => a - b)
        const parts = [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length))
        // A carriage return as the last character may be half of a line end: the stream ends with a complete event.
        const tail = text('data: end\n\n\n')
        expect(await parse([...parts, tail])).toEqual(await parse([bytes, tail]))
      }),
    )
  })

  test.each([
    ['one long line', `data: ${'x'.repeat(101)}`],
    ['many data lines', 'data: xxxxxxxxx\n'.repeat(11)],
  ])('rejects an event over the limit in %s with TOO_LARGE', async (_, stream) => {
    await expectCode(() => parse([text(stream)], 100), 'TOO_LARGE')
  })
})
