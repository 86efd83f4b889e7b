// `npm run dev`: builds what `./og` runs, and again after each change of a source, until Ctrl-C. A build with an error leaves the
// former one in place. Types are checked by `npm run check`. Former chunks stay for the networks that run them; `npm run build`
// removes them.

import path from 'node:path'

import { watchBundle } from './bundle.mjs'

const folder = path.join(import.meta.dirname, '..', '.tools', 'bundle')

await watchBundle(folder, (errors) => {
  const time = new Date().toTimeString().slice(0, 8)
  if (errors === 0) console.log(`${time} built; ./og runs it`)
  else console.log(`${time} ${errors === 1 ? '1 error' : `${errors} errors`}; ./og runs the former build`)
})
