// Loaded into the processes that are measured: a file named for the process contains the number of its full garbage collections.
//
// prom-client's histogram in the nodes' metrics counts one collection of those that end in the same turn.

import { mkdirSync, openSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const variable = 'OG_BENCH_COLLECTIONS'
/** Folder of the counts of this run: children inherit it from the first process. */
export const folder = (process.env[variable] ??= path.join(os.tmpdir(), `og-bench-collections-${process.pid}`))

/** Environment of a process, with whose Node children this module is loaded, too. */
export const environment = () => ({
  ...process.env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${import.meta.url}`,
})

function count() {
  mkdirSync(folder, { recursive: true })
  const file = openSync(path.join(folder, String(process.pid)), 'w', 0o600)
  let full = 0
  const write = () => writeSync(file, String(full), 0)
  write()
  const observer = new PerformanceObserver((list) => {
    const found = list.getEntries().filter(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR).length
    if (found === 0) return
    full += found
    write()
  })
  observer.observe({ entryTypes: ['gc'] })
}

if (isMainThread) count()
