// `/rehearse` at a prompt, from the list of stand-ins to a sentence taken along.

import { expect, test } from 'vitest'
import { makeDevice } from '#app/amante.fixture.ts'
import { shelfOf } from '#app/practice/shelf-of-practices.ts'
import { realPractices, smallLibrary } from '#knowledge/library.fixture.ts'
import { typedWith } from './typed.fixture.ts'

const library = smallLibrary()
const practices = realPractices()
const type = typedWith(library)
const device = () => makeDevice(library, { practices: shelfOf(async () => practices) })

test('a hard talk practised: a hard sentence, a pause, another way, and a sentence kept', async () => {
  const here = device()
  const seen = await type(
    here,
    '/rehearse',
    '1',
    'Sam',
    '',
    'You never listen to me.',
    '/pause',
    '/again',
    'I felt alone on Friday. Could you sit with me after dinner?',
    '/enough',
    'y',
    'tomorrow',
  )
  expect(seen).toContain('1  Goes quiet.')
  expect(seen).toContain('stand-in, made of sentences')
  expect(seen).toContain('Sam: ')
  expect(seen).toContain('“You never listen”')
  expect(seen).toContain('Taken back: “You never listen to me.”')
  expect(seen).toContain('Kept under You.')
  expect(await here.amante.commitments()).toMatchObject([
    { text: '“Could you sit with me after dinner?”', when: 'tomorrow' },
  ])
  expect(await here.amante.rehearsal()).toBeUndefined()
})

test('danger ends it, brings help, and it is not offered again', async () => {
  const here = device()
  const seen = await type(here, '/rehearse', '2', '', '', 'I am scared you will hit me again', '/rehearse')
  expect(seen).toContain('findahelpline.com')
  expect(seen).toContain('There is nothing to practise here at the moment.')
})
