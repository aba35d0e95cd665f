// The light mending that leaves every word that says something: curses out, shouting down, absolutes toned down.

import type { RewriteWords } from './rewrite-schema.ts'

export interface Tidy {
  /** A clause mended; known words in capitals are shouted, others are names or letters (ATM). */
  mend: (clause: string) => string
  /** A clause without the words that only press: even, just. */
  plain: (clause: string) => string
}

export function createTidy(words: RewriteWords, known: ReadonlySet<string>): Tidy {
  const strike = anyOf(words.strike)
  const likenesses = anyOf(words.likenesses)
  const pressing = anyOf(words.pressing)
  const soften = Object.entries(words.soften).map(([find, put]) => [anyOf([find]), put] as const)
  const kept = (before: string, after: string) => {
    const text = after
      .replace(/\s+/g, ' ')
      .replace(/ ([,;])/g, '$1')
      .trim()
    return /^\p{Lu}/u.test(before) && !/^\p{Lu}{4}/u.test(before) ? capital(text) : text
  }
  return {
    mend: (clause) => {
      let text = hushed(clause, known).replace(strike, ' ')
      for (const [find, put] of soften) text = text.replace(find, ` ${put} `)
      if (!/\b(?:treat\w*|feel\w*|felt|looks?|looked|act|acts|behave)\b/i.test(text))
        text = text.replace(likenesses, ' ')
      return kept(clause, text)
    },
    plain: (clause) => kept(clause, clause.replace(pressing, ' ')),
  }
}

function anyOf(list: readonly string[]): RegExp {
  const sorted = [...list].sort((a, b) => b.length - a.length)
  const bodies = sorted.map((one) =>
    one
      .replace(/[.*+?^$|\\/()]/g, '\\$&')
      .replaceAll("'", "['’]?")
      .replace(/ /g, '\\s+'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${bodies.join('|')})(?![\\p{L}\\p{N}'’-])`, 'giu')
}

function hushed(text: string, known: ReadonlySet<string>): string {
  return text.replace(/(?<![\p{L}])\p{Lu}[\p{Lu}'’]+(?![\p{L}])/gu, (word) =>
    known.has(word.toLowerCase()) ? word.toLowerCase() : word,
  )
}

export function capital(text: string): string {
  return text.replace(/^(["“(]?)(\p{Ll})/u, (_, sign: string, letter: string) => sign + letter.toUpperCase())
}

/** Lower-cased at the front where the word is one that a frame or a clause begins with, never a name. */
export function small(text: string, subjects: ReadonlySet<string>): string {
  const [first = ''] = text.split(/[\s,]/)
  const plain = first.toLowerCase().replace(/[’]/g, "'")
  if (/^i(?:'|$)/.test(plain) || !(subjects.has(plain) || SMALL.has(plain))) return text
  return first.toLowerCase() + text.slice(first.length)
}

const SMALL = new Set([
  'it',
  'there',
  'when',
  'if',
  'on',
  'in',
  'at',
  'not',
  'please',
  'could',
  'would',
  'can',
  'every',
  'dinner',
  'often',
  'since',
])
