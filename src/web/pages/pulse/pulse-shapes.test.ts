import { expect, test } from 'vitest'
import { pulseShapes } from './pulse-shapes.ts'

const TODAY = '2026-11-26'
const on = (day: string, mood = 2, connection = 2) => ({ on: day, mood, connection })

test('four weeks are shown, and what is older or yet to come is not', () => {
  const { moods, width } = pulseShapes([on('2026-11-27'), on(TODAY), on('2026-10-30'), on('2026-10-29')], TODAY)
  expect(moods).toHaveLength(2)
  expect(moods[0]!.x).toBeLessThan(moods[1]!.x)
  expect(moods.every(({ x }) => x >= 0 && x <= width)).toBe(true)
})

test('lighter and nearer lie higher; a dot and a ring of one day never hide each other', () => {
  const { moods, rings } = pulseShapes([on('2026-11-25', 0, 4), on(TODAY, 4, 0)], TODAY)
  expect(moods[0]!.y).toBeGreaterThan(moods[1]!.y)
  expect(rings[0]!.y).toBeLessThan(rings[1]!.y)
  const [same] = [pulseShapes([on(TODAY)], TODAY)]
  expect(same.moods[0]!.y).not.toBe(same.rings[0]!.y)
})

test('a thread joins days that follow each other, and no others', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-25', TODAY].map((day) => on(day))
  expect(pulseShapes(days, TODAY).moodThreads.map((thread) => thread.split(' ').length)).toEqual([2, 2])
  expect(pulseShapes([], TODAY).moodThreads).toEqual([])
})
