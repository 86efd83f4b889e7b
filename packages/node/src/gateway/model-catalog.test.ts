import type { RegisteredModel } from '@opengradient/chain'
import { expect, it } from 'vitest'

import { ModelCatalog } from './model-catalog.ts'

async function catalogOf(...versions: string[]): Promise<ModelCatalog> {
  const models = versions.map((version, i): Partial<RegisteredModel> => {
    return { name: 'me/echo', version, modelId: `0x${'00'.repeat(31)}0${i}`, registeredAt: i }
  })
  const catalog = new ModelCatalog({
    models: async () => models as RegisteredModel[],
    modelByName: async () => undefined,
  })
  await catalog.load()
  return catalog
}

it.each([
  [['1.0.0', '2.0.0'], 'latest', '2.0.0'],
  [['1.0.0', '2.0.0'], undefined, '2.0.0'],
  [['1.0.0', '2.0.0'], '1.0.0', '1.0.0'],
  [['latest', '2.0.0'], 'latest', 'latest'],
])('of the versions %j, %s is %s', async (versions, asked, found) => {
  expect((await catalogOf(...versions)).resolve('me/echo', asked).version).toBe(found)
})

it('resolves no other version and no other name', async () => {
  const catalog = await catalogOf('1.0.0')
  for (const [name = '', version] of [['me/echo', '3'], ['me/other', 'latest'], ['echo']]) {
    expect(() => catalog.resolve(name, version)).toThrow(expect.objectContaining({ code: 'UNKNOWN_MODEL' }))
  }
})
