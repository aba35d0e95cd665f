// The small language in which content/rewrite says what a clause looks like: plain words, (one|another), [perhaps],
// <list>, and {slots} that catch the person's own words. A slot's name says what it must begin with, so that what is
// put together from it holds as grammar.

import type { VerbForms } from './verb-forms.ts'

export type Slots = Readonly<Record<string, string>>

/** What a shape caught; undefined where the clause has not that shape. */
export type MatchShape = (clause: string) => Slots | undefined

export interface ShapeWords {
  lists: Readonly<Record<string, readonly string[]>>
  fillers: readonly string[]
  tails: readonly string[]
  empty_tails: readonly string[]
  forms: VerbForms
  subjects: ReadonlySet<string>
}

const GAP = ',?\\s+'

/** Compiles a shape for a whole clause; throws an Error naming a shape that is not well formed. */
export function compileShape(shape: string, words: ShapeWords): MatchShape {
  const list = (of: readonly string[]) => of.map((w) => sequence(w, words)).join('|')
  const body = sequence(shape, words)
  // What a slot catches at the end is the person's: only words that say nothing are cut from it.
  const tails = shape.trim().endsWith('}') ? words.empty_tails : words.tails
  const pattern = new RegExp(`^(?:(?:${list(words.fillers)}))*?${body}(?:(?:${list(tails)}))*$`, 'iu')
  const needed = neededWord(shape)
  return (clause) => {
    const text = `${clause.replace(/[’ʼ`´]/g, "'")} `
    // Most clauses lack a word of most shapes: that is cheap to see.
    if (needed !== undefined && !text.toLowerCase().includes(needed)) return undefined
    const match = pattern.exec(text)
    if (!match) return undefined
    const slots = Object.entries(match.groups ?? {}).map(([key, text]) => [key, (text ?? '').replace(/[,\s]+$/, '')])
    const caught = Object.fromEntries(slots) as Record<string, string>
    return Object.entries(caught).every(([key, text]) => fits(key, text, words)) ? caught : undefined
  }
}

/** The longest word that every clause of the shape has; undefined where all stand in brackets. */
function neededWord(shape: string): string | undefined {
  let plain = shape
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/\([^()[\]<>{}]*\)|\[[^()[\]<>{}]*\]|<[^<>]*>|\{[^{}]*\}/g, ' ')
  }
  const words = plain.split(/[\s,]+/).filter((word) => word !== '' && !word.includes("'"))
  return words.sort((a, b) => b.length - a.length)[0]?.toLowerCase()
}

/** Compiles a shape that may stand anywhere in a text. */
export function compileAnywhere(shape: string, words: ShapeWords): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'])${sequence(shape, words)}`, 'iu')
  return (text) => pattern.test(`${text.replace(/[’ʼ`´]/g, "'").replace(/[.!?;:…]+/g, ' ')} `)
}

/** The shape as the source of a regular expression: every piece takes the space behind it along. */
function sequence(shape: string, words: ShapeWords): string {
  const text = shape.trim()
  let made = ''
  for (let at = 0; at < text.length; ) {
    const close = CLOSES[text[at]!]
    if (close) {
      const end = closing(text, at, close)
      made += bracketed(text[at]!, text.slice(at + 1, end), words)
      at = end + 1
    } else if (text[at] === ',') {
      made = withComma(made, shape)
      at++
    } else if (/\s/.test(text[at]!)) at++
    else {
      const word = /^[^\s,()[\]<>{}]+/.exec(text.slice(at))?.[0]
      if (!word) throw new Error(`Not a shape from "${text.slice(at)}" on: ${shape}`)
      made += `${escaped(word)}${GAP}`
      at += word.length
    }
  }
  return made
}

const REST = '(?<rest>(?:\\S.*?\\s+)?)'

/** A comma that a shape shows must be there. */
function withComma(made: string, shape: string): string {
  if (made.endsWith(REST)) return `${made.slice(0, -REST.length)}(?<rest>\\S.*?),\\s+`
  if (!made.endsWith(GAP)) throw new Error(`No comma can stand there: ${shape}`)
  return `${made.slice(0, -GAP.length)},\\s+`
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>', '{': '}' }

function closing(text: string, from: number, close: string): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === text[from]) depth++
    else if (text[at] === close && --depth === 0) return at
  }
  throw new Error(`A bracket that never closes: ${text}`)
}

function bracketed(open: string, inner: string, words: ShapeWords): string {
  const either = () =>
    alternatives(inner)
      .map((one) => sequence(one, words))
      .join('|')
  switch (open) {
    case '(':
      return `(?:${either()})`
    case '[':
      return `(?:${either()})?`
    case '<':
      return `(?:${listed(inner, words)})`
    default:
      return inner === 'rest' ? REST : `(?<${inner}>\\S.*?)${GAP}`
  }
}

/** What stands between the bars that are in no inner bracket. */
function alternatives(inner: string): string[] {
  const found = ['']
  let depth = 0
  for (const char of inner) {
    if (char in CLOSES) depth++
    else if (Object.values(CLOSES).includes(char)) depth--
    if (char === '|' && depth === 0) found.push('')
    else found[found.length - 1] += char
  }
  return found
}

function listed(name: string, words: ShapeWords): string {
  const list = words.lists[name]
  if (!list) throw new Error(`No list <${name}>`)
  return list.map((entry) => sequence(entry, words)).join('|')
}

/** An apostrophe may be left out, as people do. */
function escaped(word: string): string {
  return word.replace(/[.*+?^$|\\/]/g, '\\$&').replaceAll("'", "'?")
}

/** Whether what a slot caught begins as its name promises. */
function fits(slot: string, text: string, { forms, subjects }: ShapeWords): boolean {
  const first = text.split(/[\s,]+/)[0]!.toLowerCase()
  switch (slot) {
    case 'base':
      return forms.isBase(first)
    case 'ing':
      return forms.baseOfIng(first) !== undefined || /^not\s+\S+ing\b/i.test(text)
    case 'past':
      return forms.baseOfPast(first) !== undefined
    case 'participle':
      return forms.isParticiple(first)
    case 'clause':
      return subjects.has(first) || /^\p{Lu}\p{Ll}/u.test(text)
    case 'noun':
      return !subjectOnly.has(first) && !forms.isBase(first)
    case 'owner':
      return /^\S+['’]?s$/i.test(text)
    case 'word':
      return !/\s/.test(text)
    default:
      return true
  }
}

const subjectOnly = new Set(['i', 'he', 'she', 'we', 'they', 'to', 'and', 'but', 'or', 'if', 'when', 'because'])
