import { expect, test } from 'vitest'
import { englishSignals } from '../../../evals/safety/english-signals.ts'
import { compileSignals } from './compiled-signals.ts'
import { readSigns } from './read-signs.ts'
import { readTurn } from './read-turns.ts'

const compiled = compileSignals(englishSignals())

test('a text is read once while it is remembered, and says the same', () => {
  const first = readTurn('My husband hits me.', compiled)
  expect(first).toEqual(readSigns('My husband hits me.', compiled))
  expect(readTurn('My husband hits me.', compiled)).toBe(first)
})

test('what was not asked for is forgotten', () => {
  const first = readTurn('I want to die.', compiled)
  for (let i = 0; i < 61; i++) readTurn(`We had soup ${i}.`, compiled)
  expect(readTurn('I want to die.', compiled)).not.toBe(first)
  expect(readTurn('I want to die.', compiled)).toEqual(first)
})
