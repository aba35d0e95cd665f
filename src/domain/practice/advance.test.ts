import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, begin, type Playing } from './advance.ts'
import { addDays } from './calendar.ts'
import { type Course, type CourseEffect, type CourseEvent, NotHereError } from './course.ts'
import { programme } from './programme.fixture.ts'

const playing = (today: string): Playing => ({ programme, today, judge: (_, text) => !text.includes('!') })

/** A course over some days; `to` moves the calendar. */
function startCourse(way: Course['way'] = 'solo') {
  let today = '2026-03-27'
  let [course] = begin(way, playing(today))
  const effects: CourseEffect[] = []
  return {
    to: (day: string) => {
      today = day
    },
    do: (event: CourseEvent) => {
      const [next, more] = advance(course, event, playing(today))
      course = next
      effects.push(...more)
      return next
    },
    effects,
    get course() {
      return course
    },
  }
}
const answer = (value: string | number): CourseEvent => ({ kind: 'answer', value })

describe('a course', () => {
  test('goes its way through every kind of step, day by day', () => {
    const { to, do: go, effects } = startCourse('both')
    go({ kind: 'next' })
    go(answer('well'))
    expect(go({ kind: 'next' })).toMatchObject({ step: 'second', due: '2026-03-28' })
    to('2026-03-28')
    expect(go({ kind: 'open' }).step).toBe('write')
    expect(go(answer('you never listen!')).step).toBe('softer')
    expect(go({ kind: 'pass' }).step).toBe('give')
    // Across the night in which clocks go forward.
    expect(go({ kind: 'next' })).toMatchObject({ step: 'third', due: '2026-03-30' })
    to('2026-03-30')
    go({ kind: 'open' })
    go(answer(7))
    expect(go({ kind: 'next' }).ended).toEqual({ how: 'finished', on: '2026-03-30' })
    expect(effects).toEqual([
      { kind: 'keep', stitch: 'presence', step: 'walk' },
      { kind: 'part', part: 'hello', how: 'done' },
      { kind: 'part', part: 'second', how: 'done' },
      { kind: 'part', part: 'third', how: 'done' },
      { kind: 'end', how: 'finished' },
    ])
  })

  test('is found where it was left after three weeks, and after a clock set back', () => {
    const { to, do: go } = startCourse()
    go({ kind: 'next' })
    go(answer('tired'))
    go({ kind: 'next' })
    to('2026-03-20')
    expect(go({ kind: 'open' })).toMatchObject({ step: 'second', due: '2026-03-28' })
    to('2026-04-18')
    expect(go({ kind: 'open' }).step).toBe('write')
  })

  test('skips a day, takes the smaller one, goes slower, pauses and goes on', () => {
    const { to, do: go } = startCourse()
    expect(go({ kind: 'skip' })).toMatchObject({
      step: 'second',
      passed: { hello: { how: 'skipped', on: '2026-03-27' } },
    })
    expect(go({ kind: 'pace', pace: 2 }).due).toBe('2026-03-29')
    expect(go({ kind: 'swap' }).step).toBe('second-small')
    expect(go({ kind: 'pause' }).paused).toBe(true)
    to('2026-05-01')
    expect(go({ kind: 'open' })).toMatchObject({ paused: true, step: 'second-small' })
    expect(go({ kind: 'resume' })).toMatchObject({ paused: false, step: 'second-small' })
    expect(go({ kind: 'next' })).toMatchObject({ step: 'third', due: '2026-05-05' })
  })

  test('leads nobody around a gate', () => {
    const guarded = { ...playing('2026-03-27'), programme: { ...programme, gate: 'mood' } }
    const [course] = begin('solo', guarded)
    for (const kind of ['skip', 'swap'] as const) expect(() => advance(course, { kind }, guarded)).toThrow(NotHereError)
    const [at] = advance(course, { kind: 'next' }, guarded)
    const [past] = advance(at, answer('well'), guarded)
    expect(advance(past, { kind: 'skip' }, guarded)[0].step).toBe('second')
  })

  test('goes back within a part to mend an answer', () => {
    const { do: go } = startCourse()
    go({ kind: 'next' })
    expect(go(answer('well')).step).toBe('walk')
    expect(go({ kind: 'back' }).step).toBe('mood')
    expect(go(answer('tired'))).toMatchObject({ step: 'rest', answers: { mood: 'tired' } })
  })

  test.each<[string, CourseEvent]>([
    ['an answer where none is asked', answer('well')],
    ['a swap where there is none', { kind: 'swap' }],
    ['going back from the beginning', { kind: 'back' }],
    ['passing over what cannot be', { kind: 'pass' }],
  ])('%s is refused and changes nothing', (_, event) => {
    const { do: go, course } = startCourse()
    expect(() => go(event)).toThrow(NotHereError)
    expect(course.step).toBe('hello')
  })

  test.each([11, -1, 2.5, 'seven'])('%s is no answer on a scale to ten', (value) => {
    const { to, do: go } = startCourse()
    for (const kind of ['skip', 'skip'] as const) go({ kind })
    to('2026-04-20')
    expect(go({ kind: 'open' }).step).toBe('how-near')
    expect(() => go(answer(value))).toThrow(NotHereError)
  })

  test('whose step is no longer there begins its part anew', () => {
    const { course } = startCourse()
    const [next] = advance({ ...course, step: 'gone', trail: ['hello'] }, { kind: 'open' }, playing('2026-03-28'))
    expect(next).toMatchObject({ step: 'hello', trail: [] })
  })
})

const event = fc.oneof(
  ...(['open', 'next', 'pass', 'back', 'skip', 'swap', 'pause', 'resume'] as const).map((kind) =>
    fc.constant({ kind }),
  ),
  fc.constantFrom<1 | 2>(1, 2).map((pace) => ({ kind: 'pace' as const, pace })),
  fc
    .constantFrom('well', 'tired', 'some words', 'some words!', 0, 10, 11)
    .map((value) => ({ kind: 'answer' as const, value })),
)

test('whatever happens, on whatever days: it is always at a step, survives being kept, and can come to its end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.integer({ min: -3, max: 30 })), { maxLength: 40 }), (events) => {
      let day = '2026-10-20'
      let [course] = begin('low-energy', playing(day))
      for (const [one, days] of events) {
        if (course.ended) break
        day = addDays(day, days)
        try {
          course = JSON.parse(JSON.stringify(advance(course, one, playing(day))[0]))
        } catch (error) {
          expect(error).toBeInstanceOf(NotHereError)
        }
        expect(programme.steps[course.step]).toBeDefined()
        expect(course.due !== undefined).toBe(!course.ended && programme.steps[course.step]!.do === 'wait')
      }
      for (let left = 0; !course.ended && left < 5; left++) course = advance(course, { kind: 'skip' }, playing(day))[0]
      expect(course.ended).toBeDefined()
    }),
    { numRuns: 400 },
  )
})
