import { expect, test } from 'vitest'
import { floatsOf, PICKS, REPEAT, STRUCTURES } from './structures.ts'

test('no two kinds are woven alike', () => {
  const drafts = Object.values(STRUCTURES).map((picks) => picks.join('/'))
  expect(new Set(drafts).size).toBe(drafts.length)
})

test('every draft fills its row and its repeat', () => {
  for (const picks of Object.values(STRUCTURES)) {
    expect(picks).toHaveLength(PICKS)
    for (const pick of picks) expect(pick).toMatch(new RegExp(`^[x.]{${REPEAT}}$`))
  }
})

test.each([
  ['..x.x...', { lead: 2, dashes: [1, 1, 1, 5] }],
  ['xx....xx', { lead: 6, dashes: [4, 4] }],
  ['xxxxxxxx', { lead: 0, dashes: [8] }],
  ['........', undefined],
])('%s is drawn as %o', (pick, floats) => {
  expect(floatsOf(pick)).toEqual(floats)
})
