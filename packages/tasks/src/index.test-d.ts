import type { Tensor } from '@opengradient/protocol'
import { expectTypeOf } from 'vitest'

import type {
  Classification,
  ClassifyConfig,
  parseTaskConfig,
  Task,
  TaskConfig,
  TaskInput,
  TaskResult,
  TextClassification,
} from './index.ts'

// The kind of task determines the type of its settings.
expectTypeOf<TaskConfig<'classify'>>().toEqualTypeOf<ClassifyConfig>()
expectTypeOf<ReturnType<typeof parseTaskConfig<'vad'>>>().toHaveProperty('sampleRate').toEqualTypeOf<number>()
// Settings with a default are not optional after parsing; settings without one are.
expectTypeOf<TaskConfig<'embedding'>['tokenizer']>().toEqualTypeOf<string>()
expectTypeOf<TaskConfig<'embedding'>['output']>().toEqualTypeOf<string | undefined>()

// An input is of exactly one kind.
expectTypeOf<{ text: string }>().toExtend<TaskInput>()
expectTypeOf<{ image: string }>().not.toExtend<TaskInput>()
expectTypeOf<Task['encode']>().returns.resolves.toEqualTypeOf<Tensor[]>()
expectTypeOf<Extract<TaskResult, { label: string }>>().toEqualTypeOf<Classification | TextClassification>()
expectTypeOf<Classification['top'][number]>().toEqualTypeOf<{ readonly label: string; readonly probability: number }>()
