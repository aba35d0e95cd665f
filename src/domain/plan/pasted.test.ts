import { expect, test } from 'vitest'
import { looksPasted, partPasted } from './pasted.ts'

test.each([
  ['It rains and we are tired.', 'It rains and we are tired.', ''],
  ["I don't know what he's after, it's late.", "I don't know what he's after, it's late.", ''],
  ['What does it mean?\nHer: I need space\nMe: how much', 'What does it mean?', 'Her: I need space\nMe: how much'],
  ['Her: I need\nspace\n\nWhat now?', 'What now?', 'Her: I need\nspace'],
  ['He sent me this:\nYou must call me.\n\nToday.', 'He sent me this:', 'You must call me.\n\nToday.'],
  ['He wrote “you must call me” to me.', 'He wrote   to me.', '“you must call me”'],
  ["He said 'don't you dare leave' and left.", 'He said   and left.', "'don't you dare leave'"],
  ['> come home\n> now\n\nI am at my sister’s.', 'I am at my sister’s.', '> come home\n> now'],
  ['My question: is it late?', 'My question: is it late?', ''],
  ['', '', ''],
])('%j', (text, own, pasted) => {
  expect(partPasted(text)).toEqual({ own, pasted })
})

test('a chat, a mail and an hour look pasted, a story does not', () => {
  expect(['Him: hi', '> hi', '[12:30] hi'].every(looksPasted)).toBe(true)
  expect(looksPasted('We met at noon and he said hi.')).toBe(false)
})
