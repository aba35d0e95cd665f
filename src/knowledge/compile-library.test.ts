import { expect, test } from 'vitest'
import { compileLibrary, compileUi, missingFor, wholeLanguages } from './compile-library.ts'
import type { Content } from './content.ts'
import { loadContent } from './load-content.ts'
import { situationFiles, temporaryContent } from './temporary-content.fixture.ts'

/** A content in which everything that only has to be there is there, and empty. */
function whole(files: Record<string, unknown>): Content {
  const { content } = loadContent(temporaryContent(files))
  const empty = { en: {} } as never
  return {
    ...content,
    languages: { en: { name: 'English', direction: 'ltr', offered: true } },
    hearing: empty,
    rewrite: empty,
    moves: { en: { greet: ['Hello.'] } },
    signals: empty,
    answers: empty,
    responses: empty,
  }
}

const files = { ...situationFiles('this'), 'ui/en.yaml': { talk: { send: 'Say it', more: { deep: 'Deep' } } } }

test('structure and words of one key stand side by side', () => {
  const library = compileLibrary(whole(files), 'en')
  const [situation] = library.situations
  expect(situation).toMatchObject({
    id: 'this',
    feelings: ['sad', 'lonely'],
    name: 'A name',
    joyful: false,
    know: { x: { text: 'X this', source: 'custom', strength: 'none' } },
    try: { a: { do: 'Do a this', when_then: 'When it rains, then I call.', fits: ['solo'], minutes: 5 } },
    say: { a: { tone: 'gentle', text: 'Say a this' } },
  })
})

test('labels lie under dotted keys', () => {
  expect(compileUi(whole(files), 'en')).toEqual({ 'talk.send': 'Say it', 'talk.more.deep': 'Deep' })
})

test('a language without its safety texts is not offered and cannot be compiled', () => {
  const content = { ...whole(files), responses: {} }
  expect(missingFor(content, 'en')).toEqual(['content/safety/responses.en.yaml'])
  expect(wholeLanguages(content)).toEqual([])
  expect(() => compileLibrary(content, 'en')).toThrow('content/safety/responses.en.yaml is missing')
})
