import type { TestContext } from 'vitest'

/** Programs that tests use and that no npm package contains, named as the Debian packages that do. */
export type DebianProgram = 'chromium'

/**
 * The path of a program that a test needs, from `PATH`. Where it is absent, the test is skipped with a reason; with
 * `CI=true` it fails instead, since `.ci/run` installs the programs.
 *
 * @param context the test's context: `test('…', async (context) => { const chromium = debianProgram(context, 'chromium') })`
 */
export function debianProgram(context: TestContext, program: DebianProgram): string

/**
 * The path of Debian's Python, where it has a module that a test needs. It is skipped and fails as with {@link debianProgram}.
 *
 * @param packageName the Debian package with the module
 */
export function debianPython(context: TestContext, module: string, packageName: string): string
