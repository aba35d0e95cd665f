// Words as what they stand for, so that what was learnt of a husband holds for a wife, a partner and a name: the people in a
// text by group, pronouns without gender, other words by their stem and by their class of meaning.

import type { ActorWords } from '../actors.ts'
import type { Token } from '../tokens.ts'
import { hashOf, keyOf } from './keys.ts'
import { CLASSES, type ClassOf, IN_A_FIELD } from './unpack.ts'

/** One word as the learners see it. */
export interface StandIn {
  /** The word or who it stands for. */
  word: number
  /** Its class of meaning, and the wider field that class lies in; the word itself where it has none. */
  meaning: number
  field: number
  /** Index of its token. */
  at: number
}

const OF_ONE = new Set(['he', 'she'])
const TO_ONE = new Set(['him', 'her', 'his', 'hers', 'himself', 'herself'])
const OWNING = new Set(['my', 'our', 'the'])
const ENDINGS = ['ing', 'ed', 'es', 's', 'e']
/** By class and by field the number it is known by. */
const MEANINGS = Array.from({ length: CLASSES }, (_, one) => hashOf(`meaning ${one}`))
const FIELDS = Array.from({ length: CLASSES / IN_A_FIELD }, (_, one) => hashOf(`field ${one}`))

/** The words of a text as stand-ins. */
export function standIns(words: Token[], actors: ActorWords, classOf: ClassOf): StandIn[] {
  const names = words.map((word, i) => nameOf(word, words[i - 1], actors))
  const out: StandIn[] = []
  for (const [at, { text, sentence }] of words.entries()) {
    const next = words[at + 1]?.sentence === sentence ? names[at + 1] : undefined
    if (OWNING.has(text) && (next === '@partner' || next === '@ex')) continue
    const name = names[at]
    const word = hashOf(name ?? stemOf(text))
    const one = name ? -1 : classOf(keyOf(hashOf(text)))
    const field = FIELDS[Math.floor(one / IN_A_FIELD)] ?? word
    out.push({ word, meaning: MEANINGS[one] ?? word, field, at })
  }
  return out
}

function nameOf({ text, name, sentence }: Token, before: Token | undefined, actors: ActorWords): string | undefined {
  if (OF_ONE.has(text)) return '@partner'
  if (TO_ONE.has(text)) return '@them'
  if (/^\d+$/.test(text)) return '@number'
  const group = actors.groups.get(text)
  if (group) return `@${group}`
  return name && before?.sentence === sentence ? '@partner' : undefined
}

function stemOf(word: string): string {
  for (const ending of ENDINGS) {
    const stem = word.slice(0, -ending.length)
    if (stem.length >= 3 && word.endsWith(ending)) return /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem
  }
  return word
}
