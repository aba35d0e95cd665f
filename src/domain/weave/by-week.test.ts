import { expect, test } from 'vitest'
import { byWeek } from './by-week.ts'

test('acts are counted in the week that holds their day, from Monday to Sunday', () => {
  const acts = [
    { on: '2026-11-08', stitch: 'touch' },
    { on: '2026-11-09', stitch: 'touch' },
    { on: '2026-11-15', stitch: 'touch' },
    { on: '2026-11-15', stitch: 'play' },
    { on: '2026-11-26', stitch: 'thanks' },
    { on: '2026-12-01', stitch: 'thanks' },
  ] as const
  expect(byWeek(acts, { today: '2026-11-26', weeks: 3 })).toEqual([
    { begins: '2026-11-09', counts: { touch: 2, play: 1 } },
    { begins: '2026-11-16', counts: {} },
    { begins: '2026-11-23', counts: { thanks: 1 } },
  ])
})
