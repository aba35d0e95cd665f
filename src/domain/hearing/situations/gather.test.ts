import { expect, test } from 'vitest'
import { gather } from './gather.ts'

const of = (weighed: Array<[weight: number, ...fits: number[]]>) =>
  [
    ...gather(
      weighed.map(([weight, ...fits]) => ({ weight, fits })),
      2,
    ),
  ].map((fit) => Math.round(fit * 1000) / 1000)

test('one passage is taken as it is, but for what is negative', () => {
  expect(of([[1, 0.5, -0.2]])).toEqual([0.5, 0])
})

test('what runs through a text comes before one passage that stands out', () => {
  const [throughout, once] = of([
    [1, 0.3, 0.6],
    [1, 0.3, 0],
    [1, 0.3, 0],
  ])
  expect(throughout).toBeGreaterThan(once!)
})

test('what is clear in one passage stays clearer than its mean', () => {
  const [clear] = of([
    [1, 0.8, 0],
    [1, 0, 0],
  ])
  expect(clear).toBeGreaterThan(0.5)
})

test('nothing gives nothing', () => {
  expect(of([])).toEqual([0, 0])
  expect(of([[1, -0.1, -0.2]])).toEqual([0, 0])
})
