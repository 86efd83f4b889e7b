import { taskKinds } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectCode, expectTyped } from './expect-code.fixture.ts'
import { parseTaskConfig, taskConfigSchemas } from './task-config.ts'

describe('parseTaskConfig', () => {
  test('fills in the defaults and accepts its own result', () => {
    const configs = {
      tensor: {},
      embedding: {},
      vad: { threshold: 0.6 },
      ocr: {},
      classify: { labels: ['a', 'b'] },
      'text-classification': { labels: ['a', 'b'] },
      'token-classification': { labels: ['O', 'B-PER'] },
      'object-detection': { head: 'yolo', labels: ['a'] },
      'keyword-spotting': { labels: ['a'] },
      tabular: { columns: [{ name: 'a' }] },
      'text-generation': {},
    } as const
    for (const kind of taskKinds) {
      const config = parseTaskConfig(kind, configs[kind])
      expect(parseTaskConfig(kind, config)).toEqual(config)
    }
    expect(parseTaskConfig('vad', configs.vad)).toMatchObject({ threshold: 0.6, sampleRate: 16_000, frame: 512 })
  })

  test('rejects unknown, missing and out-of-range settings with BAD_MODEL', async () => {
    for (const kind of taskKinds) await expectCode(() => parseTaskConfig(kind, { surprise: 1 }), 'BAD_MODEL')
    await expectCode(() => parseTaskConfig('classify', {}), 'BAD_MODEL')
    await expectCode(() => parseTaskConfig('vad', { threshold: 2 }), 'BAD_MODEL')
    await expectCode(() => parseTaskConfig('ocr', { channels: 'CMYK' }), 'BAD_MODEL')
  })

  test('returns settings or BAD_MODEL for any value', async () => {
    const keys = [...new Set(Object.values(taskConfigSchemas).flatMap((schema) => Object.keys(schema.shape)))]
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...taskKinds), value, (kind, config) =>
        expectTyped(() => parseTaskConfig(kind, config), ['BAD_MODEL']),
      ),
    )
  })
})
