import type { LiarKind } from '../liar-kinds.ts'
import { backdater } from './backdater.ts'
import { falseAccuser } from './false-accuser.ts'
import type { Liar } from './liar.ts'
import { otherModel } from './other-model.ts'
import { unmeasuredRuntime } from './unmeasured-runtime.ts'
import { withholds } from './withholds.ts'
import { wrongOutput } from './wrong-output.ts'

/** Every kind of liar. */
export const liars: Readonly<Record<LiarKind, Liar>> = {
  'wrong-output': wrongOutput,
  'other-model': otherModel,
  'false-accuser': falseAccuser,
  withholds,
  'unmeasured-runtime': unmeasuredRuntime,
  backdater,
}
