// Practising at a terminal: what a person types, and what they see.

import { expect, test } from 'vitest'
import { HOUR, makeDevice, worth } from '#app/amante.fixture.ts'
import { localDay } from '#app/local-day.ts'
import { shelfOf } from '#app/practice/shelf-of-practices.ts'
import type { Schedule } from '#domain/practice/schedule.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { openUi } from '#knowledge/open-library.ts'
import { typedWith } from './typed.fixture.ts'

const library = smallLibrary()
const practices = realPractices()
const ui = await openUi('en')
const device = () => makeDevice(library, { practices: shelfOf(async () => practices) })

const typed = typedWith(library)

/** The number under which something stands in the list. */
async function numberOf(on: ReturnType<typeof device>, name: string): Promise<string> {
  const line = (await typed(on, '/practise')).split('\n').find((one) => one.includes(name))
  return /(\d+) {2}/.exec(line ?? '')?.[1] ?? 'none'
}

test('a sitting is begun, written, gone back in, left for the talk, and finished where it stood', async () => {
  const on = device()
  const number = await numberOf(on, 'As an onlooker sees it')
  const begun = await typed(on, `/practise ${number}`, '1', '', 'It was Sunday.', '/back', '/out', '/quit')
  expect(begun).toContain('as a camera would have seen it')
  expect(begun).toContain('Go well.')
  const going = await numberOf(on, 'going on')
  expect(going).toBe('1')
  const seen = await typed(
    on,
    '/practise 1',
    'It was Sunday, at six.',
    'Two tired people.',
    'The tone.',
    'I look out.',
    '',
    '',
  )
  expect(seen).toContain('That was the whole of it.')
  expect((await worth(on.amante.exportAll())).json).toContain('It was Sunday, at six.')
  expect(await on.amante.courses()).toEqual([])
  expect(await typed(on, '/kept')).toContain('As an onlooker sees it')
})

test('a programme over days goes past its gate, skips, rests and is taken up again', async () => {
  const on = device()
  const number = await numberOf(on, 'Seven days, ten minutes each')
  const first = await typed(on, `/practise ${number}`, '2', '', '9', '1', '/skip', '/quit')
  expect(first).toContain('That is none of them.')
  expect(first).toMatch(/It goes on \d{4}-\d{2}-\d{2}/)
  on.time.now += 24 * HOUR
  expect(await typed(on, '/practise 1', '/rest')).toContain('It rests.')
  expect(await typed(on, '/practise 1', '/leave')).toContain('You have left it.')
})

test('words that cannot wait bring help, and are not kept in the exercise', async () => {
  const on = device()
  const number = await numberOf(on, 'As an onlooker sees it')
  const seen = await typed(
    on,
    `/practise ${number}`,
    '1',
    '',
    'I want to end my life tonight, the pills are here',
    '/out',
  )
  expect(seen).toContain('findahelpline.com')
  expect(JSON.stringify(await on.amante.courses())).not.toContain('pills')
})

test('today holds a ritual that is due, which is logged with one letter', async () => {
  const on = device()
  const from = localDay(on.time.now)
  const schedule: Schedule = { rhythm: 'day', from, on: [], at: '19:30' }
  await worth(on.amante.takeUpRitual({ of: 'ritual/passeggiata', joint: false, schedule }))
  const seen = await typed(on, '/today', '/practise 1', 'y', '/kept')
  expect(seen).toContain('The evening stroll  (a ritual you keep)')
  expect(seen).toContain(`${from}  The evening stroll`)
  expect(await typed(on, '/today')).not.toContain('a ritual you keep')
})

test('a small act is shown whole, and nothing is kept of it unless one says so', async () => {
  const on = device()
  const number = await numberOf(on, 'Ten minutes, nothing else')
  expect(await typed(on, `/practise ${number}`, '', '/kept')).toContain('Nothing is kept yet.')
  expect(await typed(on, '/practise 9999')).toContain(ui['terminal.which'])
})
