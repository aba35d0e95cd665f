// Makes what a face shows of a rehearsal out of where it stands.

import { keepsakeOf } from '#domain/rehearsal/keepsake.ts'
import type { RehearsalSet, StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import { mayTakeBack } from '#domain/rehearsal/rehearse.ts'
import type { Rehearsal, Take } from '#domain/rehearsal/state.ts'
import { bandOf } from '#domain/rehearsal/warmth.ts'
import type { RehearsalView, StandInView, TakeView } from './rehearsal-views.ts'

export function standInView({ id, name, about }: StandIn): StandInView {
  return { id, name, about }
}

export function rehearsalView(set: RehearsalSet, standIn: StandIn, rehearsal: Rehearsal): RehearsalView {
  const { name, aim, scene, exchanges, aside, chair, ended, last } = rehearsal
  const pause = pauseView(set, rehearsal)
  return {
    standIn: standInView(standIn),
    name,
    aim,
    begins: set.begins,
    scene: scene.text,
    exchanges: exchanges.map(({ takes, by, ...take }) => ({
      ...takeView(take),
      near: bandOf(take.after),
      takes: takes.map(takeView),
      ...(by ? { by } : {}),
    })),
    aside: aside.map(takeView),
    ...(pause ? { pause } : {}),
    ...(chair ? { chair: { ...chair, ask: set.chair.ask, note: chair.note?.text ?? '' } } : {}),
    mayTakeBack: mayTakeBack(rehearsal),
    maySwap: !ended && !chair && exchanges.length > 0,
    ...(ended ? { ended } : {}),
    ...(last ? { last: last.text } : {}),
    ...(ended ? { close: closeOf(set, rehearsal) } : {}),
  }
}

function takeView({ said, heard, answer, note }: Take): TakeView {
  return { said, marks: heard.marks, answer: answer.text, ...(note ? { note: note.text } : {}) }
}

function pauseView({ pause: words }: RehearsalSet, { pause, aim }: Rehearsal): RehearsalView['pause'] {
  if (!pause) return undefined
  const { what, quote, better } = pause
  return {
    what: what.text,
    ...(quote ? { quote: words.quote.replace('{quote}', quote) } : {}),
    ...(better ? { better: better.text } : {}),
    ...(aim ? { aim: words.aim.replace('{aim}', aim) } : {}),
  }
}

function closeOf({ close }: RehearsalSet, rehearsal: Rehearsal): NonNullable<RehearsalView['close']> {
  const { ended = 'enough', warmth } = rehearsal
  const keepsake = keepsakeOf(rehearsal)
  const words = ended === 'enough' && bandOf(warmth) === 'open' ? close.met : close[ended]
  return keepsake ? { words, ...keepsake } : { words: `${words} ${close.none}` }
}
