import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, test } from 'vitest'

import { diskBytes, firstHourTable, reportedMegabytes } from './first-hour.mjs'

test('a file that two folders link counts once', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'og-disk-'))
  try {
    writeFileSync(path.join(folder, 'a'), new Uint8Array(1 << 20).fill(7))
    const before = diskBytes([folder])
    expect(before).toBeGreaterThanOrEqual(1 << 20)
    linkSync(path.join(folder, 'a'), path.join(folder, 'b'))
    expect(diskBytes([folder])).toBe(before)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the last progress line of the installation has the bytes that were downloaded', () => {
  const text =
    'Installing packages: 12.0 MB downloaded, 1 of 2 packages in place\nInstalling packages: 30.5 MB downloaded, 2 of 2\n'
  expect(reportedMegabytes(text)).toBe(30.5)
  expect(reportedMegabytes('Building\n')).toBe(0)
})

test('the table states which aims are reached', () => {
  const figures = {
    downloadMegabytes: 300,
    diskGigabytes: 2.4,
    firstAnswerSeconds: 61,
    secondStartSeconds: 4.94,
    helpSeconds: 0.1,
  }
  const verdicts = firstHourTable(figures)
    .split('\n')
    .slice(2)
    .map((row) => row.split(': ').at(-1))
  expect(verdicts).toEqual(['reached |', 'missed |', 'missed |', 'reached |', 'reached |'])
})
