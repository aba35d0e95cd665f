import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('text is broken at spaces, paragraph by paragraph, each line with its margin', () => {
  expect(wrap('one two three\n\nfour', 8, '| ')).toBe('| one two\n| three\n| \n| four')
})

test('a word that is too long stays whole', () => {
  expect(wrap('a incomprehensible b', 5)).toBe('a\nincomprehensible\nb')
})

test('nothing is lost, and only words that are too long stand over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width).split('\n')
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true)
      },
    ),
  )
})
