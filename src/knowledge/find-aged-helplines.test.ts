import { expect, test } from 'vitest'
import { findAgedHelplines } from './find-aged-helplines.ts'

test('a line is good for 180 days', () => {
  const helpline = { country: 'IE', lines: [{ name: 'A line', checked: '2026-01-01' }] }
  const on = (date: string) => findAgedHelplines([helpline as never], Date.parse(date))
  expect(on('2026-06-30')).toEqual([])
  expect(on('2026-07-01')).toEqual([
    { file: 'content/helplines/ie.yaml', message: 'A line: last checked 181 days ago, at most 180' },
  ])
})
