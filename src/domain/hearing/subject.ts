// Who a clause is about, where that is plain: the person, someone they named by role, or he, she, they, everyone.

import type { HearingWords } from '../library.ts'
import { onceFor } from './once-for.ts'
import { createPhrases } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { Agreement } from './verbs.ts'

export interface Subject {
  person: 'first' | 'third'
  agreement: Agreement
  /** The helping verb drawn into the subject: "be" in "I'm", "have" in "they've". */
  drawnIn?: 'be' | 'have' | 'would' | 'be-or-have'
  /** Index of the first token after the subject. */
  next: number
}

export type FindSubject = (tokens: readonly Token[], at: number) => Subject | undefined

type Pronoun = Omit<Subject, 'next'>
const first = (agreement: Agreement): Pronoun => ({ person: 'first', agreement })
const third = (agreement: Agreement): Pronoun => ({ person: 'third', agreement })

const PRONOUNS: Record<string, Pronoun> = {
  i: first('i'),
  "i'm": { ...first('i'), drawnIn: 'be' },
  im: { ...first('i'), drawnIn: 'be' },
  "i've": { ...first('i'), drawnIn: 'have' },
  ive: { ...first('i'), drawnIn: 'have' },
  "i'd": { ...first('i'), drawnIn: 'would' },
  we: first('we'),
  "we're": { ...first('we'), drawnIn: 'be' },
  "we've": { ...first('we'), drawnIn: 'have' },
  "we'd": { ...first('we'), drawnIn: 'would' },
  he: third('one'),
  "he's": { ...third('one'), drawnIn: 'be-or-have' },
  "he'd": { ...third('one'), drawnIn: 'would' },
  hes: { ...third('one'), drawnIn: 'be-or-have' },
  she: third('one'),
  "she's": { ...third('one'), drawnIn: 'be-or-have' },
  "she'd": { ...third('one'), drawnIn: 'would' },
  shes: { ...third('one'), drawnIn: 'be-or-have' },
  they: third('many'),
  "they're": { ...third('many'), drawnIn: 'be' },
  "they'd": { ...third('many'), drawnIn: 'would' },
  theyre: { ...third('many'), drawnIn: 'be' },
  "they've": { ...third('many'), drawnIn: 'have' },
  everyone: third('one'),
  everybody: third('one'),
  nobody: third('one'),
}

/** Of one's own body: what it does can be said back as plainly as what a person does. */
const BODY: Record<string, Agreement> = {
  stomach: 'one',
  heart: 'one',
  chest: 'one',
  throat: 'one',
  head: 'one',
  mind: 'one',
  body: 'one',
  hands: 'many',
  legs: 'many',
}

/** Finds the subject that begins at a token. */
export const createFindSubject = onceFor((people: HearingWords['people']): FindSubject => {
  const roles = createPhrases(Object.entries(people).map(([id, p]) => [id, p.heard] as const))
  return (tokens, at) => {
    const word = tokens[at]?.word ?? ''
    if (Object.hasOwn(PRONOUNS, word)) return { ...PRONOUNS[word]!, next: at + 1 }
    if (word !== 'my' && word !== 'our') return undefined
    const body = BODY[tokens[at + 1]?.word ?? '']
    if (word === 'my' && body) return { ...third(body), next: at + 2 }
    const near = tokens.slice(at, at + 6)
    const role = roles.find(near).find((p) => p.from === 1 || p.from === 2)
    if (!role) return undefined
    const next = at + role.to
    if (tokens[next]?.word === 'and' && tokens[next + 1]?.word === 'i') return { ...first('we'), next: next + 2 }
    return { person: 'third', agreement: people[role.id]!.plural ? 'many' : 'one', next }
  }
})
