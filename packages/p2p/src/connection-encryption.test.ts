import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

import { noise } from '@libp2p/noise'
import { tls } from '@libp2p/tls'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'

import type { PeerNode } from './peer-node.ts'
import { addressOf, startHost, startPair, startRawPeer, until } from './peer-nodes.fixture.ts'

test.each([
  { name: 'TLS and Noise', encrypters: [noise(), tls()], chosen: '/tls/1.0.0' },
  { name: 'Noise alone', encrypters: [noise()], chosen: '/noise' },
])('encrypts connections to a peer that has $name with $chosen', async ({ encrypters, chosen }) => {
  const peer = await startRawPeer({}, encrypters)
  const host = await startHost()
  await host.connect(String(peer.getMultiaddrs()[0]))
  await until(() => peer.getConnections().length === 1)
  expect(peer.getConnections().map(({ encryption }) => encryption)).toEqual([chosen])
})

test('accepts a connection by TLS and by Noise', async () => {
  const host = await startHost()
  for (const [encrypter, chosen] of [
    [tls(), '/tls/1.0.0'],
    [noise(), '/noise'],
  ] as const) {
    const peer = await startRawPeer({}, [encrypter])
    expect(await peer.dial(multiaddr(addressOf(host)))).toMatchObject({ encryption: chosen })
  }
})

/** Opens a socket on which both sides have agreed on TLS. */
async function agreeOnTls(host: PeerNode): Promise<Socket> {
  const port = Number(/\/tcp\/(\d+)/.exec(addressOf(host))?.[1])
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  const lines = ['/multistream/1.0.0\n', '/tls/1.0.0\n']
  for (const line of lines) socket.write(Buffer.concat([Buffer.of(line.length), Buffer.from(line)]))
  const expected = lines.reduce((sum, line) => sum + 1 + line.length, 0)
  for (let received = 0; received < expected; ) {
    const [bytes] = (await once(socket, 'data')) as [Buffer]
    received += bytes.length
  }
  return socket
}

test.each([
  {
    name: 'no certificate',
    attack: (socket: Socket) => {
      const client = connectTls({ socket, rejectUnauthorized: false, ALPNProtocols: ['libp2p'] })
      client.on('error', () => undefined)
    },
  },
  { name: 'bytes that are no handshake', attack: (socket: Socket) => void socket.write(Buffer.alloc(2_000, 0x16)) },
])('ends a TLS connection with $name, and serves others', async ({ attack }) => {
  const host = await startHost()
  const socket = await agreeOnTls(host)
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  attack(socket)
  await closed
  expect(host.peers()).toEqual([])
  const [a, b] = await startPair()
  await a.connect(addressOf(host))
  expect(a.peers()).toEqual(expect.arrayContaining([b.peerId, host.peerId]))
})
