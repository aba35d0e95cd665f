import { expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearClauses } from './clauses.ts'

const hearClauses = createHearClauses(realHearing())

test('a message is cut at sentence ends and where a new subject begins', () => {
  const text = 'My husband scrolls all evening and I sit there.  He nods, I talk; then we go to bed'
  expect(
    hearClauses(text)
      .sort((a, b) => a.start - b.start)
      .map((c) => c.quote),
  ).toEqual(['My husband scrolls all evening', 'I sit there', 'He nods', 'I talk', 'then we go to bed'])
})

test('a clause ends before "and when I", and not inside "I said so"', () => {
  const text = "I haven't had a Saturday that was mine and when I said so she went very quiet"
  expect(hearClauses(text).map(({ quote, echo }) => [quote, echo])).toEqual([
    ["I haven't had a Saturday that was mine", "you haven't had a Saturday that was yours"],
    ['when I said so she went very quiet', undefined],
  ])
})

test('what is typed without a stop is cut where a clause begins, and known for one breath', () => {
  const joined = (text: string) => hearClauses(text).map((c) => c.joined?.echo)[0]
  expect(joined('every time hes quiet i assume its me and then i poke and poke till he snaps')).toBe(
    "every time he's quiet you assume it's you, and then you poke and poke till he snaps",
  )
  expect(joined('i said nothing i just turned the light off after')).toBe(
    'you said nothing, you just turned the light off after',
  )
  expect(joined('i love him but im running out of years')).toBe("you love him, but you're running out of years")
  expect(joined('He nodded. I went to bed')).toBeUndefined()
})

test.each(['because its just a phase', 'I think he just forgot', 'the way she still looks at me', 'he told me i just'])(
  'what leads on is not cut: %s',
  (text) => {
    expect(hearClauses(text).map(({ quote }) => quote)).toEqual([text])
  },
)

test('what is said with feeling outweighs the background', () => {
  const text = "We've been together for six years. We met in college. I feel so alone in our flat, I cried every night."
  const [first] = hearClauses(text)
  expect(first?.quote).toBe('I feel so alone in our flat')
  const background = hearClauses(text).find((c) => c.quote === 'We met in college')
  expect(background!.weight).toBeLessThan(0.4)
})

test('offsets stand around exactly the words that are quoted', () => {
  const text = ' — “He left me”, 😢 and I can’t sleep!\n\n* my kids ask where he is *'
  for (const { quote, start, end } of hearClauses(text)) expect(text.slice(start, end)).toBe(quote)
  expect(hearClauses(text).map((c) => c.quote)).toContain('I can’t sleep')
})

test('what may not be said back is not even quoted', () => {
  const shown = hearClauses(
    'He is a pathetic loser. Edit: I wrote this post at night. See https://x.example now. I miss him.',
  )
  expect(shown.map((c) => c.quote)).toEqual(['I miss him'])
})

test('a book is heard by its heaviest clauses alone', () => {
  expect(hearClauses('I miss him every night. '.repeat(3000))).toHaveLength(12)
})
