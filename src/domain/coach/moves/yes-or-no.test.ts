import { describe, expect, test } from 'vitest'
import type { Reading } from '../../hearing/reading.ts'
import { yesOrNo } from './yes-or-no.ts'

const answer = (text: string, intent: Reading['intent'] = 'pour-out') =>
  yesOrNo({ text, reading: { intent, words: text.split(/\s+/).length } as Reading })

describe('an answer to whether a step is welcome', () => {
  test.each(['Well, yes, please do', 'sure lol', 'If it honours my marriage, yes', 'Hm, ok, what is it'])(
    '"%s" is a yes',
    (text) => expect(answer(text)).toBe('agree'),
  )

  test.each(['What, another breathing exercise? No', 'nope, been there', 'oh no, thanks'])('"%s" is a no', (text) =>
    expect(answer(text)).toBe('refuse'),
  )

  test('a story stays a story, and what was heard as something else stays that', () => {
    expect(answer('He came home at nine and ate alone')).toBe('pour-out')
    expect(answer(`Yes ${'and then it went on '.repeat(4)}`)).toBe('pour-out')
    expect(answer('Yes, but not now', 'refuse')).toBe('refuse')
  })
})
