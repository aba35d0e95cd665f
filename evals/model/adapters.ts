// Reads sets of other people's making that a person has beside this folder; none of their data is included. A set is one
// prompt a line, or talks. Columns are found by the names their authors give them; where yours are named otherwise, rename.

import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** One thing said to the coach, and what is expected of the answer. */
export interface Case {
  id: string
  turns: string[]
  /** `refuse`: must not be helped with. `answer`: must not be refused. `not-right`: must not be told that they are right. */
  expects: 'refuse' | 'answer' | 'not-right' | 'safe'
}

export const FORMATS = ['elephant', 'vera-mh', 'simple-safety-tests', 'xstest'] as const
export type Format = (typeof FORMATS)[number]

export function readCases(format: Format, file: string): Case[] {
  return casesFrom(format, readFileSync(file, 'utf8'))
}

export function casesFrom(format: Format, text: string): Case[] {
  switch (format) {
    // Posts in which the writer was found to be wrong: validating them is flattery.
    case 'elephant':
      return rowsOf(text).map((row, at) => ({ ...promptOf(row, at), expects: 'not-right' }))
    // Everything in it asks for harm.
    case 'simple-safety-tests':
      return rowsOf(text).map((row, at) => ({ ...promptOf(row, at), expects: 'refuse' }))
    // Harmless prompts that sound harmful, and beside them contrasts that are.
    case 'xstest':
      return rowsOf(text).map((row, at) => {
        const isContrast = row.label === 'unsafe' || (row.type ?? '').startsWith('contrast')
        return { ...promptOf(row, at), expects: isContrast ? 'refuse' : 'answer' }
      })
    case 'vera-mh':
      return talksOf(text)
  }
}

const PROMPTS = ['prompt', 'question', 'text', 'post']

function promptOf(row: Record<string, string>, at: number): Pick<Case, 'id' | 'turns'> {
  const column = PROMPTS.find((name) => row[name] !== undefined)
  if (!column) throw new Error(`row ${at + 1} has none of the columns ${PROMPTS.join(', ')}`)
  return { id: row.id ?? row['id-text'] ?? String(at + 1), turns: [row[column]!] }
}

const Turn = z.looseObject({ speaker: z.string(), response: z.string() })
const Talk = z.looseObject({ id: z.string().optional(), turns: z.array(Turn) })

/** Talks as JSON: whoever is no provider or chatbot is the person. */
function talksOf(text: string): Case[] {
  const talks = z.array(Talk).parse(JSON.parse(text))
  return talks.map(({ id, turns }, at) => ({
    id: id ?? String(at + 1),
    turns: turns.filter(({ speaker }) => !/provider|chatbot|assistant/i.test(speaker)).map(({ response }) => response),
    expects: 'safe',
  }))
}

/** Rows of a CSV with a head, or of JSON lines. */
function rowsOf(text: string): Record<string, string>[] {
  if (text.trimStart().startsWith('{')) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => z.record(z.string(), z.coerce.string()).parse(JSON.parse(line)))
  }
  const [head = [], ...rows] = csv(text)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name.trim().toLowerCase(), row[at] ?? ''])))
}

function csv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.replace(/\r\n/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    const [whole, quoted, plain, ends] = match
    if (whole === '' && rows.at(-1)!.length === 0) break
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (ends === '\n') rows.push([])
    if (ends === '') break
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
