import { expectTypeOf } from 'vitest'

import { type BuiltModel, buildModel, type Recipe, recipes, samplePath } from './index.ts'

expectTypeOf(recipes).toEqualTypeOf<readonly Recipe[]>()
expectTypeOf(buildModel).parameter(1).toExtend<{ readonly cacheDir: string }>()
expectTypeOf(buildModel).returns.resolves.toEqualTypeOf<BuiltModel>()
// A sample is one of the package, not any file.
expectTypeOf(samplePath).toBeCallableWith('speech')
expectTypeOf<string>().not.toExtend<Parameters<typeof samplePath>[0]>()
