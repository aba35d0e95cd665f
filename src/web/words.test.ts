// Every key the page asks for has words, and no words wait for a page that never asks.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { LATER_WORDS } from '#knowledge/split-ui.ts'

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

test('the first load asks for no words that come later', () => {
  const first = filesFrom('main.tsx')
  expect(first.length).toBeGreaterThan(50)
  const asks = first.flatMap((file) =>
    [...read(file).matchAll(/['"`]([a-z][\w-]*)\.[\w$]/g)].map(([, head]) => ({ file, head: head! })),
  )
  expect(asks.filter(({ head }) => LATER_WORDS.has(head))).toEqual([])
})

/** A file and everything it brings at once. */
function filesFrom(file: string, seen = new Set<string>()): string[] {
  if (!seen.has(file)) {
    seen.add(file)
    const brought = [...read(file).matchAll(/^(?:import .*|\} )from '(\.[^']+\.tsx?)'$/gm)].map(([, path]) => path!)
    for (const path of brought) filesFrom(join(dirname(file), path), seen)
  }
  return [...seen]
}

function read(file: string): string {
  return readFileSync(join(here, file), 'utf8')
}

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, before: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : Object.entries(flatten(value, `${before}${key}.`)),
    ),
  )
}
