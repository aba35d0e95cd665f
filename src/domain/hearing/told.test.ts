import { expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createSpell } from './spelling.ts'
import { tokensOf } from './tokens.ts'
import { createHearTold } from './told.ts'

const hearing = realHearing()
const spell = createSpell(hearing.spelling)
const hearTold = createHearTold(hearing)
const told = (text: string) => hearTold(tokensOf(spell(text))).sort()

test.each([
  ['every time hes quiet i assume its me and then i poke till he snaps', ['often', 'own-act', 'their-act']],
  ['i said nothing i just turned the light off', ['happened', 'own-act']],
  ['he said next year every year for 5 years', ['happened', 'long', 'their-act']],
  ['nobody knows', ['confided']],
  ['i just want to be able to let him be', ['wish']],
  ['i love her and i miss her', []],
  ['im tired', []],
])('%s', (text, kinds) => {
  expect(told(text)).toEqual(kinds)
})

test('words typed in a hurry are put in full, and no others', () => {
  expect(spell('im sure hes fine, Dont wait. its not me')).toBe("I'm sure he's fine, Don't wait. it's not me")
  expect(spell("the dog lost its bone, we're ill and the hell is wet")).toBe(
    "the dog lost its bone, we're ill and the hell is wet",
  )
})
