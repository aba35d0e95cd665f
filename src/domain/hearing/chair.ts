// From which of two chairs a situation is told, by a few shapes of each. A shape is words in a row; ".." lets up to four
// others stand between, "<them>" is he, she, they or a noun for a partner, "(a|b)" is either, and short forms are written
// out: "I'm" is "i am", "doesn't" is "does not".

import type { Library, Situation } from '../library.ts'
import { even } from './tokens.ts'

type People = Library['hearing']['people']
type Chairs = Record<string, RegExp[]>

/** UTF-16 units that are looked at: what comes later in a long message is background. */
const LONGEST = 1500
const GAP = "(?:[\\p{L}\\p{N}']+ ){0,4}?"
const kept = new WeakMap<object, Chairs>()

/** Hears from which chair of a situation a text is told; undefined where it is not plain. */
export type HearChair = (situation: Pick<Situation, 'chairs'>) => string | undefined

/** Makes a text ready once, to be heard for several situations. */
export function createHearChair(text: string, people: People): HearChair {
  let written: string | undefined
  return ({ chairs }) => {
    if (!chairs) return undefined
    written ??= ` ${writtenOut(text.slice(0, LONGEST))} `
    return chairIn(written, chairs, people)
  }
}

function chairIn(said: string, chairs: NonNullable<Situation['chairs']>, people: People): string | undefined {
  const shapes = kept.get(chairs) ?? compile(chairs, people)
  kept.set(chairs, shapes)
  const found = Object.entries(shapes)
    .map(([chair, list]) => ({ chair, hits: list.filter((shape) => shape.test(said)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [first, second] = found
  return first && first.hits > (second?.hits ?? 0) ? first.chair : undefined
}

function compile(chairs: NonNullable<Situation['chairs']>, people: People): Chairs {
  const nouns = Object.values(people).flatMap((p) => (p.partner && !p.past ? p.heard : []))
  const them = `(?:he|she|they|(?:my|the) (?:${nouns.map(escaped).join('|')}))`
  const shapeOf = (shape: string) => new RegExp(` ${bodyOf(shape, them)} `, 'u')
  return Object.fromEntries(
    Object.entries(chairs).map(([id, { name, heard }]) => [id, [shapeOf(writtenOut(name)), ...heard.map(shapeOf)]]),
  )
}

function bodyOf(shape: string, them: string): string {
  return shape
    .split(' ')
    .map((word) => (word === '..' ? GAP : `${wordOf(word, them)} `))
    .join('')
    .replace(/ $/, '')
}

function wordOf(word: string, them: string): string {
  if (word === '<them>') return them
  return /^\(.+\)$/.test(word) ? `(?:${word.slice(1, -1).split('|').map(escaped).join('|')})` : escaped(word)
}

const escaped = (word: string) => word.replace(/[.*+?^${}[\]\\]/g, '\\$&').replaceAll('_', ' ')

const SHORT: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bwon'?t\b/g, 'will not'],
  [/\bcan'?t\b/g, 'can not'],
  [/\b(do|does|did|is|was|are|were|have|has|had|would|could|should)n'?t\b/g, '$1 not'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(he|she)'?s\b/g, '$1 is'],
  [/'(?:s)\b(?= (?:been|got|always|never|just))/g, ' has'],
  [/\b(i|we|they|you)'?ve\b/g, '$1 have'],
  [/\b(we|they|you)'re\b/g, '$1 are'],
  [/\btheyre\b/g, 'they are'],
  [/\b(i|he|she|they|we|you)'d\b/g, '$1 would'],
  [/\b(i|he|she|they|we|you)'ll\b/g, '$1 will'],
  [/\bhubby|hubs\b/g, 'husband'],
  [/\b(?:bf)\b/g, 'boyfriend'],
  [/\b(?:gf)\b/g, 'girlfriend'],
]

function writtenOut(text: string): string {
  const spelt = SHORT.reduce((said, [from, to]) => said.replace(from, to), even(text).toLowerCase())
  return spelt
    .replace(/[.!?;\n]+/g, ' . ')
    .replace(/[^\p{L}\p{N}'.]+/gu, ' ')
    .trim()
}
