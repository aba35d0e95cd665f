// What the person answered when something was missing, as units of the message: in their own words, set into a frame
// only where those words fit it.

import type { Part } from './rewrite-kinds.ts'
import type { RewriteWords } from './rewrite-schema.ts'
import type { Choose } from './turn-clause.ts'
import type { Unit } from './units.ts'
import type { VerbForms } from './verb-forms.ts'

export type Answers = Partial<Record<Part, string>>

export interface AnswerParts {
  frames: RewriteWords['frames']
  forms: VerbForms
  choose: Choose
  /** Cuts an answer into units as if it were a message. */
  read: (text: string) => Unit[]
}

/** The message's units with the answers among them. */
export function withAnswers(units: readonly Unit[], answers: Answers, parts: AnswerParts): Unit[] {
  const after = units.reduce((most, unit) => Math.max(most, unit.piece.sentence), 0) + 100
  const place = (at: number, unit: Unit): Unit => ({
    ...unit,
    piece: { ...unit.piece, sentence: at + unit.piece.sentence, start: -1, end: -1, joint: '' },
  })
  const happened = (answers.happened ? parts.read(answers.happened) : []).map((unit) => ({
    ...unit,
    piece: { ...unit.piece, sentence: unit.piece.sentence - 1000 },
  }))
  return [
    ...happened,
    ...units,
    ...feltUnit(answers.felt, parts).map((unit) => place(after, unit)),
    ...needUnit(answers.need, parts).map((unit) => place(after + 1, unit)),
    ...askUnit(answers.ask, parts).map((unit) => place(after + 2, unit)),
  ]
}

function feltUnit(given: string | undefined, { frames, choose, read }: AnswerParts): Unit[] {
  const felt = plain(given)
  if (felt === '') return []
  if (/^(?:i|i'm|im|it|that|my)\b/i.test(felt))
    return read(felt).map((unit) => ({ ...unit, kind: unit.kind === 'drop' ? 'drop' : 'felt' }))
  if (/^(?:like|as if|as though|that)\b/i.test(felt)) return [own('felt', `I felt ${felt}.`)]
  return [own('felt', choose(frames.felt).replace('{felt}', felt))]
}

function needUnit(given: string | undefined, { frames, forms, choose, read }: AnswerParts): Unit[] {
  const need = plain(given)
  if (need === '') return []
  if (/^(?:i|i'm|im|we|you|it|that)\b/i.test(need)) return read(need)
  const first = need.split(/\s+/)[0]!.toLowerCase()
  const held =
    forms.isBase(first) && !/^(?:rest|help|love|support|respect|trust|calm|comfort|touch|time|change)$/.test(first)
      ? `to ${need}`
      : need
  return [own('need', choose(frames.need).replace('{need}', held))]
}

function askUnit(given: string | undefined, { frames, forms, choose, read }: AnswerParts): Unit[] {
  const ask = plain(given).replace(
    /^(?:to|please|pls|for (?:you|him|her|them) to|(?:he|she|they|you|u) (?:should|could|to)|(?:that )?you)\s+/i,
    '',
  )
  if (ask === '') return []
  const not = /^(?:not|don't|dont|do not)\s+(?:to\s+)?(.+)$/i.exec(ask)?.[1]
  const act = not ?? ask
  const first = act.split(/\s+/)[0]!.toLowerCase()
  if (forms.isBase(first) && !/^(?:love|help|respect|time|space)$/.test(act))
    return [{ ...own(not ? 'ask-not' : 'ask', act), act }]
  if (/^(?:i|we|can|could|would|it|that)\b/i.test(ask)) return read(ask)
  return [own('need', choose(frames.wish).replace('{wish}', ask))]
}

function own(kind: Unit['kind'], text: string): Unit {
  const piece = { text, start: -1, end: -1, joint: '', sentence: 0 }
  const said = text.replace(/[.\s]+$/, '')
  return { kind, direct: said, gentle: said, piece, turned: true, asks: false, stop: '.' }
}

function plain(given: string | undefined): string {
  return (given ?? '').trim().replace(/[.!\s]+$/, '')
}
