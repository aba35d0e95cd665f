import { describe, expect, test } from 'vitest'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { HOUR, makeDevice, troubleOf, worth } from '../amante.fixture.ts'
import { shelfOf } from './shelf-of-practices.ts'

const practices = realPractices()
const device = () => makeDevice(smallLibrary(), { practices: shelfOf(async () => practices) })
const ONLOOKER = { programme: 'as-an-onlooker', way: 'solo' } as const
const WORDS = [
  'It was Sunday, in the kitchen. One of us said, and the other said.',
  'They would see two tired people.',
  'The tone gets in the way.',
  'When I hear myself say always, I look out of the window first, on Sunday.',
]

/** Goes through the onlooker's seven minutes. */
async function wholeSitting() {
  const made = device()
  const { id } = await worth(made.amante.beginCourse(ONLOOKER))
  await worth(made.amante.moveCourse(id, { kind: 'next' }))
  for (const value of WORDS) await worth(made.amante.moveCourse(id, { kind: 'answer', value }))
  return { ...made, id }
}

// The first to make a coach also prepares the ears.
test('a sitting is gone through, what was written is kept, and an act with it', { timeout: 20_000 }, async () => {
  const { amante, id } = await wholeSitting()
  const { course } = await worth(amante.moveCourse(id, { kind: 'next' }))
  expect(course.ended?.how).toBe('finished')
  expect(course.written.map(({ text }) => text)).toEqual(WORDS)
  expect(await amante.kept()).toMatchObject([
    { of: 'programme/as-an-onlooker', stitch: 'repair', name: 'As an onlooker sees it' },
  ])
})

test('it is found again after the window was closed, at the same step', async () => {
  const { amante, window } = device()
  const { id } = await worth(amante.beginCourse(ONLOOKER))
  await worth(amante.moveCourse(id, { kind: 'next' }))
  const [course] = await window().courses()
  expect(course?.step).toMatchObject({ do: 'ask', answer: 'text', optional: false })
})

test('a day that was waited for is gone into, whatever is done there first', async () => {
  const { amante, time } = device()
  const { id } = await worth(amante.beginCourse({ programme: 'connection-challenge', way: 'solo' }))
  const first = [{ kind: 'next' }, { kind: 'answer', value: 'go-on' }, { kind: 'skip' }] as const
  for (const event of first) await worth(amante.moveCourse(id, event))
  expect(await troubleOf(amante.moveCourse(id, { kind: 'next' }))).toBe('conflict')
  time.now += 24 * HOUR
  expect((await amante.courses())[0]).toMatchObject({ part: 1, step: { do: 'say' } })
  const { course } = await worth(amante.moveCourse(id, { kind: 'next' }))
  expect(course).toMatchObject({ part: 1, step: { do: 'ask' } })
})

test('a tap that comes twice, or in another window, is refused and loses nothing', async () => {
  const { amante, window } = device()
  const { id } = await worth(amante.beginCourse(ONLOOKER))
  const other = window()
  await other.courses()
  await worth(amante.moveCourse(id, { kind: 'next' }))
  expect(await troubleOf(amante.moveCourse(id, { kind: 'next' }))).toBe('conflict')
  expect(await troubleOf(other.moveCourse(id, { kind: 'next' }))).toBe('conflict')
})

describe('what is written in a course is screened', () => {
  test('words that cannot wait bring help, and are kept nowhere', async () => {
    const { amante, window } = device()
    const { id } = await worth(amante.beginCourse(ONLOOKER))
    await worth(amante.moveCourse(id, { kind: 'next' }))
    const value = 'I want to end my life tonight, the pills are here'
    const { course, help } = await worth(amante.moveCourse(id, { kind: 'answer', value }))
    expect(help?.crisis).toBe(true)
    expect(course.step).toMatchObject({ do: 'ask' })
    expect(JSON.stringify(await window().courses())).not.toContain('pills')
  })
})

test('an act is logged in one tap, on a day of one’s choice, and taken back', async () => {
  const { amante, time } = device()
  const of = 'practice/ten-minutes-of-you'
  const first = await worth(amante.keepAct({ of }))
  time.now += 24 * HOUR
  await worth(amante.keepAct({ of }))
  await worth(amante.keepAct({ of: 'ritual/passeggiata', on: '2024-05-01' }))
  const kept = await amante.kept()
  expect(kept.map(({ name }) => name)).toEqual([
    'Ten minutes, nothing else',
    'Ten minutes, nothing else',
    'The evening stroll',
  ])
  await worth(amante.unkeepAct(first.id))
  expect(await amante.kept()).toHaveLength(2)
})

test.each([{ of: 'practice/nowhere' }, { of: 'practice/ten-minutes-of-you', on: 'yesterday' }])(
  '%o is nothing to keep',
  async (act) => {
    expect(await troubleOf(device().amante.keepAct(act))).toBe('not-found')
  },
)

test('courses and kept acts are taken along and brought back', async () => {
  const { amante, id } = await wholeSitting()
  await worth(amante.moveCourse(id, { kind: 'next' }))
  const going = await worth(amante.beginCourse(ONLOOKER))
  const { json } = await worth(amante.exportAll())
  const other = device().amante
  await worth(other.importAll(json))
  expect((await amante.courses()).map((course) => course.id)).toEqual([going.id])
  expect(await other.courses()).toEqual(await amante.courses())
  expect((await worth(other.course(id))).ended?.how).toBe('finished')
  expect(await other.course(id)).toEqual(await amante.course(id))
})
