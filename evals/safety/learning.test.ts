import { expect, test } from 'vitest'
import { HEADS, LISTENERS } from '#domain/safety/learnt/heads.ts'
import { descend, type Task } from '../../scripts/signal-descent.ts'
import { type Tried, thresholdsOf } from '../../scripts/signal-thresholds.ts'
import { readSuites } from './suites.ts'
import { trainingLines } from './training-lines.ts'

const row = (...features: number[]) => ({ features: Int32Array.from(features), share: 1 })
const task: Task = {
  rows: [row(0, 2), row(0), row(1, 2), row(1), row(2)],
  aims: [1, 1, 0, 0, 0],
  counts: [1, 1, 1, 1, 1],
  size: 3,
}
const start = new Float64Array(4)

test('what tells the lines apart is weighed, what stands in both is not, and the same again comes out the same', () => {
  const learnt = descend(task, start, 30)
  expect(learnt[0]).toBeGreaterThan(0.2)
  expect(learnt[1]).toBeLessThan(-0.1)
  expect(Math.abs(learnt[2]!)).toBeLessThan(Math.abs(learnt[0]!))
  expect(descend(task, start, 30)).toEqual(learnt)
})

test('nothing is learnt from the sets that are kept apart', () => {
  const apart = new Set(
    readSuites()
      .filter(({ name }) =>
        ['first-contact-five', 'first-contact-six', 'first-contact-seven', 'first-contact-eight'].includes(name),
      )
      .flatMap(({ lines }) => lines.map(({ text }) => text)),
  )
  expect(trainingLines().filter(({ text }) => apart.has(text))).toEqual([])
  expect(apart.size).toBe(480)
})

test('a few harmless lines more, wherever they stand, move no threshold by much', () => {
  const heard = Object.fromEntries(LISTENERS.map((head) => [head, false]))
  const triedAt = (i: number): Tried => ({
    line: { text: `line ${i}`, family: 'made up', source: 'sets', heard, counts: 1, stretches: [] },
    sums: HEADS.map((_, h) => ((i * 37 + h * 11) % 1000) / 100 - 8 + (i % 250 === 0 ? 3 : 0)),
  })
  const tried = Array.from({ length: 4000 }, (_, i) => triedAt(i))
  const more = Array.from({ length: 50 }, (_, i) => triedAt(100_000 + 20 * i + 1))
  const [before, after] = [thresholdsOf(tried), thresholdsOf([...more, ...tried])]
  for (const head of LISTENERS) {
    expect(Math.abs(after[head].concern - before[head].concern), head).toBeLessThan(0.1)
    expect(Math.abs(after[head].care - before[head].care), head).toBeLessThan(0.1)
  }
})
