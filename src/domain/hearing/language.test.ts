import { expect, test } from 'vitest'
import { realHearing } from '#knowledge/library.fixture.ts'
import { createHearLanguage } from './language.ts'
import { tokensOf } from './tokens.ts'

const hearLanguage = createHearLanguage(realHearing(), 'en')

test.each([
  ['My husband scrolls all evening', 'en'],
  ['Mi marido me ignora todos los días y no sé qué hacer', 'es'],
  ['Mi mujer no me habla', 'es'],
  ['Mein Mann redet nicht mit mir und ich weiß nicht warum', 'de'],
  ['Ich bin sehr allein', 'de'],
  ['Je suis seule dans ce mariage et il ne le voit pas', 'fr'],
  ['Il ne me parle plus', 'fr'],
  ['Meu marido não fala mais comigo e estou cansada', 'pt'],
  ['Mio marito non mi parla più e sono sola', 'it'],
  ['Ik ben niet gelukkig met mijn man', 'nl'],
  ['夫が口をきいてくれません', 'und'],
  ['муж со мной не разговаривает', 'und'],
  ['زوجي لا يكلمني أبدا', 'und'],
  // What is short, mixed or has no words is taken to be in the language of the talk.
  ['❤️😭', 'en'],
  ['ok', 'en'],
  ['no', 'en'],
  ['???', 'en'],
  ['', 'en'],
  ['he said te amo and I cried', 'en'],
  ['I love him pero no sé', 'en'],
  ['die hard fan', 'en'],
  ['We ate at La Piazza de la Gare', 'en'],
  ['Maya, Tomás, Anaïs', 'en'],
])('%s', (text, expected) => {
  expect(hearLanguage(text, tokensOf(text))).toBe(expected)
})
