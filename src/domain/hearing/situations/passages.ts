// A post is several things said one after another. Each is read alone, and some places in a post say more than others.

/** A stretch of a text short enough to mean one thing, and how much it counts (1 is ordinary). */
export interface Passage {
  text: string
  weight: number
}

const LONGEST = 36
const SHORTEST = 3
const BREATH = 20
const TITLE = 2
const FIRST = 1.4
const SUMMARY = 1.4
const LAST_QUESTION = 1.2
const SUMMARY_MARK = /\btl\s*;?\s*dr\b\W*/iu

/** Splits at sentence ends and line breaks, cuts run-ons, joins crumbs to what precedes them, and weighs each piece. */
export function passages(text: string): Passage[] {
  const summaryAt = text.search(SUMMARY_MARK)
  const sentences = text
    .replace(SUMMARY_MARK, '\n')
    .split(/(?<=[.!?…])[\s"'”’)]+|\n+/u)
    .map((s) => s.trim())
    .filter((s) => /\p{L}/u.test(s))
  // A few short sentences are one thing said in a breath; apart, the second would only water down the first. A question is not: it asks
  // for itself.
  if (sentences.length > 1 && wordCount(text) <= BREATH && !text.includes('?'))
    return [{ text: sentences.join(' '), weight: 1 }]
  const pieces = joinCrumbs(sentences).flatMap(cutRunOn)
  if (pieces.length <= 1) return pieces.map((piece) => ({ text: piece, weight: 1 }))
  const lastQuestion = pieces.findLastIndex((p) => p.includes('?'))
  const first = /^[^\n]+\n/u.test(text.trim()) ? TITLE : FIRST
  let at = 0
  return pieces.map((piece, i) => {
    at = Math.max(at, text.indexOf(piece.slice(0, 20), at))
    const inSummary = summaryAt >= 0 && at >= summaryAt
    const weight = Math.max(i === 0 ? first : 1, inSummary ? SUMMARY : 1, i === lastQuestion ? LAST_QUESTION : 1)
    return { text: piece, weight }
  })
}

const wordCount = (s: string): number => s.split(/\s+/u).length

function joinCrumbs(sentences: string[]): string[] {
  const joined: string[] = []
  for (const s of sentences) {
    const before = joined.at(-1)
    const crumb = before !== undefined && Math.min(wordCount(before), wordCount(s)) < SHORTEST
    if (crumb && wordCount(before) + wordCount(s) <= LONGEST) joined[joined.length - 1] = `${before} ${s}`
    else joined.push(s)
  }
  return joined
}

function cutRunOn(sentence: string): string[] {
  const words = sentence.split(/\s+/u)
  if (words.length <= LONGEST) return [sentence]
  const parts = Math.ceil(words.length / (LONGEST * 0.75))
  const size = Math.ceil(words.length / parts)
  return Array.from({ length: parts }, (_, i) => words.slice(i * size, (i + 1) * size).join(' ')).filter(Boolean)
}
