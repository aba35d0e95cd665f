// Picks the coach's texts from content and fills them. Each text is used once in a talk; a text whose slots cannot be
// filled is passed over. Which texts were used is kept in the talk's state.

import type { Library, Situation } from '../library.ts'
import type { AskStage } from '../vocabulary.ts'
import { fill, type Slots, slotsOf } from '../words/fill.ts'
import type { Spoken } from './effects.ts'
import type { Ways } from './ways.ts'

/** A template that no slots can fill: it is always passed over. */
const UNFILLABLE = '{none}'

/** A number from 0 (included) to 1 (excluded). */
export type Chance = () => number

export interface Voice {
  /** A variant of a move, or undefined when all were used or none can be filled. */
  move(key: string, more?: Slots['values']): Spoken | undefined
  /** The first of the moves that has something left to say. */
  firstOf(keys: readonly string[], more?: Slots['values']): Spoken | undefined
  /** A reflection of the situation; with `echo` one that gives it back, without one that does not need it. */
  reflect(situation: Situation, echo?: string): Spoken | undefined
  /** One of a move's variants although it was said before; see "lastWords" in close.ts. */
  again(key: string, more?: Slots['values']): Spoken | undefined
  /** A question of a stage: the situation's own first, then a general one. Good news has none but its own. */
  ask(stage: AskStage, situation?: Situation): Spoken | undefined
  /** An insight of the situation not yet told, with its key in `situation.know`. */
  know(situation: Situation, only?: string): (Spoken & { key: string }) | undefined
  otherSide(situation: Situation): Spoken | undefined
  human(situation: Situation): string | undefined
  /** Fills any text of content with the slots of this turn. */
  say(template: string): string | undefined
  /** Fills a text that the person says of themself: "my husband", where the coach would say "your husband". */
  sayAsPerson(template: string): string | undefined
  /** Everything said in this talk, this turn included. */
  readonly said: readonly string[]
}

export interface VoiceInput {
  library: Pick<Library, 'moves'>
  slots: Slots
  said: readonly string[]
  chance: Chance
  /** With "short", of the texts that are left the shorter half speaks. */
  length?: Ways['length']
  /** True of a question that the talk has answered already: it is passed over. */
  isAnswered?: (text: string) => boolean
}

const NOTHING_ANSWERED = () => false

/** Of texts the shorter half, in their order. */
function shorterHalf<T extends { text: string }>(texts: readonly T[]): T[] {
  const middle = texts.map(({ text }) => text.length).sort((a, b) => a - b)[Math.ceil(texts.length / 2) - 1]
  return texts.filter(({ text }) => text.length <= (middle ?? 0))
}

export function createVoice(input: VoiceInput): Voice {
  const { library, slots, said: before, chance, length = 'full', isAnswered = NOTHING_ANSWERED } = input
  const said = [...before]
  const used = new Set(before)

  function pick(texts: readonly string[], from: string, more: Slots['values'] = {}): Spoken | undefined {
    const all = { ...slots, values: { ...slots.values, ...more } }
    const open = texts
      .map((template, i) => ({ key: `${from}/${i}`, text: used.has(`${from}/${i}`) ? undefined : fill(template, all) }))
      .filter((c): c is { key: string; text: string } => c.text !== undefined && !isAnswered(c.text))
    const fitting = length === 'short' ? shorterHalf(open) : open
    const chosen = fitting[Math.floor(chance() * fitting.length)]
    if (!chosen) return undefined
    used.add(chosen.key)
    said.push(chosen.key)
    return { text: chosen.text, from: chosen.key }
  }

  const move: Voice['move'] = (key, more) => pick(library.moves[key] ?? [], `move/${key}`, more)

  return {
    move,
    firstOf: (keys, more) => {
      for (const key of keys) {
        const spoken = move(key, more)
        if (spoken) return spoken
      }
      return undefined
    },
    reflect: (situation, echo) => {
      // Blanked rather than removed, so that a text keeps its key.
      const fitting = situation.reflect.map((t) =>
        slotsOf(t).includes('echo') === (echo !== undefined) ? t : UNFILLABLE,
      )
      return pick(fitting, `situation/${situation.id}/reflect`, echo === undefined ? {} : { echo })
    },
    again: (key, more = {}) => {
      const texts = library.moves[key] ?? []
      const at = Math.floor(chance() * texts.length)
      const all = { ...slots, values: { ...slots.values, ...more } }
      const text = texts[at] === undefined ? undefined : fill(texts[at], all)
      return text === undefined ? undefined : { text, from: `move/${key}/${at}` }
    },
    ask: (stage, situation) => {
      const own = situation && pick(situation.ask[stage], `situation/${situation.id}/ask/${stage}`)
      return own ?? (situation?.joyful ? undefined : move(`ask-${stage}`))
    },
    know: (situation, only) => {
      for (const [key, { text }] of Object.entries(situation.know)) {
        if (only !== undefined && key !== only) continue
        const spoken = pick([text], `situation/${situation.id}/know/${key}`)
        if (spoken) return { ...spoken, key }
      }
      return undefined
    },
    otherSide: (situation) => pick(situation.other_side, `situation/${situation.id}/other_side`),
    human: (situation) => pick(situation.care.human, `situation/${situation.id}/care/human`)?.text,
    say: (template) => fill(template, slots),
    sayAsPerson: (template) => {
      const { own } = slots.values
      return fill(template, { ...slots, values: { ...slots.values, partner: own } })
    },
    get said() {
      return said
    },
  }
}
