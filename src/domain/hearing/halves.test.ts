import { describe, expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearHalves } from './halves.ts'
import { createSpell } from './spelling.ts'

const hearing = realHearing()
const spell = createSpell(hearing.spelling)
const halves = createHearHalves(hearing)
const hearHalves = (text: string) => halves(spell(text))

describe('two halves of one heart are heard together', () => {
  test.each([
    ['i love him and i cant stand him', 'loves him', "can't stand him"],
    ["I don't want her to go but I also do", "doesn't want her to go", 'does'],
    ['i dont want her to go but i also do, like i want her to have it', "doesn't want her to go", 'does'],
    ['i want to marry her but im scared of her family', 'wants to marry her', 'is scared of her family'],
    ['I miss her every day, but I do not trust her', undefined, undefined],
    ["I'm happy for them but I hate the nights", 'is happy for them', 'hates the nights'],
    [
      'part of me wants to go to my sisters for a month and part of me knows id miss him by tuesday',
      'wants to go to your sisters for a month',
      "knows you'd miss him by tuesday",
    ],
    ['half of me is relieved, the other half misses him', 'is relieved', 'misses him'],
    ['part of me wants to call and the rest wants to sleep', 'wants to call', 'wants to sleep'],
  ])('%s', (text, one, other) => {
    expect(hearHalves(text)?.said).toEqual(one === undefined ? undefined : [one, other])
  })
})

test('what would be a verdict on the person is known to be two, and not said', () => {
  expect(hearHalves('part of me wants to stay and part of me knows its wrong')).toEqual({
    quote: "part of me wants to stay and part of me knows it's wrong",
  })
})

describe('is no torn heart', () => {
  test.each([
    'i love him and i miss him',
    'I want her to be happy and I want us to move',
    'I called him but he was asleep',
    'part of me is angry',
    'i love my husband and i dont want to leave',
    'I like tea but she likes coffee',
    'I went home and I cried',
  ])('%s', (text) => {
    expect(hearHalves(text)).toBeUndefined()
  })
})
