// The stretches of a text that are weighed: each sentence, each two that follow one another, and of a very long
// sentence pieces that overlap. More text only adds stretches, so nothing that is added can lower what was heard.

import type { Token } from '../tokens.ts'
import type { StandIn } from './stand-ins.ts'

/** A stretch: stand-ins from `from` up to but without `to`, and its sentences. */
export interface Stretch {
  from: number
  to: number
  sentences: number[]
}

const LONG = 40
const PIECE = 30
const STEP = 15
const TOGETHER = 2
/** Two long sentences are told apart by themselves: together they only give chance more room. */
const TOGETHER_AT_MOST = 20

/** Every stretch of a text, in order of place; `silent` are sentences that are passed over. */
export function stretchesOf(words: Token[], read: StandIn[], silent: ReadonlySet<number>): Stretch[] {
  const sentences = sentencesOf(words, read)
  const out: Stretch[] = []
  for (const [i, first] of sentences.entries()) {
    if (silent.has(first.sentences[0]!)) continue
    out.push(...piecesOf(first))
    for (let j = i + 1; j < i + TOGETHER && j < sentences.length; j++) {
      const last = sentences[j]!
      if (silent.has(last.sentences[0]!) || last.to - first.from > TOGETHER_AT_MOST) break
      out.push({ from: first.from, to: last.to, sentences: sentences.slice(i, j + 1).flatMap((s) => s.sentences) })
    }
  }
  return out
}

function sentencesOf(words: Token[], read: StandIn[]): Stretch[] {
  const out: Stretch[] = []
  for (const [i, { at }] of read.entries()) {
    const { sentence } = words[at]!
    const last = out.at(-1)
    if (last?.sentences[0] === sentence) last.to = i + 1
    else out.push({ from: i, to: i + 1, sentences: [sentence] })
  }
  return out
}

function piecesOf(sentence: Stretch): Stretch[] {
  const { from, to, sentences } = sentence
  if (to - from <= LONG) return [sentence]
  const pieces: Stretch[] = []
  for (let at = from; at < to; at += STEP) {
    pieces.push({ from: at, to: Math.min(at + PIECE, to), sentences })
    if (at + PIECE >= to) break
  }
  return pieces
}
