// Every programme from its first step to its last, a day of the wall calendar at a time, over the nights in which clocks
// change and over three weeks in which nobody looks at it.

import { afterAll, describe, expect, test } from 'vitest'
import { advance, begin, type Playing } from '#domain/practice/advance.ts'
import type { Course, CourseEvent } from '#domain/practice/course.ts'
import type { Programme } from '#domain/practice/programme-schema.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { realPractices } from '#knowledge/library.fixture.ts'
import { localDay } from '../local-day.ts'

const { programmes } = realPractices()
const zone = process.env.TZ
const MOST_VISITS = 500
const AWAY = 21

afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** What a willing person does at the step a course stands at. */
function answerTo(programme: Programme, { step }: Course): CourseEvent {
  const there = programme.steps[step]!
  if (there.do !== 'ask') return { kind: 'next' }
  if (there.answer === 'scale') return { kind: 'answer', value: 3 }
  return { kind: 'answer', value: there.answer === 'choice' ? there.options![0]! : 'When I hang up my coat, I ask.' }
}

/** Goes through a programme, looking at it once a day; the second time it waits, three weeks go by. Gives the days waited for, and on which it went on. */
function wholeCourse(programme: Programme, way: Fit, start: string) {
  const now = new Date(start)
  const playing = (): Playing => ({ programme, today: localDay(now.getTime()), judge: () => true })
  let [course] = begin(way, playing())
  const waits: { due: string; went: string }[] = []
  let away: boolean = false
  for (let visit = 0; visit < MOST_VISITS && !course.ended; visit++) {
    if (course.due !== undefined && course.due > playing().today) {
      const { due } = course
      const leaves: boolean = waits.length === 1 && !away
      away ||= leaves
      now.setDate(now.getDate() + (leaves ? AWAY : 1))
      ;[course] = advance(course, { kind: 'open' }, playing())
      if (course.due !== due) waits.push({ due, went: playing().today })
    } else [course] = advance(course, answerTo(programme, course), playing())
    course = JSON.parse(JSON.stringify(course)) as Course
  }
  return { course, waits }
}

describe.each([
  ['Europe/Berlin', '2026-10-22T23:50:00'],
  ['America/New_York', '2027-03-12T23:50:00'],
  ['Pacific/Auckland', '2026-09-25T00:10:00'],
])('in %s, where clocks change some days after %s', (place, start) => {
  test.each(programmes)('$id comes to its end, whichever way it is gone', (programme) => {
    process.env.TZ = place
    for (const way of programme.ways) {
      const { course, waits } = wholeCourse(programme, way, start)
      expect(course.ended?.how, way).toBe('finished')
      const passed = Object.values(course.passed)
      expect(
        passed.map(({ how }) => how),
        way,
      ).toEqual(programme.parts.map(() => 'done'))
      // No day is lost or gained by a clock: only the one over which three weeks went by comes late.
      const late = waits.filter(({ due, went }) => went !== due)
      expect(late.length, way).toBe(waits.length >= 2 ? 1 : 0)
      for (const { due, went } of late) expect(went > due).toBe(true)
    }
  })
})
