import { expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'
import { stitchIn } from './weave-view.ts'

const practices = realPractices()
const device = () => makeDevice(smallLibrary(), { practices: shelfOf(async () => practices) })
const DAY = 24 * HOUR
const TEN = 'practice/ten-minutes-of-you'
const ASKED = { size: { width: 300, height: 400 }, theme: 'day' } as const

test('what is kept is woven from the oldest on, each with its name', async () => {
  const { amante } = device()
  await worth(amante.keepAct({ of: TEN }))
  await worth(amante.keepAct({ of: 'ritual/passeggiata', on: '2024-05-01' }))
  const view = await amante.weave({ ...ASKED, span: 'all' })
  const [first, second] = [stitchIn(view, 0), stitchIn(view, 1)]
  expect([first, second].map(({ on, name }) => [on, name])).toEqual([
    ['2024-05-01', 'The evening stroll'],
    ['2024-05-06', 'Ten minutes, nothing else'],
  ])
  expect(view.count).toBe(2)
  expect(second.place.y).toBeLessThan(first.place.y)
  expect(view.weeks.slice(-2).map(({ counts }) => Object.values(counts))).toEqual([[1], [1]])
})

test('a shorter span holds its last days alone; all of it holds everything', async () => {
  const { amante, time } = device()
  await worth(amante.keepAct({ of: TEN }))
  time.now += 45 * DAY
  await worth(amante.keepAct({ of: TEN }))
  const count = async (span: 'all' | 'season' | 'month') => (await amante.weave({ ...ASKED, span })).count
  expect([await count('all'), await count('season'), await count('month')]).toEqual([2, 2, 1])
  time.now += 60 * DAY
  expect([await count('all'), await count('season'), await count('month')]).toEqual([2, 1, 0])
})

test('what is taken back is woven no more', async () => {
  const { amante } = device()
  const { id } = await worth(amante.keepAct({ of: TEN }))
  await worth(amante.unkeepAct(id))
  expect((await amante.weave({ ...ASKED, span: 'all' })).count).toBe(0)
})

test('an act kept a hundred times is named once', async () => {
  const { amante } = device()
  for (let n = 0; n < 100; n += 1) await worth(amante.keepAct({ of: TEN }))
  const { count, acts, days } = await amante.weave({ ...ASKED, span: 'all' })
  expect([count, acts.length, days.length]).toEqual([100, 1, 1])
})
