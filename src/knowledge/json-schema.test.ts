import { expect, test } from 'vitest'
import { findStaleSchemas, jsonSchemas, writeSchemas } from './json-schema.ts'
import { temporaryContent } from './temporary-content.fixture.ts'

test('an editor is told keys, sizes and what they mean', () => {
  const words = JSON.parse(jsonSchemas()['situation-words.json'] ?? '')
  expect(words).toMatchObject({
    additionalProperties: false,
    properties: { heard: { type: 'array', minItems: 24, description: 'How people really say it' } },
  })
  const situation = JSON.parse(jsonSchemas()['situation.json'] ?? '')
  expect(situation.required).toContain('near')
  expect(situation.required).not.toContain('joyful')
})

test('schemas on the disk are compared with those of the program', () => {
  const folder = temporaryContent({ 'schema/moves.json': '{}' })
  expect(findStaleSchemas(folder).length).toBe(Object.keys(jsonSchemas()).length)
  writeSchemas(folder)
  expect(findStaleSchemas(folder)).toEqual([])
})
