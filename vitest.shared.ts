import path from 'node:path'

import type { ViteUserConfig } from 'vitest/config'

/** Folder in which `npm test` collects each package's results as JSON for its closing line. Unset: no file. */
const reports = process.env.OG_TEST_REPORTS
/** Whether only the tests run that take too long for every change: `npm run test:long`. */
const isLong = process.env.OG_TEST_LONG === '1'
const packageFolder = path.relative(import.meta.dirname, process.cwd())

/** Configuration of every package's tests: they run from source, without a build, and only from `src/`. */
export const shared: ViteUserConfig = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: [isLong ? '{src,ts}/**/*.long.test.ts' : '{src,ts}/**/*.test.ts'],
    exclude: isLong ? [] : ['**/*.long.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The default of one second is a timing assertion on a busy machine.
    expect: { poll: { timeout: 50_000 } },
    maxWorkers: 2,
    passWithNoTests: isLong,
    reporters: reports
      ? ['default', ['json', { outputFile: path.join(reports, `${packageFolder.replaceAll(path.sep, '-')}.json`) }]]
      : ['default'],
  },
}
