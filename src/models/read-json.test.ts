import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

test.each([
  ['{"a":1}', { a: 1 }],
  ['  [1, 2]\n', [1, 2]],
  ['```json\n{"a": "b"}\n```', { a: 'b' }],
  ['Sure, here it is (see [below]): {"a": [1, {"b": null}]} Anything else?', { a: [1, { b: null }] }],
  ['{"a": "with } and \\" inside"} and {"b": 2}', { a: 'with } and " inside' }],
  ['{"a": [1, 2, ], "b": "kept, }",}', { a: [1, 2], b: 'kept, }' }],
  ['{not json} then {"a": 1}', { a: 1 }],
])('%s', (text, value) => {
  expect(readJson(text)).toEqual(value)
})

test.each([
  '',
  'No.',
  '{"a": 1',
  '[{"a": 1}, {"a": 2',
  '{"a": "never closed}',
  'a ] b } c',
  '"just a string"',
  '{a: 1}',
])('nothing whole in %s', (text) => {
  expect(readJson(text)).toBeUndefined()
})

test('an answer made of brackets alone is given up', () => {
  expect(readJson('[ '.repeat(100_000))).toBeUndefined()
  expect(readJson('{ '.repeat(100_000))).toBeUndefined()
})
