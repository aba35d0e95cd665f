import { expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearForm } from './form.ts'
import { createFindSubject } from './subject.ts'
import { tokensOf } from './tokens.ts'
import { createVerbs } from './verbs.ts'

const hearing = realHearing()
const formOf = createHearForm({
  hearing,
  verbs: createVerbs(hearing.clauses),
  findSubject: createFindSubject(hearing.people),
})

test.each([
  ['he always has to be right', 'their-habit'],
  ['my boyfriend plays games till three', 'their-habit'],
  ["she doesn't say it back", 'their-habit'],
  ['she never asks me a single question', 'their-habit'],
  ['I do all the birthday cards', 'habit'],
  ['every Sunday we drive to his parents', 'habit'],
  ['my wife gave her brother our savings', 'event'],
  ['we both looked at the carpet', 'event'],
  ['she laughed at me in bed', 'event'],
  ["he didn't come to the funeral", 'event'],
  ['he wants his mum to live with us', 'wanted'],
  ['my partner wants to try it', 'wanted'],
  ['she suggested a break', 'wanted'],
  ['the spark is gone', 'state'],
  ["she's wonderful, honestly", 'state'],
  ["I can't look at him the same", 'inner'],
  ['I hate how that sounds', 'inner'],
  ["we're getting divorced", undefined],
  ['my girlfriend is going to be away for six months', undefined],
  ['I was nine', undefined],
  ['hm', undefined],
])('"%s" is told as %s', (text, form) => {
  expect(formOf(tokensOf(text))).toBe(form)
})
