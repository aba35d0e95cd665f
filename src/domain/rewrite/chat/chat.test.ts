import { expect, test } from 'vitest'
import { realLibrary } from '#knowledge/library.fixture.ts'
import { createRewriter } from '../rewriter.ts'
import { parseChat } from './parse-chat.ts'
import { readChat } from './read-chat.ts'

const library = realLibrary()
const parse = (...lines: string[]) => parseChat(lines.join('\n'), library.rewrite)
const read = (lines: string[], me?: string) => {
  const chat = parse(...lines)
  if (!chat) throw new Error('no chat')
  return readChat(chat, { library, rewriter: createRewriter(library), me })
}

test.each([
  ['names', 'Sam: hi', 'Ola: hello', 'Sam: you late?'],
  ['an export', '12/03/2024, 21:14 - Sam: hi', '12/03/2024, 21:15 - Ola: hello', '12/03/2024, 21:16 - Sam: you late?'],
  [
    'an export in brackets',
    '[12/03/2024, 21:14:09] Sam: hi',
    '[12/03/2024, 21:15:01] Ola: hello',
    '[12/03/2024, 21:16:44] Sam: you late?',
  ],
  ['times in brackets', '[12:03] Sam: hi', '[12:04] Ola: hello', '[12:05] Sam: you late?'],
  ['times behind', 'Sam (12:03 pm): hi', 'Ola (12:04 pm): hello', 'Sam (12:05 pm): you late?'],
])('%s', (_, ...lines) => {
  const chat = parse(...lines)
  expect(chat?.speakers).toEqual(['Sam', 'Ola'])
  expect(chat?.lines.map(({ text }) => text)).toEqual(['hi', 'hello', 'you late?'])
  for (const { text, start, end } of chat!.lines) expect(lines.join('\n').slice(start, end)).toBe(text)
})

test('"me" is the person; dashes take turns; a line without a name goes on', () => {
  expect(parse('me: hi', 'him: what', 'me: nothing')?.me).toBe('me')
  expect(parse('- hi', '- hello', '- you late?', '- no')?.speakers).toEqual(['A', 'B'])
  const [first] = parse('Sam: hi', 'and one more', 'Ola: yes', 'Sam: ok')?.lines ?? []
  expect(first?.text).toBe('hi\nand one more')
})

test('one voice is no chat', () => {
  expect(parse('Note: buy milk', 'and bread', 'I told you: three times')).toBeUndefined()
  expect(parse('You never listen to me.')).toBeUndefined()
})

test('who is who is asked where it is not clear', () => {
  const seen = read(['Sam: you never call', 'Ola: I was at work', 'Sam: liar'])
  expect(seen.me).toBeUndefined()
  expect(seen.turn).toBeUndefined()
  expect(seen.versions).toBeUndefined()
})

test('where it tipped is told of either side alike, and whose turn it is', () => {
  const lines = [
    'Sam: coming tonight?',
    'Ola: at work till nine',
    'Sam: you always work',
    'Ola: and you are such an idiot. I told you Monday was late.',
  ]
  const asOla = read(lines, 'Ola')
  const asSam = read(lines, 'Sam')
  expect([asOla.tipped, asSam.tipped]).toEqual([2, 2])
  expect([asOla.turn, asSam.turn]).toEqual(['other', 'me'])
  expect(asOla.lines).toEqual(asSam.lines)
  expect(asOla.versions!.gentle).toContain('Monday was late')
})

test('nothing of the other goes into a reply', () => {
  const seen = read([
    'me: you never tell me anything',
    'him: I told you about Lisbon and the money',
    'me: you are a liar and I waited at the station',
  ])
  for (const version of Object.values(seen.versions!)) expect(version).not.toMatch(/Lisbon|money/)
})

test('threats of the other end the work on wording', () => {
  const seen = read(['me: please stop', 'him: i will smash your face', 'me: ok'])
  expect(seen.refused).toMatchObject({ kind: 'danger', help: true })
})
