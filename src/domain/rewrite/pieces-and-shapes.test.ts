import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { sentencesOf } from './pieces.ts'
import { prepareParts } from './prepare-parts.ts'
import { compileAnywhere, compileShape } from './shape.ts'
import { fillSlots } from './turn-clause.ts'
import { createVerbForms } from './verb-forms.ts'

const library = realLibrary()
const unjudged = () => {
  throw new Error('Nothing is judged here')
}
const { pieceWords, shapeWords, forms } = prepareParts(library, { judge: unjudged, feels: () => false })
const cut = (text: string) => sentencesOf(text, pieceWords).map(({ pieces }) => pieces.map(({ text: piece }) => piece))

test.each<[string, string[][]]>([
  ['I cooked, I cleaned and you sat there. Typical.', [['I cooked', 'I cleaned', 'you sat there'], ['Typical']]],
  ['My mum and your dad came at 10:30.', [['My mum and your dad came at 10:30']]],
  ['If you are late again, we are done.', [['If you are late again, we are done']]],
  ['Dr. Patel rang. You said "fine, go" and left.', [['Dr. Patel rang'], ['You said "fine, go" and left']]],
  ['Pay the £4.50, please', [['Pay the £4.50', 'please']]],
])('%s is cut', (text, pieces) => {
  expect(cut(text)).toEqual(pieces)
})

test('every piece knows its place', () => {
  const text = 'u said 4, and i waited!! why?'
  for (const { pieces } of sentencesOf(text, pieceWords))
    for (const { text: piece, start, end } of pieces) expect(text.slice(start, end)).toBe(piece)
})

test('a shape catches the person’s words, and only what begins as its slot says', () => {
  const shape = compileShape("why (can't|don't) <you> [just] {base}", shapeWords)
  expect(shape('Honestly, why cant u just pick up the phone')).toEqual({ base: 'pick up the phone' })
  expect(shape("why don't you Sunday")).toBeUndefined()
  expect(shape("I know why you can't")).toBeUndefined()
})

test('a shape that is not well formed is named', () => {
  expect(() => compileShape('you (never', shapeWords)).toThrow('never closes')
  expect(() => compileShape('<nobody-knows> x', shapeWords)).toThrow('nobody-knows')
})

test('anywhere means whole words anywhere', () => {
  const stands = compileAnywhere('give me your password', shapeWords)
  expect(stands('ok. Give me your password now')).toBe(true)
  expect(stands('forgive me your passwords')).toBe(false)
})

test('a verb is bent only where its form is certain', () => {
  expect(fillSlots('you {ing:past}', { ing: 'leaving me there' }, forms)).toBe('you left me there')
  expect(fillSlots('you didn’t {past:base}', { past: 'asked how it was' }, forms)).toBe('you didn’t ask how it was')
  expect(fillSlots('you {ing:past}', { ing: 'flibbering me' }, forms)).toBeUndefined()
})

test('regular forms follow the spelling', () => {
  const few = createVerbForms({
    verbs: ['stop', 'cry', 'lie', 'call', 'make', 'open'],
    past: { make: 'made' },
    participle: {},
  })
  expect(['stop', 'cry', 'lie', 'make', 'open'].map((verb) => few.ingOf(verb))).toEqual([
    'stopping',
    'crying',
    'lying',
    'making',
    'opening',
  ])
  expect(['stop', 'cry', 'call', 'make'].map((verb) => few.pastOf(verb))).toEqual([
    'stopped',
    'cried',
    'called',
    'made',
  ])
})
