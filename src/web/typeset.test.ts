import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('quotes, apostrophes and dashes become those of print', () => {
  expect(typeset(`What you mean is "I miss you", isn't it.`)).toBe('What you mean is “I miss you”, isn’t it.')
  expect(typeset("He said 'fine' - and left.")).toBe('He said ‘fine’ – and left.')
  expect(typeset('a well-kept thing')).toBe('a well-kept thing')
})
