import type { ReceiptFile } from '@opengradient/protocol'

/** Place, draw and verdicts of a receipt file, as one line of text. */
export function describeNews({ inclusion, draw, summaries, order }: ReceiptFile): string {
  const count = (length: number, one: string, more = `${one}s`): string => `${length} ${length === 1 ? one : more}`
  return [
    inclusion === null ? 'in no batch yet' : `in batch ${inclusion.batchId}`,
    count(draw.length, 'drawn round'),
    count(summaries.length, 'summary', 'summaries'),
    ...(order === null ? [] : [count(order.verdicts.length, 'ordered verdict')]),
  ].join(', ')
}
