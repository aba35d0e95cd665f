// One question to a model: what it says is cut into sentences, each reviewed before anybody sees it. What comes back is
// whole and reviewed, or nothing.

import { givenOf } from '#domain/safety/review/given.ts'
import { isOfManner, type ReviewReason } from '#domain/safety/review/reasons.ts'
import type { Review } from '#domain/safety/review/review.ts'
import { splitSentences } from '#domain/safety/review/split-sentences.ts'
import type { ChatTrouble } from '#models/chat-model.ts'
import { type ListenedTo, type Listening, listenToModel } from './listen-to-model.ts'

export interface Asking extends Listening {
  review: Review
  /** What the coach said lately: not to be said again. */
  before: readonly string[]
  /** Called with each sentence that may be shown. */
  onSentence?: (sentence: string) => void
}

/** What was used: counted by the model's host where it counts, and all that was heard. */
type Used = Pick<ListenedTo, 'tokens' | 'heard'>

type Answer =
  | { kind: 'said'; sentences: string[]; left: ReviewReason[] }
  | { kind: 'refused'; reasons: ReviewReason[] }
  | { kind: 'trouble'; trouble: ChatTrouble }

export type Asked = Used & Answer

/** Sentences after which a reply is long enough: what more comes is not waited for. */
const ENOUGH = 9

/**
 * Asks and reviews. A fault of manner leaves its sentence out. Any other ends the answer at once, and nothing of it
 * stands: half an answer of a model that went wrong in the other half is not worth keeping.
 */
export async function askReviewed(asking: Asking): Promise<Asked> {
  const judge = judging(asking)
  const split = splitSentences()
  const heard = await listenToModel(asking, (text) => split.push(text).every(judge.take))
  if (heard.ended === 'whole') split.end().every(judge.take)
  const { said, left, refused } = judge
  return withUse(heard, ended(heard, { said, left, refused }))
}

type Ended = { said: string[]; left: ReviewReason[]; refused: ReviewReason[] }

function ended({ ended }: ListenedTo, { said, left, refused }: Ended): Answer {
  if (refused.length > 0) return { kind: 'refused', reasons: [...new Set(refused)] }
  if (ended !== 'whole' && ended !== 'cut' && ended !== 'enough') return { kind: 'trouble', trouble: ended }
  if (said.length > 0) return { kind: 'said', sentences: said, left: [...new Set(left)] }
  if (left.length > 0) return { kind: 'refused', reasons: [...new Set(left)] }
  return { kind: 'trouble', trouble: 'broken-answer' }
}

export type AskedWhole = Used & ({ kind: 'text'; text: string } | { kind: 'trouble'; trouble: ChatTrouble })

/** UTF-16 units of an answer that is taken as a whole. */
const LONGEST = 8_000

/** Asks for what is not shown as it comes: a structure, or a line that is checked as a whole. */
export async function askWhole(listening: Listening): Promise<AskedWhole> {
  let text = ''
  const heard = await listenToModel(listening, (piece) => {
    text += piece
    return text.length <= LONGEST
  })
  const isWhole = heard.ended === 'whole'
  if (isWhole) return withUse(heard, { kind: 'text', text })
  const trouble = heard.ended === 'cut' || heard.ended === 'enough' ? 'broken-answer' : heard.ended
  return withUse(heard, { kind: 'trouble', trouble: trouble as ChatTrouble })
}

function withUse<T>({ tokens, heard }: ListenedTo, answer: T): T & Used {
  return { ...answer, heard, ...(tokens ? { tokens } : {}) }
}

function judging({ plan, review, before, onSentence }: Asking) {
  const given = givenOf(plan.given, plan.cited)
  const orders = givenOf([plan.orders])
  const said: string[] = []
  const left: ReviewReason[] = []
  const refused: ReviewReason[] = []
  /** Takes one sentence; false once no more is wanted. */
  const take = (raw: string): boolean => {
    const sentence = raw.replaceAll('!', '.')
    const verdict = review(sentence, {
      given,
      plan: orders,
      before: [...before, ...said],
      asked: said.some((one) => one.includes('?')),
      inDanger: false,
      known: plan.known,
    })
    if (verdict.ok) {
      said.push(sentence)
      onSentence?.(sentence)
    } else if (isOfManner(verdict.reasons)) left.push(...verdict.reasons)
    else refused.push(...verdict.reasons)
    return refused.length === 0 && said.length < ENOUGH
  }
  return { said, left, refused, take }
}
