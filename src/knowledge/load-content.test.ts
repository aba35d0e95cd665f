import { expect, test } from 'vitest'
import { loadContent } from './load-content.ts'
import { showProblem } from './problem.ts'
import { situationFiles, temporaryContent } from './temporary-content.fixture.ts'

const BASE = {
  'languages.yaml': { en: { name: 'English', direction: 'ltr', offered: true } },
  'sources.yaml': {},
}

function problemsOf(files: Record<string, unknown>): string[] {
  return loadContent(temporaryContent({ ...BASE, ...files })).problems.map(showProblem)
}

const neighbour = { structure: { near: ['this'] }, words: { tell_apart: { this: 'That one is another.' } } }
const sound = { ...situationFiles('this'), ...situationFiles('other', neighbour) }

test('sound folders have no problems', () => {
  expect(problemsOf(sound)).toEqual([])
})

test('too few lines are counted in one plain line', () => {
  const files = situationFiles('this', { words: { heard: ['one', 'two'] } })
  expect(problemsOf({ ...sound, ...files })).toEqual(['content/situations/this/en.yaml: heard: 2 lines, at least 24'])
})

test('unknown and missing keys, wrong kinds and wrong words are each said', () => {
  const files = situationFiles('this', {
    structure: { feelings: ['sad', 'blue'], extra: 1, needs: undefined, joyful: 'yes' },
  })
  expect(problemsOf({ ...sound, ...files })).toEqual([
    expect.stringMatching(/situation\.yaml: feelings 2: "blue" is not one of angry, /),
    'content/situations/this/situation.yaml: needs: missing',
    'content/situations/this/situation.yaml: joyful: must be true or false, found "yes"',
    'content/situations/this/situation.yaml: unknown key "extra"',
  ])
})

test('a colon inside an unquoted line is explained', () => {
  const files = { ...sound, 'moves/x.en.yaml': 'greet:\n  - hello: you\n' }
  expect(problemsOf(files)).toEqual([
    'content/moves/x.en.yaml: greet 1: must be text, found a block of keys (put the text in quotes if it has a colon)',
  ])
})

test('keys without words and words without keys', () => {
  const files = situationFiles('this', { words: { say: { a: '1', b: '2', c: '3', d: '4', f: '5' } } })
  expect(problemsOf({ ...sound, ...files })).toEqual([
    'content/situations/this/en.yaml: say.e: no words',
    'content/situations/this/en.yaml: say.f: words without a key in situation.yaml',
  ])
})

test('ids that lead nowhere', () => {
  const know = {
    x: { source: 'nobody-1999', strength: 'weak' },
    y: { source: 'custom', strength: 'strong' },
    z: { source: 'custom', strength: 'none' },
  }
  const files = situationFiles('this', {
    structure: { near: ['gone'], know, lead: ['situation/gone', 'practice/walk'] },
    words: { tell_apart: { gone: 'There it is gone.' } },
  })
  expect(problemsOf({ ...sound, ...files })).toEqual([
    'content/situations/this/situation.yaml: near: there is no situation "gone"',
    'content/situations/this/situation.yaml: know.x: there is no source "nobody-1999" in content/sources.yaml',
    'content/situations/this/situation.yaml: know.y: what is only custom has strength none',
    'content/situations/this/situation.yaml: lead: "situation/gone" is not there',
    'content/situations/this/situation.yaml: lead: "practice/walk" is not there',
  ])
})

test('an offered language has words and talks everywhere', () => {
  const {
    'situations/this/en.yaml': _words,
    'situations/this/en.talks.yaml': _talks,
    ...rest
  } = sound as Record<string, unknown>
  expect(problemsOf(rest)).toEqual([
    'content/situations/this/en.talks.yaml: missing: at least 2 sample talks',
    'content/situations/this/en.yaml: missing',
  ])
})

test('files are laid together, and a key given twice is said with both places', () => {
  const files = {
    ...sound,
    'moves/a.en.yaml': { greet: ['Hello.'] },
    'moves/b.en.yaml': { greet: ['Hi.'], thanks: ['Gladly.'] },
  }
  const { content, problems } = loadContent(temporaryContent({ ...BASE, ...files }))
  expect(content.moves.en).toEqual({ greet: ['Hello.'], thanks: ['Gladly.'] })
  expect(problems.map(showProblem)).toEqual(['content/moves/b.en.yaml: greet: also given in content/moves/a.en.yaml'])
})

test('a file that nothing reads, a file that is no YAML, and YAML that does not parse', () => {
  const files = { 'situations/this/notes.yaml': 'a: 1', 'moves/x.txt': 'x', 'moves/en.en.yaml': 'a: [1' }
  expect(problemsOf({ ...sound, ...files })).toEqual([
    expect.stringMatching(/^content\/moves\/en\.en\.yaml:1: /),
    'content/moves/x.txt: not a YAML file: everything here ends in .yaml',
    'content/situations/this/notes.yaml: nothing reads a file of this name here',
  ])
})

test('a key that stands twice in one block is said with its line', () => {
  const files = { ...sound, 'moves/x.en.yaml': 'greet:\n  - hello\nnod:\n  - yes\ngreet:\n  - again\n' }
  expect(problemsOf(files)).toEqual(['content/moves/x.en.yaml:5: "greet" stands here a second time'])
})

test('a step of a plan has words, and words have a step', () => {
  const steps = ['one', 'two', 'three', 'four'].map((key) => ({ key }))
  const plan = { keep: 'before', prints: true, steps }
  const said = { title: 'A', about: 'B', intro: 'C', who: 'D', caution: 'E', kept_by: 'F', make: 'G', open: 'H' }
  const words = (...keys: string[]) => ({
    ...said,
    steps: Object.fromEntries(keys.map((key) => [key, { title: 'T', ask: 'Q', ideas: ['x', 'y'] }])),
  })
  const files = {
    'safety/plans.yaml': { life: plan, safety: plan },
    'safety/plans.en.yaml': {
      life: words('one', 'two', 'three', 'four'),
      safety: words('one', 'two', 'three', 'five'),
    },
  }
  expect(problemsOf(files)).toEqual([
    'content/safety/plans.en.yaml: safety.four: no words',
    'content/safety/plans.en.yaml: safety.five: words without a step',
  ])
})
