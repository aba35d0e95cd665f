import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learntOf, realLibrary } from '#knowledge/library.fixture.ts'
import { NO_RISK } from '../safety/levels.ts'
import { screen } from '../safety/screen.ts'
import type { Screened } from '../safety/screened.ts'
import { createHear } from './hear.ts'
import { createHearIntent } from './intent.ts'
import { createHearLanguage } from './language.ts'
import { tokensOf } from './tokens.ts'

const library = realLibrary()
const hearScreened = createHear(library, learntOf(library))
const hear = (text: string) => hearScreened(screen(text, [], library.signals))

test('one message, everything heard', () => {
  const reading = hear('My husband (41M) scrolls through his phone all evening and I feel invisible. What should I do?')
  expect(reading).toMatchObject({
    language: 'en',
    intent: 'ask-advice',
    people: [{ role: 'husband', pronoun: 'he', partner: true }],
    words: 17,
  })
  expect(reading.situations[0]?.id).toBe('phones-at-the-table')
  expect(reading.feelings).toContain('unimportant')
  expect(reading.clauses.map((c) => c.echo)).toContain('you feel invisible')
})

test('someone only spoken of as "she" is heard as the partner, unless somebody else is named', () => {
  expect(hear('She never answers me').people).toMatchObject([{ role: 'unnamed', pronoun: 'she', partner: true }])
  expect(hear('My mother never answers me, she hangs up').people.map((p) => p.role)).toEqual(['mother'])
  expect(hear('They never answer me').people).toEqual([])
})

test('every line by which a situation is known is heard as English, and as a story or a request', () => {
  const languageOf = createHearLanguage(library.hearing, library.language)
  const intentOf = createHearIntent(library.hearing)
  const odd = library.situations.flatMap(({ id, heard }) =>
    heard
      .map((line) => `${languageOf(line, tokensOf(line))}, ${intentOf(line, tokensOf(line))}: ${id}: ${line}`)
      .filter((told) => !/^en, (pour-out|ask-advice|say-better|human-help):/.test(told)),
  )
  expect(odd).toEqual([])
})

test('a reading is a plain value', () => {
  const reading = hear('I feel alone when he games until two, and my mother says I asked for it.')
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
})

const bits = [
  'I ',
  "I'm ",
  'my husband ',
  'my wife and I ',
  'he ',
  "she's ",
  'they ',
  'never ',
  'not ',
  'feel ',
  'lonely ',
  'been ',
  'and ',
  'but ',
  'because ',
  ', ',
  '. ',
  '? ',
  '! ',
  '\n',
  '"',
  '“',
  '’',
  "'",
  '(24M) ',
  '[f 31] ',
  'you ',
  'US ',
  'us ',
  '😢',
  '👩‍👩‍👧',
  '\u0301',
  '\u200B',
  '\uD800',
  '\u0000',
  '{echo}',
  '[a|b]',
  '<b>',
  'https://x ',
  '$&',
  '\\',
  'Ñandú ',
  'ひとり',
  'İ',
  'ﬀ',
  '-',
  '—',
  '…',
  'wtf ',
  'leave him ',
  'don’t ',
  'is ',
  'was ',
  'going to ',
  'Maya ',
  '12 ',
]

/** What no echo may hold. A word ends where letters end, in any script. */
const UNTURNED = /(?<![\p{L}\p{M}\p{N}])(?:I|me|my|myself|you you|you am|you was)(?![\p{L}\p{M}\p{N}])|[?!{}"“]|\.\./u

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test('is heard without a crash, and every place lies inside it', () => {
    fc.assert(
      fc.property(text, (said) => {
        const { clauses, people, situations, feelings, needs, words } = hear(said)
        for (const { quote, start, end, weight, echo } of clauses) {
          expect(quote).toBe(said.slice(start, end))
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(said.length)
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(1)
          if (echo !== undefined) expect(echo).not.toMatch(UNTURNED)
        }
        for (const { at } of people) expect(at === 0 || at < said.length).toBe(true)
        for (const { score } of situations) expect(score >= 0 && score <= 1).toBe(true)
        expect(new Set(feelings).size).toBe(feelings.length)
        expect(new Set(needs).size).toBe(needs.length)
        expect(words).toBe(tokensOf(said).length)
      }),
      { numRuns: 400 },
    )
  })
})

/** Work is measured against that of a text a fifth as long, so that a slow machine is slow for both. */
describe('two hundred thousand characters cost about five times forty thousand', () => {
  const LONG = 200_000
  const MOST = 14
  const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const time = (text: string) => {
    // Screening has a test of its own.
    const screened = { text, risk: NO_RISK } as unknown as Screened
    const started = performance.now()
    hearScreened(screened)
    return performance.now() - started
  }
  const growth = (unit: string) => {
    const short = time(fill(unit, LONG / 5))
    // A floor keeps the noise of small times out.
    return time(fill(unit, LONG)) / Math.max(short, 20)
  }

  test.each([
    ['a story', 'My wife and I fight about money, and I lie awake. He says "stop", she said no? '],
    ['spaces', ' '],
    ['line ends', '\n'],
    ['one letter', 'a'],
    ['commas', ', '],
    ['joints', ' and he but i'],
    ['roles', 'my wife '],
    ['requests', 'couples therapy '],
    ['apostrophes', "i'"],
    ['brackets', '(24M '],
    ['emoji', '😢'],
    ['marks without a letter', '\u0301'],
    ['two words far apart', `I${' '.repeat(9_998)}x`],
  ])('%s', { timeout: 60_000 }, (_, unit) => {
    time(fill(unit, LONG / 5))
    // Twenty-five would be quadratic. Another process may disturb one measurement: then it is made once more.
    const first = growth(unit)
    expect(first < MOST ? first : growth(unit)).toBeLessThan(MOST)
  })
})
