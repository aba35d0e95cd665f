import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DANGER_PATHS } from '#domain/safety/course-shape.ts'
import { contentOnce } from './content-once.ts'
import { protocolFacts } from './count-protocol.ts'
import { projectRoot } from './project-root.ts'

const content = contentOnce(join(projectRoot(import.meta.url), 'content'))

test('the protocol is told from the content that runs', () => {
  const facts = protocolFacts(content, 'en')!
  expect(facts.courses.map(({ path }) => path)).toEqual([...DANGER_PATHS])
  for (const { path, first, asks } of facts.courses) {
    expect(first, path).not.toBe('')
    for (const ask of asks) expect(ask, path).toMatch(/\?/)
  }
  expect(facts.lines).toBe(content.helplines.flatMap(({ lines }) => lines).length)
  expect(facts.official).toBeLessThanOrEqual(facts.lines)
  const rules = { ...content.signals.en!, suicide: {} }
  const fewer = protocolFacts({ ...content, signals: { en: rules }, helplines: [] }, 'en')!
  expect([fewer.rules < facts.rules, fewer.lines, fewer.oldest]).toEqual([true, 0, ''])
})

test('a language without words for danger has none', () => {
  expect(protocolFacts(content, 'xx')).toBeUndefined()
})
