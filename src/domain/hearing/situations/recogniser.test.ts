import { describe, expect, test } from 'vitest'
import { embedNow, thirdFit } from './fitted.fixture.ts'
import { fitLibrary } from './fitted.ts'
import { learn, readLearnt, readMeaning } from './learn.ts'
import { leaveOneOut, type Recognition } from './leave-one-out.ts'
import { createRecogniser } from './recogniser.ts'

const { library, fitted, held, words, meaning } = thirdFit()
const byWords = readLearnt(words, library.hearing.people)

describe.each([
  ['by words', byWords],
  ['by words and vectors', readMeaning(byWords, { embed: embedNow, table: meaning! })],
])('%s', (_, learnt) => {
  const recognise = createRecogniser(learnt)

  test('says nothing of what is no situation', () => {
    for (const text of ['hello', 'thanks', '', '???', 'ok']) expect(recognise(text)).toEqual([])
    for (const text of ['it rained all day', 'who won the match last night']) {
      expect(recognise(text)[0]?.score ?? 0).toBeLessThan(0.5)
    }
  })

  test('knows its own lines', () => {
    const lines = library.situations.flatMap(({ id, heard }) => heard.map((line) => ({ id, line })))
    const found = lines.filter(({ id, line }) => recognise(line)[0]?.id === id)
    expect(found.length / lines.length).toBeGreaterThan(0.97)
  })

  test('several threads in one post each keep their place', () => {
    const ids = recognise(
      `He slept with a colleague and I found the messages last week. Now he goes silent and walks out of the room
      whenever I bring it up. I don't know whether to stay or to go.`,
    ).map((s) => s.id)
    expect(ids).toContain('is-it-over')
    expect(ids.filter((id) => ['affair-discovered', 'stonewalled'].includes(id)).length).toBeGreaterThan(0)
  })

  test('scores are sorted and lie between nought and one', () => {
    const scores = recognise('we have the same fight about his phone every evening').map((s) => s.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.every((s) => s > 0 && s < 1)).toBe(true)
  })
})

test('a library with no situations recognises nothing', () => {
  expect(createRecogniser(learn({ ...library, situations: [] }))('my husband is on his phone')).toEqual([])
})

test('held back, most lines are found among the first three', () => {
  const byLine = new Map(held.map(({ line, fits }) => [line, fits.words]))
  const figures = leaveOneOut(fitted, library, (i) => byLine.get(fitted.lines[i]!)!)
  expect(figures.map((f) => f.id)).toEqual(library.situations.map((s) => s.id))
  const firstThree = figures.reduce((sum, f) => sum + f.firstThree, 0) / figures.length
  expect(firstThree).toBeGreaterThan(0.75)
  expectShares(figures)
})

test('each line unseen by itself, which is slow where there are many, most are found too', () => {
  const few = { ...library, situations: library.situations.slice(0, 5) }
  const figures = leaveOneOut(fitLibrary(few), few)
  expect(figures.map((f) => f.id)).toEqual(few.situations.map((s) => s.id))
  expect(figures.reduce((sum, f) => sum + f.firstThree, 0) / figures.length).toBeGreaterThan(0.75)
  expectShares(figures)
})

function expectShares(figures: Recognition[]): void {
  for (const { first, firstThree, notMistaken } of figures) {
    for (const share of [first, firstThree, notMistaken]) expect(share >= 0 && share <= 1).toBe(true)
    expect(first).toBeLessThanOrEqual(firstThree)
  }
}
