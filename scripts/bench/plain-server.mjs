// The reference for the network: an HTTP server with onnxruntime-node, one process, no receipts. Requests and responses use the
// binary tensor extension of the Open Inference Protocol, as those of the gateway do.
//
// Forked by ../bench.mjs, which sends { folders: { NAME: FOLDER }, options } and receives { url }.

import { createServer } from 'node:http'

import { headerLengthName } from '../../packages/api/dist/index.js'
import { bareModel } from './models.mjs'

process.once('disconnect', () => process.exit(0))
process.once('message', async ({ folders, options }) => {
  const models = new Map()
  for (const [name, folder] of Object.entries(folders)) models.set(name, await bareModel(folder, options))

  const answer = async (model, body, headerLength) => {
    const { inputs } = JSON.parse(body.toString('utf8', 0, headerLength))
    let at = headerLength
    const tensors = inputs.map(({ name, datatype, shape, parameters }) => {
      const data = body.subarray(at, (at += parameters.binary_data_size))
      return { name, datatype, shape, data }
    })
    const outputs = await model.run(tensors)
    const head = Buffer.from(
      JSON.stringify({
        outputs: outputs.map(({ name, datatype, shape, data }) => ({
          name,
          datatype,
          shape,
          parameters: { binary_data_size: data.length },
        })),
      }),
    )
    return { head, body: Buffer.concat([head, ...outputs.map(({ data }) => data)]) }
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      const { user, system } = process.cpuUsage()
      response.end(JSON.stringify({ cpuMicroseconds: user + system }))
      return
    }
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', async () => {
      try {
        const model = models.get(decodeURIComponent(request.url.split('/')[3]))
        const done = await answer(model, Buffer.concat(parts), Number(request.headers[headerLengthName]))
        response.writeHead(200, {
          'content-type': 'application/octet-stream',
          'content-length': done.body.length,
          [headerLengthName]: done.head.length,
        })
        response.end(done.body)
      } catch (error) {
        response.writeHead(500).end(String(error))
      }
    })
  })
  server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }))
})
