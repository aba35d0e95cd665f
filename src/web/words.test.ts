// Every key the page asks for has words, and no words wait for a page that never asks.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const here = import.meta.dirname
const words = flatten(parse(readFileSync(join(here, '../../content/ui/en.yaml'), 'utf8')), '')
const code = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('\n')

const literals = [...code.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g)].map(([, key]) => key!)
/** `errors.${trouble}.what` → every key with anything in the gap. */
const patterns = [...code.matchAll(/`([a-z][\w-]*\.[^`\s]*|\$\{key\}\.[^`\s]*)`/g)].map(
  ([, key]) => new RegExp(`^${key!.replace(/\./g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w.-]+')}$`),
)

test('keys written out have words', () => {
  const isKey = (key: string) => Object.keys(words).some((known) => known.split('.')[0] === key.split('.')[0])
  const counted = (key: string) => words[key] !== undefined || words[`${key}.many`] !== undefined
  expect(literals.filter((key) => isKey(key) && !counted(key) && !key.includes('.ts'))).toEqual([])
})

test('words are asked for somewhere', () => {
  const asked = (key: string) => literals.includes(key) || patterns.some((pattern) => pattern.test(key))
  expect(Object.keys(words).filter((key) => key.includes('.') && !key.startsWith('terminal.') && !asked(key))).toEqual(
    [],
  )
})

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, before: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : Object.entries(flatten(value, `${before}${key}.`)),
    ),
  )
}
