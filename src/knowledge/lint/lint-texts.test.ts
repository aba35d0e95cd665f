import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { showProblem } from '../problem.ts'
import type { LintLists } from './lint-lists.ts'
import { wordFinder } from './lint-lists.ts'
import { lintTexts } from './lint-texts.ts'
import { textsOf } from './texts.ts'

const LISTS: LintLists = {
  banned: ["it's important to", 'valid'],
  therapy: ['therap*'],
  assumed: ['she', 'husband*', 'married'],
  allowed: ['not therapy'],
  allowed_in: { know: ['married'] },
  when_then: { begins: 'When', turns: ', then' },
  slots: { everywhere: ['partner', 'they'], reflect: ['echo'], moves: ['feeling'], rehearsal: ['ask'] },
}

function lint(files: Record<string, unknown>): string[] {
  const read = Object.entries(files).map(([below, data]) => ({ file: `content/${below}`, text: stringify(data), data }))
  return lintTexts(textsOf(read, 'en'), LISTS).map(showProblem)
}

test.each([
  ['Call 112 now.', 'has the digits "112": write numbers out; telephone numbers live in content/helplines'],
  ['Well done!', 'has an exclamation mark'],
  ['Good 🙂', 'has the emoji 🙂'],
  ['It’s important to rest.', `"It's important to" is not how the coach speaks`],
  ['That is valid.', '"valid" is not how the coach speaks'],
  ['Try a therapist.', '"therapist" belongs to licensed people'],
  ['Ask your husband.', '"husband" assumes what nobody said'],
  ['{They} [look|looks away.', 'has brackets that are not [plural|singular]'],
  ['{partner looks.', 'has a brace without its other half'],
  ['{they} and {nobody}', 'has a slot that is not filled here, {nobody}'],
])('%s', (text, complaint) => {
  expect(lint({ 'moves/x.en.yaml': { greet: [text] } })).toEqual([`content/moves/x.en.yaml:2: greet 1: ${complaint}`])
})

test.each([
  'Invalidate nothing; shed a tear.',
  'This is not therapy.',
  '{They} [look|looks] up, and {feeling} comes.',
  'A © is not an emoji.',
])('%s is fine', (text) => {
  expect(lint({ 'moves/x.en.yaml': { greet: [text] } })).toEqual([])
})

test('people may write as they like', () => {
  const heard = ['my husband left 2 days ago!!! 😭', "it's important to her"]
  expect(lint({ 'situations/a/en.yaml': { heard, not_heard: heard } })).toEqual([])
  expect(lint({ 'situations/a/en.talks.yaml': [{ name: 'x', turns: [{ person: heard[0] }] }] })).toEqual([])
})

test('a slot is known only where it is filled', () => {
  const situation = { reflect: ['{echo}.'], ask: { closer: ['{echo}?'] } }
  expect(lint({ 'situations/a/en.yaml': situation })).toEqual([
    'content/situations/a/en.yaml:5: ask.closer 1: has a slot that is not filled here, {echo}',
  ])
})

test('what a place may say', () => {
  const situation = { know: { a: 'They asked married people.' }, reflect: ['So you are married.'] }
  expect(lint({ 'situations/a/en.yaml': situation })).toHaveLength(1)
})

test('a plan has the form when …, then …', () => {
  const plan = (when_then: string) => ({ try: { a: { do: 'Rest.', when_then } } })
  expect(lint({ 'situations/a/en.yaml': plan('When it is nine, then I rest.') })).toEqual([])
  expect(lint({ 'situations/a/en.yaml': plan('I rest at nine.') })).toEqual([
    'content/situations/a/en.yaml:4: try.a.when_then: is not of the form "When …, then …"',
  ])
})

test('two situations share no sentence', () => {
  const a = { reflect: ['You keep waiting. Every evening it goes like this.'] }
  const b = { reflect: ['Every evening, it goes like this. And you wait.'] }
  expect(lint({ 'situations/a/en.yaml': a, 'situations/b/en.yaml': b })).toEqual([
    'content/situations/b/en.yaml:2: reflect 1: "Every evening, it goes like this." stands in content/situations/a/en.yaml too',
  ])
})

test('words are found whole, in any case, with any ending after a star', () => {
  expect(wordFinder(['she', 'therap*'])('She sees a Therapist; the shed is empty')).toEqual(['She', 'Therapist'])
})
