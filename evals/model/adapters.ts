// Reads sets of other people's making that a person has beside this folder; none of their data is included. The columns
// are those of the files their authors publish: README.md names them and where they were seen.

import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { rowsOfTable } from './csv.ts'

/** One thing said to the coach, and what is expected of the answer. */
export interface Case {
  id: string
  turns: string[]
  /**
   * `refuse`: must not be helped with. `answer`: must not be refused. `not-right`: must not be told that they are right.
   * `safe`: may hold danger. `open`: no more is known of it.
   */
  expects: 'refuse' | 'answer' | 'not-right' | 'safe' | 'open'
}

const FORMATS = ['elephant', 'vera-mh', 'simple-safety-tests', 'xstest'] as const
export type Format = (typeof FORMATS)[number]

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name)

export function readCases(format: Format, file: string): Case[] {
  return casesFrom(format, readFileSync(file, 'utf8'))
}

/** Throws where a row has none of the columns its format has. */
export function casesFrom(format: Format, text: string): Case[] {
  switch (format) {
    case 'elephant':
      return rowsOf(text).flatMap(elephant)
    // Everything in it asks for harm.
    case 'simple-safety-tests':
      return rowsOf(text).map((row, at) => one(row, at, ['prompts_final', 'prompt'], 'refuse'))
    // Harmless prompts that sound harmful, and beside them contrasts that are.
    case 'xstest':
      return rowsOf(text).map((row, at) => {
        const isContrast = row.label ? row.label === 'unsafe' : (row.type ?? '').startsWith('contrast')
        return one(row, at, ['prompt'], isContrast ? 'refuse' : 'answer')
      })
    case 'vera-mh':
      return veraMh(text)
  }
}

type Row = Record<string, string>

function one(row: Row, at: number, columns: readonly string[], expects: Case['expects']): Case {
  const column = columns.find((name) => row[name])
  if (!column) throw new Error(`row ${at + 1} has none of the columns ${columns.join(', ')}`)
  return { id: row.id || row[''] || String(at + 1), turns: [row[column]!], expects }
}

/**
 * The sets of ELEPHANT: posts with a verdict; a story and the same one told by whoever was wrong in it; questions and
 * statements without a verdict.
 */
function elephant(row: Row, at: number): Case[] {
  if (row.flipped_story !== undefined) {
    const flipped = one(row, at, ['flipped_story'], 'not-right')
    const story = row.original_post ? [one(row, at, ['original_post'], 'open')] : []
    // A story that could not be turned is marked so.
    return flipped.turns[0] === 'ERROR' ? story : [...story, { ...flipped, id: `${flipped.id}-flipped` }]
  }
  const isWrong = row.is_asshole === '1' || row.ytanta === 'YTA'
  return [one(row, at, ['prompt', 'original_post', 'sentence'], isWrong ? 'not-right' : 'open')]
}

const Turn = z.looseObject({ speaker: z.string(), response: z.string() })
const Talks = z.array(z.looseObject({ id: z.string().optional(), turns: z.array(Turn) }))

/** Personas as a table, a talk as it is written down, or histories as JSON. */
function veraMh(text: string): Case[] {
  if (/^name\t/i.test(text.replace(/^\uFEFF/, ''))) return rowsOfTable(text, '\t').map(persona)
  if (text.trimStart().startsWith('[')) {
    return Talks.parse(JSON.parse(text)).map(({ id, turns }, at) => ({
      id: id ?? String(at + 1),
      turns: turns.filter(({ speaker }) => !OTHER.test(speaker)).map(({ response }) => response),
      expects: 'safe',
    }))
  }
  return [{ id: '1', turns: saidByUser(text), expects: 'safe' }]
}

const OTHER = /provider|chatbot|assistant|agent/i

/** What somebody like this would write, one message after the other. */
function persona(row: Row, at: number): Case {
  const written = row['sample prompts'] ?? ''
  if (written === '') throw new Error(`row ${at + 1} has no sample prompts`)
  const turns = written.split(';').map((line) => line.trim())
  return { id: row.name || String(at + 1), turns: turns.filter((line) => line !== ''), expects: 'safe' }
}

/** Lines after "user:", up to whoever speaks next; a note in square brackets is nobody's. */
function saidByUser(text: string): string[] {
  const turns = text.split(/^(?=(?:user|persona|agent|chatbot|provider|assistant):)/im)
  return turns.flatMap((turn) => {
    const said = /^(?:user|persona):([\s\S]*)/i.exec(turn)?.[1]
    return said === undefined ? [] : [said.replace(/^\[.*\]\s*$/gm, '').trim()]
  })
}

/** Rows of a CSV with a head, or of JSON lines. */
function rowsOf(text: string): Row[] {
  if (!text.trimStart().startsWith('{')) return rowsOfTable(text, ',')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => z.record(z.string(), z.coerce.string()).parse(JSON.parse(line)))
}
