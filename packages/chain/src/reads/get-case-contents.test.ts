import { groupType, type Hex, leafList, leafType } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { caseOpenedArgs } from '../testing/case-opened.ts'
import { type CaseContents, caseContentsOf } from './get-case-contents.ts'

const hash = (digit: string): Hex => `0x${digit.repeat(64)}`
const leaf = { ...leafType.unpack(new Uint8Array(leafType.size)), receiptHash: hash('a'), price: 7n, index: 3 }
const group = { ...groupType.unpack(new Uint8Array(groupType.size)), priceTotal: 9n, epoch: 5, count: 4 }
const contents: CaseContents = {
  ...{ caseId: hash('1'), batchId: hash('2'), worker: `0x${'3'.repeat(40)}` },
  ...{ groups: [group], atRisk: [8n], leaf, path: [hash('4')] },
}

it.each([contents, { ...contents, leaf: leafList, path: [] }])(
  'reads the contents of a case from its event',
  (each) => {
    expect(caseContentsOf(caseOpenedArgs(each))).toEqual(each)
  },
)
