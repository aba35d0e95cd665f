import { expect, test } from 'vitest'
import { answerOf, answersWithout, answerUnseen, fitRidge, type Lesson } from './ridge.ts'

const lesson = (places: number[], targets: number[], doubt = 0.5): Lesson => {
  const values = Float32Array.from(places, () => 1 / Math.sqrt(places.length))
  const row = { places: Int32Array.from(places), values, square: 1 }
  return { row, targets: Float32Array.from(targets), doubt }
}

const lessons = [
  lesson([0, 1], [1, 0]),
  lesson([0, 2], [1, 0]),
  lesson([1, 2], [1, 0]),
  lesson([3, 4], [0, 1]),
  lesson([3, 5], [0, 1]),
  lesson([4, 5, 0], [0, 1], 2),
]
const PLACES = 6

test('rows like those it knows are answered like them', () => {
  const ridge = fitRidge(lessons, PLACES)
  const [left, right] = answerOf(ridge, lesson([0, 1, 2], [0, 0]).row)
  expect(left).toBeGreaterThan(0.5)
  expect(left).toBeGreaterThan(right! + 0.4)
})

test('the answer for a lesson unseen is the answer of a fit without it', () => {
  const ridge = fitRidge(lessons, PLACES)
  for (const [i, { row }] of lessons.entries()) {
    const without = fitRidge(lessons.toSpliced(i, 1), PLACES)
    const unseen = answerUnseen(ridge, lessons, i)
    answerOf(without, row).forEach((answer, c) => {
      expect(unseen[c]).toBeCloseTo(answer, 1)
    })
  }
})

test('what teaches of one class only does not make others look better known', () => {
  const alike = { ...lesson([0, 1], [0, 0]), only: 1 }
  const all = [...lessons, alike, alike, alike]
  const ridge = fitRidge(all, PLACES)
  const without = fitRidge(all.toSpliced(0, 1), PLACES)
  expect(answerUnseen(ridge, all, 0)[0]).toBeCloseTo(answerOf(without, lessons[0]!.row)[0]!, 2)
})

test('the answers without some lessons are the answers of a fit without them', () => {
  const ridge = fitRidge(lessons, PLACES)
  const out = [1, 4]
  const without = fitRidge(
    lessons.filter((_, i) => !out.includes(i)),
    PLACES,
  )
  const answers = answersWithout(ridge, lessons, out)
  for (const [at, i] of out.entries()) {
    answerOf(without, lessons[i]!.row).forEach((answer, c) => {
      expect(answers[at]![c]).toBeCloseTo(answer, 1)
    })
  }
})

test('what is doubted teaches less', () => {
  const sure = fitRidge([lesson([0], [1], 0.1), lesson([1], [0])], PLACES)
  const unsure = fitRidge([lesson([0], [1], 5), lesson([1], [0])], PLACES)
  const { row } = lesson([0], [0])
  expect(answerOf(sure, row)[0]).toBeGreaterThan(answerOf(unsure, row)[0]! + 0.3)
})
