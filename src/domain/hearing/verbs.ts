// Forms of the verbs that hearing knows, and whether a form goes with its subject: "she don't care" is understood but
// never given back.

import type { HearingWords } from '../library.ts'
import { onceFor } from './once-for.ts'

/** Whom a verb goes with: I, we, one other, or several others (a singular "they" too). */
export type Agreement = 'i' | 'we' | 'one' | 'many'

export interface Verbs {
  /** True for any form of a known verb, helping verbs included. */
  knows(word: string): boolean
  /** True for the plain form, as it follows "don't" or "can". */
  isBase(word: string): boolean
  /** True for the -ing form of a known verb, never for an adjective that only looks like one ("boring"). */
  isIng(word: string): boolean
  /** True for what may follow "have". */
  isParticiple(word: string): boolean
  /** True for a form of something that is over: "said", "left". */
  isPast(word: string): boolean
  /** The form that goes with one other: "love" → "loves", "don't" → "doesn't"; a past form as it is. */
  ofOne(word: string): string
  /** True where the form may stand right after such a subject. */
  agrees(word: string, subject: Agreement): boolean
}

/** Helping verbs by whom they go with; those not listed go with anybody. */
const GOES_WITH: Record<string, readonly Agreement[]> = {
  am: ['i'],
  is: ['one'],
  "isn't": ['one'],
  are: ['we', 'many'],
  "aren't": ['we', 'many'],
  was: ['i', 'one'],
  "wasn't": ['i', 'one'],
  were: ['we', 'many'],
  "weren't": ['we', 'many'],
  have: ['i', 'we', 'many'],
  "haven't": ['i', 'we', 'many'],
  has: ['one'],
  "hasn't": ['one'],
  do: ['i', 'we', 'many'],
  "don't": ['i', 'we', 'many'],
  dont: ['i', 'we', 'many'],
  does: ['one'],
  "doesn't": ['one'],
  doesnt: ['one'],
}
const ANYBODY = new Set(
  "had hadn't did didn't didnt can can't cant cannot could couldn't will won't wont would wouldn't might may got".split(
    ' ',
  ),
)
/** Helping verbs that a plain form follows. */
export const MODALS: ReadonlySet<string> = new Set(
  "do don't dont does doesn't doesnt did didn't didnt can can't cant cannot could couldn't will won't wont would wouldn't might may".split(
    ' ',
  ),
)
/** Forms that need "have" before them: "he gone" is not given back. */
const ONLY_PARTICIPLES = new Set(
  'been being done gone seen taken given written woken eaten forgiven forgotten hidden known broken begun drunk grown fallen chosen frozen withdrawn shown spoken driven gotten'.split(
    ' ',
  ),
)
const OF_ONE: Record<string, string> = {
  "don't": "doesn't",
  do: 'does',
  have: 'has',
  are: 'is',
  "haven't": "hasn't",
  go: 'goes',
}
const ALSO_PARTICIPLES = new Set(['had', 'got', 'come', 'become', 'run'])

/** The verbs of a language. */
export const createVerbs = onceFor(
  ({ verbs, irregular }: Pick<HearingWords['clauses'], 'verbs' | 'irregular'>): Verbs => {
    const base = new Set<string>([...verbs, ...Object.keys(irregular)])
    const third = new Set<string>(['has', 'does', 'goes', 'is'])
    const ing = new Set<string>(['lying', 'dying', 'tying'])
    const past = new Set<string>()
    for (const verb of base) {
      third.add(thirdOf(verb))
      for (const stem of stemsOf(verb)) {
        ing.add(`${stem}ing`)
        past.add(`${stem}ed`)
      }
      for (const form of irregular[verb] ?? []) {
        if (form.endsWith('ing') && form !== verb) ing.add(form)
        else if (form !== thirdOf(verb)) past.add(form)
      }
    }
    const helps = (word: string) => word in GOES_WITH || ANYBODY.has(word)
    return {
      knows: (word) => helps(word) || base.has(word) || third.has(word) || past.has(word) || ing.has(word),
      isBase: (word) => base.has(word),
      isIng: (word) => ing.has(word),
      isParticiple: (word) =>
        ONLY_PARTICIPLES.has(word) || ALSO_PARTICIPLES.has(word) || (past.has(word) && !helps(word)),
      isPast: (word) => past.has(word) && !base.has(word),
      ofOne: (word) => OF_ONE[word] ?? (base.has(word) && !past.has(word) ? thirdOf(word) : word),
      agrees: (word, subject) => {
        const only = GOES_WITH[word]
        if (only) return only.includes(subject)
        if (ANYBODY.has(word)) return true
        if (ONLY_PARTICIPLES.has(word)) return false
        if (past.has(word)) return true
        return subject === 'one' ? third.has(word) && !base.has(word) : base.has(word)
      },
    }
  },
)

function thirdOf(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** "hope" → hop-, "sit" → sit-, sitt-, "cry" → cry-, cri-. */
function stemsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '')
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(verb) ? [`${verb}${verb.at(-1)}`] : []
  return [stem, ...doubled, ...(/[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}i`] : [])]
}
