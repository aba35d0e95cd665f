// A message as sentences, and each sentence as clauses with what stands between them, so that what is kept can be put
// together again exactly as it was written.

import type { VerbForms } from './verb-forms.ts'

/** One clause; offsets in UTF-16 units into the message. */
export interface Piece {
  text: string
  start: number
  end: number
  /** What stands between this clause and the one before in its sentence: ", and ". */
  joint: string
  sentence: number
}

export interface Sentence {
  pieces: Piece[]
  /** How it ends as typed: ".", "?!", a line break, or nothing. */
  stop: string
  asks: boolean
}

export interface PieceWords {
  subjects: ReadonlySet<string>
  subordinate: readonly string[]
  whole: readonly string[]
  joints: ReadonlySet<string>
  imperatives: ReadonlySet<string>
  forms: VerbForms
}

const STOP =
  /(?:[.!?…]+["”’)]*(?=\s|$|\p{L})|\n+|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)*)+/gu
const SHORTENED = /(?:\b(?:mr|mrs|ms|dr|st|vs|etc|eg|ie|a\.m|p\.m|[a-z])|\d)\.$/i
const LONGEST = 100_000

/** Cuts a message; `words` say where a new clause begins. */
export function sentencesOf(message: string, words: PieceWords): Sentence[] {
  const text = message.slice(0, LONGEST)
  const sentences: Sentence[] = []
  let from = 0
  const put = (to: number, stop: string) => {
    const pieces = piecesOf({ text, from, to, sentence: sentences.length }, words)
    if (pieces.length > 0) sentences.push({ pieces, stop: stop.trim(), asks: stop.includes('?') })
  }
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const next = text[index + stop.length] ?? ''
    const isPoint = stop.trimEnd() === '.' || stop === '.'
    if (
      isPoint &&
      (/\d/.test(next) ||
        (SHORTENED.test(text.slice(Math.max(0, index - 6), index + 1)) && /\S/.test(text.slice(index + 1, index + 3))))
    ) {
      if (!/\d\.$/.test(text.slice(index - 1, index + 1)) || /\d/.test(next)) continue
    }
    if (isPoint && /\p{L}/u.test(next)) continue
    put(index, stop)
    from = index + stop.length
  }
  put(text.length, '')
  return sentences
}

interface Stretch {
  text: string
  from: number
  to: number
  sentence: number
}

function piecesOf(stretch: Stretch, words: PieceWords): Piece[] {
  const whole = stretch.text.slice(stretch.from, stretch.to)
  const pieces: Piece[] = []
  let [begun, joint] = [0, '']
  const put = (end: number) => {
    const raw = whole.slice(begun, end)
    const lead = raw.length - raw.trimStart().length
    const text = raw.trim()
    if (text === '') return
    const start = stretch.from + begun + lead
    pieces.push({ text, start, end: start + text.length, joint, sentence: stretch.sentence })
  }
  for (const { at, joint: found } of cutsOf(whole, words)) {
    put(at)
    joint = found
    begun = at + found.length
  }
  put(whole.length)
  return pieces
}

function cutsOf(sentence: string, words: PieceWords): { at: number; joint: string }[] {
  const cuts: { at: number; joint: string }[] = []
  if (begins(sentence, words.whole, words)) return cuts
  let quoted = 0
  let from = 0
  let firstComma = begins(sentence, words.subordinate, words)
  for (const match of separators(sentence)) {
    quoted += (sentence.slice(from, match.at).match(/["“”]/g) ?? []).length
    from = match.at
    if (quoted % 2 === 1) continue
    const before = sentence.slice(cuts.length > 0 ? cuts.at(-1)!.at + cuts.at(-1)!.joint.length : 0, match.at)
    const after = sentence.slice(match.at + match.joint.length)
    if (match.sign && firstComma) {
      firstComma = false
      continue
    }
    if (
      match.sign
        ? splitsAtSign(match, after)
        : !(/\bso\s$/i.test(match.joint) && PURPOSE.test(after)) && splitsAtWord(before, after, words)
    )
      cuts.push(match)
  }
  return cuts
}

interface Separator {
  at: number
  joint: string
  /** True where a sign separates, with or without a joining word behind it. */
  sign: boolean
}

const JOIN_WORDS = 'and|but|so|because|cause|cuz|bc|coz|then|or|yet|cos'
/** Asides that part what is said from what follows. */
const ASIDES = 'lol|lmao|lmfao|smh|omg|tbh|ffs|haha'
const ASIDE = new RegExp(`^\\s(?:${ASIDES})\\s$`, 'i')
const SIGNED = new RegExp(
  `\\s*(?:[;,](?!\\d)|\\s[-–—]+\\s|[–—]|:(?=\\s))+\\s*(?:(?:${JOIN_WORDS})\\s+)?|\\s+(?:${ASIDES})\\s+|\\s+(?:${JOIN_WORDS})\\s+`,
  'giu',
)

function separators(sentence: string): Separator[] {
  return [...sentence.matchAll(SIGNED)].map(({ 0: joint, index }) => ({
    at: index,
    joint,
    sign: /[;,:–—-]/.test(joint) || ASIDE.test(joint),
  }))
}

function splitsAtSign({ at }: Separator, after: string): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(after)
}

/** "so you can" says what for, and belongs to what stands before. */
const PURPOSE = /^(?:you|i|we|u|that)\s+(?:can|could|won't|don't|will)\b/i

/** "and" joins clauses only where a clause stands on either side; between two nouns it stays. */
function splitsAtWord(before: string, after: string, words: PieceWords): boolean {
  const [first = '', ...rest] = after
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .split(/[\s,]+/)
  const said = before
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (said.length < 1) return false
  const opening = said.find((word) => !words.joints.has(word)) ?? ''
  if (words.imperatives.has(first) && (words.imperatives.has(opening) || words.forms.isBase(opening))) return true
  if (!words.subjects.has(first) && !/^\p{Lu}/u.test(after)) return false
  if (said.length < 2) return false
  if (PRONOUN.test(first)) return true
  return rest.slice(0, 4).some((word) => isVerb(word, words)) && said.some((word) => isVerb(word, words))
}

const PRONOUN = /^(?:i|you|u|he|she|we|they|it|ur|there)(?:'.*)?$/
const HELPING =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|isn't|wasn't|won't|can't|didn't|doesn't)$/

function isVerb(word: string, { forms }: PieceWords): boolean {
  return (
    HELPING.test(word) ||
    /'(?:s|re|m|ve|d|ll)$/.test(word) ||
    forms.isBase(word) ||
    forms.baseOfPast(word) !== undefined ||
    (/(?:[^s]s)$/.test(word) && forms.isBase(word.slice(0, -1)))
  )
}

function begins(sentence: string, list: readonly string[], { joints }: PieceWords): boolean {
  let text = sentence.trim().toLowerCase()
  const [first = ''] = text.split(/\s+/)
  if (joints.has(first)) text = text.slice(first.length).trim()
  return list.some((word) => text.startsWith(`${word} `))
}
