import type { LiarKind } from '../liar-kinds.ts'
import { backdater } from './backdater.ts'
import { caseSpammer } from './case-spammer.ts'
import { chequeDrainer } from './cheque-drainer.ts'
import { dearPublisher } from './dear-publisher.ts'
import { doubleAssign } from './double-assign.ts'
import { failsAndLies } from './fails-and-lies.ts'
import { falseAccuser } from './false-accuser.ts'
import { lazyAuditor } from './lazy-auditor.ts'
import type { Liar } from './liar.ts'
import { lyingGateway } from './lying-gateway.ts'
import { otherModel } from './other-model.ts'
import { ownAuditor } from './own-auditor.ts'
import { selfRefunder } from './self-refunder.ts'
import { silentJurors } from './silent-jurors.ts'
import { summaryHider } from './summary-hider.ts'
import { sybilAuditors } from './sybil-auditors.ts'
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
  'fails-and-lies': failsAndLies,
  'cheque-drainer': chequeDrainer,
  'lying-gateway': lyingGateway,
  'double-assign': doubleAssign,
  'dear-publisher': dearPublisher,
  'summary-hider': summaryHider,
  'silent-jurors': silentJurors,
  'case-spammer': caseSpammer,
  'own-auditor': ownAuditor,
  'self-refunder': selfRefunder,
  'lazy-auditor': lazyAuditor,
  'sybil-auditors': sybilAuditors,
}
