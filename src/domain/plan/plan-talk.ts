// The plan of one turn of a talk: the engine's move, its embedded words, what is known, what the person lets be recalled.

import type { Spoken } from '../coach/effects.ts'
import type { Ways } from '../coach/ways.ts'
import { looksPasted, partPasted, withoutQuoted } from './pasted.ts'
import { blocks, fenced, type Plan, type PlannedMessage } from './plan.ts'
import type { Prompts } from './prompts-schema.ts'
import type { Sendable } from './sendable.ts'

export interface TurnToWord {
  /** What the person said now. */
  said: Sendable
  /** Turns before it, oldest first. */
  before: readonly { who: 'person' | 'coach'; text: string }[]
  /** The move the engine made, and its words. */
  move: string
  draft: readonly Spoken[]
  /** What the talk is about, as a phrase. */
  about?: string
  /** Knowledge that this turn tells of. */
  known: readonly string[]
  /** What is remembered, where the person lets it be sent. */
  recalled: readonly string[]
  ways: Ways
}

/** Turns and UTF-16 units that are sent of what was said before. */
const TURNS = 12
const UNITS = 6_000
const ROOM = { maxTokens: 320, temperature: 0.6 }

/** True where the engine's turn may be put into words by a model: an ordinary move, none of its words fixed. */
export function isWordable(
  { move, draft }: { move: string; draft: readonly Spoken[] },
  { talk }: Pick<Prompts, 'talk'>,
): boolean {
  const own = draft.every(({ from }) => from.split(' ').every((key) => /^(move|situation)\//.test(key)))
  return draft.length > 0 && own && talk.moves[move] !== undefined
}

export function planTalk(turn: TurnToWord, prompts: Prompts): Plan {
  const { labels, talk } = prompts
  const draft = turn.draft.map(({ text }) => text).join('\n\n')
  const orders = blocks(
    prompts.rules.join('\n'),
    prompts.data,
    talk.task,
    talk.moves[turn.move],
    Object.values(turn.ways)
      .map((way) => talk.ways[way])
      .filter(Boolean)
      .join('\n'),
  )
  const plan = blocks(
    orders,
    turn.about && talk.situation.replace('{situation}', turn.about),
    fenced(labels.draft, draft),
    turn.known.length > 0 && fenced(labels.known, turn.known.join('\n')),
    turn.recalled.length > 0 && fenced(labels.remembered, turn.recalled.join('\n')),
  )
  const before = lately(turn.before)
  const coached = before.filter(({ who }) => who === 'coach').map(({ text }) => text)
  const ours = [draft, ...turn.known, ...turn.recalled, ...coached]
  const theirs = [...before.filter(({ who }) => who === 'person'), turn.said].map(({ text }) => partPasted(text))
  return {
    messages: [
      { role: 'plan', text: plan },
      ...before.map(({ who, text }): PlannedMessage => ({ role: who, text: asSaid(text, who, labels.pasted) })),
      { role: 'person', text: asSaid(turn.said.text, 'person', labels.pasted) },
    ],
    ...ROOM,
    given: [...ours.map(withoutQuoted), turn.about ?? '', ...theirs.map(({ own }) => own)],
    cited: [...ours, ...theirs.map(({ pasted }) => pasted)],
    orders,
    known: [...turn.known],
  }
}

/** The last turns, as many as there is room for. */
export function lately<T extends { text: string }>(turns: readonly T[]): T[] {
  let room = UNITS
  const kept: T[] = []
  for (const turn of turns.slice(-TURNS).reverse()) {
    room -= turn.text.length
    if (room < 0) break
    kept.unshift(turn)
  }
  return kept
}

const LONG = 1_200

/** What the person pasted is fenced like all that is not theirs to order with. */
function asSaid(text: string, who: 'person' | 'coach', label: string): string {
  return who === 'person' && (looksPasted(text) || text.length > LONG) ? fenced(label, text) : text
}
