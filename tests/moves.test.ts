// Every text of content/moves has someone who asks for it, and everything asked for is there.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOnce } from '#knowledge/content-once.ts'
import { allFiles, isTest, ROOT, read } from './read-sources.ts'

const content = contentOnce(join(ROOT, 'content'))
const code = ['src/domain', 'src/app'].flatMap(allFiles).filter((path) => path.endsWith('.ts') && !isTest(path))
const text = code.map(read).join('\n')

/** Names in quotes, and templates such as `ask-${stage}` with anything in the place of the braces. */
const literals = new Set([...text.matchAll(/'([a-z][a-z0-9-]*)'/g)].map((match) => match[1]!))
const templates = [...text.matchAll(/`([a-z][a-z-]*-)\$\{[^}]*\}([a-z-]*)`/g)].map(
  (match) => new RegExp(`^${match[1]}[a-z-]+${match[2]}$`),
)
const isAsked = (key: string) => literals.has(key) || templates.some((template) => template.test(key))

const offered = Object.entries(content.languages).filter(([, language]) => language.offered)

test.each(offered.map(([language]) => language))('no orphans among the moves of %s', (language) => {
  const keys = Object.keys(content.moves[language] ?? {})
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.filter((key) => !isAsked(key))).toEqual([])
})

test.each(offered.map(([language]) => language))('every move that is asked for has words in %s', (language) => {
  const calls = [...text.matchAll(/\b(?:move|firstOf)\(\s*(\[[^\]]*\]|'[a-z-]+')/g)].map((match) => match[1]!)
  const asked = calls.flatMap((call) => [...call.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!))
  expect(asked.length).toBeGreaterThan(0)
  expect([...new Set(asked)].filter((key) => !content.moves[language]?.[key])).toEqual([])
})
