import { describe, expect, it } from 'vitest'
import { buildLexicon } from './lexicon.ts'
import { buildMatcher } from './matcher.ts'
import { parsePattern } from './pattern.ts'
import { tokenize } from './tokens.ts'

const words = {
  lists: { animal: ['cat', 'small dog', '<bird>'], bird: ['robin', 'wren'] },
  openers: ['and', 'well'],
  closers: ['now', 'please'],
  harmful: ['not', 'i'],
  people: ['she'],
}
const lexicon = buildLexicon(
  {
    expand: { dont: 'do not' },
    endings: { "n't": 'not', "'s": "'s" },
    numbers: ['zero', 'one'],
    guarded: [],
    spelled: [],
    not_slips: [],
  } as never,
  new Set(['do', 'well']),
)

function matched(pattern: string, text: string): string[] {
  const { words: tokens } = tokenize(text, lexicon)
  return buildMatcher([pattern], words)
    .run(tokens)
    .map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
    )
}

describe('the pattern language', () => {
  it.each([
    ['red door', 'A red door.', ['red door']],
    ['red door', 'A red, door.', []],
    ['gard*', 'Two gardens', ['gardens']],
    ['(red|deep blue) door', 'the deep blue door', ['deep blue door']],
    ['[very] old', 'very old', ['very old', 'old']],
    ['we ..2 sing', 'we all can sing', ['we all can sing']],
    ['we ..2 sing', 'we all can only sing', []],
    ['we ..2 sing', 'we do not sing', []],
    ['we ..2 sing', "we don't sing", []],
    ['we ..2 sing', 'we say i sing', []],
    ['we ..2 sing', 'we say she sings, sing', []],
    ['we ...2 sing', 'we hear she sing', []],
    ['<animal> sleeps', 'the small dog sleeps and the wren sleeps', ['small dog sleeps', 'wren sleeps']],
    ['^ go', 'Well and go. I go', ['go']],
    ['go $', 'go now please', ['go']],
    ['go $', 'go home', []],
    ['go (home|$)', 'go home', ['go home']],
    ['go !(home|to bed)', 'go home', []],
    ['go !(home|to bed)', 'go to school', ['go']],
    ['look-out', 'look out', ['look out']],
  ])('%s in "%s"', (pattern, text, expected) => expect(matched(pattern, text)).toEqual(expected))

  it.each(['(red', 'red)', '[x', '', '!(x)', 'a ^ b', 'a !(b) c', 'a ? b', '..3 a'])('refuses "%s"', (pattern) =>
    expect(() => buildMatcher([pattern], words)).toThrow(Error),
  )

  it('names the list it does not know', () => {
    expect(() => buildMatcher(['<fish> swims'], words)).toThrow('There is no list <fish>')
  })

  it('refuses a list that holds itself', () => {
    expect(() => buildMatcher(['<a>'], { ...words, lists: { a: ['<b>'], b: ['<a>'] } })).toThrow('holds itself')
  })

  it('keeps what it was written as', () => {
    expect(parsePattern('red ..3 door').source).toBe('red ..3 door')
  })
})
