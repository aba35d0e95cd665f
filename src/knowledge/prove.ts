// Holds data against a schema and says what is wrong in plain words.

import type { z } from 'zod'
import type { Path } from './read-folder.ts'

/** The parsed value, or every reason why there is none, each naming the place inside the file. */
export type Proved<T> = { ok: true; value: T } | { ok: false; wrong: { path: Path; message: string }[] }

/** Parses `data`; never throws for what a content file may hold. */
export function prove<S extends z.ZodType>(schema: S, data: unknown): Proved<z.output<S>> {
  const result = schema.safeParse(data)
  if (result.success) return { ok: true, value: result.data }
  return {
    ok: false,
    wrong: result.error.issues.flatMap((issue) => {
      const found = valueAt(data, issue.path)
      return explain(issue, found).map((why) => ({
        path: issue.path,
        message: [showPath(issue.path), why].filter(Boolean).join(': '),
      }))
    }),
  }
}

/** heard, line 3 of the list · say.in-the-moment */
export function showPath(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? ` ${step + 1}` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('')
    .trim()
}

/** The value at a path inside parsed data; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

type Issue = z.core.$ZodIssue

function explain(issue: Issue, found: unknown): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [found === undefined ? 'missing' : `must be ${kindName(issue.expected)}, found ${describe(found)}`]
    case 'unrecognized_keys':
      return issue.keys.map((key) => `unknown key "${key}"`)
    case 'too_small':
      return [tooSmall(issue, found)]
    case 'too_big':
      return [`${sizeOf(found)}, at most ${issue.maximum}`]
    case 'invalid_value':
      if (found === undefined) return ['missing']
      return [`${describe(found)} is not one of ${issue.values.map(String).join(', ')}`]
    case 'invalid_format':
      return [formatMessage(issue, found)]
    case 'invalid_key':
      return issue.issues.map((inner) => `key "${String(issue.path.at(-1))}": ${explain(inner, issue.path.at(-1))}`)
    case 'invalid_union':
      return [found === undefined ? 'missing' : `${describe(found)} fits none of the allowed forms`]
    default:
      return [issue.message]
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, found: unknown): string {
  if (typeof found === 'string') return found.trim() === '' ? 'empty' : `too short, at least ${issue.minimum}`
  return `${sizeOf(found)}, at least ${issue.minimum}`
}

function formatMessage(issue: Extract<Issue, { code: 'invalid_format' }>, found: unknown): string {
  if (issue.format === 'regex') return `${describe(found)}: ${issue.message}`
  return `${describe(found)} is not a ${issue.format === 'url' ? 'web address' : issue.format}`
}

function sizeOf(found: unknown): string {
  if (Array.isArray(found)) return found.length === 1 ? '1 line' : `${found.length} lines`
  if (typeof found === 'object' && found !== null) return `${Object.keys(found).length} entries`
  return describe(found)
}

function kindName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a block of keys',
    record: 'a block of keys',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  }
  return names[expected] ?? expected
}

function describe(found: unknown): string {
  if (found === null) return 'nothing'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'a block of keys (put the text in quotes if it has a colon)'
  return JSON.stringify(found)
}
