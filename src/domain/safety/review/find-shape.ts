// What is wrong with a sentence whatever it says: figures, marks of another medium, another language, words that go round
// in a circle, and words of the plan itself.

import { type Given, wordsOf } from './given.ts'
import type { ReviewReason } from './reasons.ts'

export interface Standing {
  given: Given
  /** The plan's own instructions, which are nobody's to read. */
  plan: Given
  /** Sentences shown before it: of this reply, and of the coach's last turns. */
  before: readonly string[]
  /** Whether a question was already asked in this reply. */
  asked: boolean
}

/** UTF-16 units of one sentence, at most. */
const LONGEST = 400
/** Words in a row that are taken over from the plan. */
const LEAK = 7
const MARKUP =
  /[*_`#<>{}[\]|\\~^=]|https?:|www\.|\b[\w-]+\.(?:com|org|net|io|co|gov|edu|info|app|me)\b|^\s*(?:[-–•]\s|\d{1,2}[.)]\s)|\p{Extended_Pictographic}|!/u

export function findShape(sentence: string, standing: Standing, everyday: ReadonlySet<string>): ReviewReason[] {
  const { given, plan, before, asked } = standing
  const said = wordsOf(sentence)
  const reasons: ReviewReason[] = []
  const figures = sentence.match(/\p{Nd}[\p{Nd}\s.,:/()-]*/gu) ?? []
  if (figures.some((figure) => !given.words.has(figure.replace(/\P{Nd}/gu, '')))) reasons.push('invents-number')
  else if (figures.length > 0) reasons.push('digits')
  if (sentence.length > LONGEST) reasons.push('too-long')
  if (MARKUP.test(sentence)) reasons.push('markup')
  if (isForeign(sentence, said, everyday)) reasons.push('wrong-language')
  if (isLoop(said) || before.some((earlier) => isSame(said, earlier))) reasons.push('repeats')
  if (takesOver(said, plan, given)) reasons.push('leaks-plan')
  if (asked && sentence.includes('?')) reasons.push('asks-twice')
  return reasons
}

/** Letters typed apart, to be read by a person and by no rule. */
const APART = /(?:(?<!\p{L})\p{L}[\s.*_-]+){4}/u

/** A script that is not Latin, letters apart, or not one everyday word among six. */
function isForeign(sentence: string, said: readonly string[], everyday: ReadonlySet<string>): boolean {
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0
  const latin = sentence.match(/\p{Script=Latin}/gu)?.length ?? 0
  if ((letters > 0 && latin < letters) || APART.test(sentence)) return true
  const known = said.filter((word) => everyday.has(word)).length
  return said.length >= 4 && known * 6 < said.length
}

/** Three words a third time, or one word four times in a row. */
function isLoop(said: readonly string[]): boolean {
  const times = new Map<string, number>()
  for (let at = 0; at + 3 <= said.length; at++) {
    const three = said.slice(at, at + 3).join(' ')
    times.set(three, (times.get(three) ?? 0) + 1)
    if (times.get(three)! >= 3) return true
  }
  return said.some((word, at) => [1, 2, 3].every((ahead) => said[at + ahead] === word))
}

function isSame(said: readonly string[], earlier: string): boolean {
  return said.length >= 4 && wordsOf(earlier).join(' ') === said.join(' ')
}

/** So many words in a row as they stand in the plan and not also in what may be said. */
function takesOver(said: readonly string[], plan: Given, given: Given): boolean {
  for (let at = 0; at + LEAK <= said.length; at++) {
    const row = ` ${said.slice(at, at + LEAK).join(' ')} `
    if (plan.row.includes(row) && !given.row.includes(row)) return true
  }
  return false
}
