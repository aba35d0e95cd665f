import { expect, test } from 'vitest'
import { fitLibrary } from '#domain/hearing/situations/fitted.ts'
import { holdBack } from '#domain/hearing/situations/held-back.ts'
import { realLibrary } from './library.fixture.ts'
import { measureRecognition, showRecognition } from './measure-recognition.ts'

const whole = realLibrary()
const library = { ...whole, situations: whole.situations.slice(0, 2) }

test('every line is held back once', () => {
  const figures = measureRecognition(library, holdBack(fitLibrary(library)))
  expect(figures.map(({ id, heard, notHeard }) => ({ id, heard, notHeard }))).toEqual(
    library.situations.map(({ id, heard, not_heard }) => ({ id, heard: heard.length, notHeard: not_heard.length })),
  )
  for (const { heard, first, amongThree } of figures) {
    expect(first).toBeLessThanOrEqual(amongThree)
    expect(amongThree).toBeLessThanOrEqual(heard)
  }
})

test('the figures are shown in plain lines', () => {
  expect(showRecognition([{ id: 'jealousy', heard: 4, first: 2, amongThree: 3, notHeard: 6, mistaken: 1 }])).toEqual([
    'jealousy       50% first,  75% among three, 1 of 6 look-alikes mistaken for it',
    'all together   50% first,  75% among three, 1 of 6 look-alikes mistaken for it',
  ])
})
