// Where a situation can be told from either of two chairs, words made for the one are not said to the other. What is not
// yet known is asked about before something is laid down, unless there is enough that suits both.

import { createHearChair } from '../hearing/chair.ts'
import type { Reading } from '../hearing/reading.ts'
import type { Library, Situation } from '../library.ts'
import { ASK_STAGES } from '../vocabulary.ts'
import { type Made, type Scene, situationOf } from './scene.ts'
import type { TalkState } from './state.ts'

/** A template that no slots can fill, so that a text keeps its place. */
const LEFT_OUT = '{none}'
/** Of what suits both, so much is enough. */
const ENOUGH = 2

/** The chairs heard so far, by situation, with what this message adds for those it may be about. */
export function chairsHeard(
  { chairs = {}, belief, situation }: TalkState,
  { situations }: Pick<Reading, 'situations'>,
  { text, library }: { text: string; library: Pick<Library, 'situations' | 'hearing'> },
): Pick<TalkState, 'chairs'> {
  const ids = new Set([...situations.map(({ id }) => id), ...Object.keys(belief), ...(situation ? [situation.id] : [])])
  const hearChair = createHearChair(text, library.hearing.people)
  const heard = [...ids].flatMap((id) => {
    const of = chairs[id] === undefined ? situationOf(library, id) : undefined
    const chair = of && hearChair(of)
    return chair ? [[id, chair] as const] : []
  })
  const all = { ...chairs, ...Object.fromEntries(heard) }
  return Object.keys(all).length > 0 ? { chairs: all } : {}
}

/** The situation with the texts of one chair, and those that suit both; without a chair only the latter. */
export function seatIn(situation: Situation, chair: string | undefined): Situation {
  const { seats } = situation
  if (!seats) return situation
  const isFor = (place: string) => seats[place] === undefined || seats[place] === chair
  const row = (place: string, texts: readonly string[]) =>
    texts.map((text, i) => (isFor(`${place}/${i}`) ? text : LEFT_OUT))
  const keyed = <T>(place: string, texts: Record<string, T>) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => isFor(`${place}/${key}`)))
  return {
    ...situation,
    reflect: row('reflect', situation.reflect),
    other_side: row('other_side', situation.other_side),
    ask: Object.fromEntries(
      ASK_STAGES.map((stage) => [stage, row(`ask/${stage}`, situation.ask[stage])]),
    ) as Situation['ask'],
    know: keyed('know', situation.know),
    try: keyed('try', situation.try),
    say: keyed('say', situation.say),
  }
}

/** Asks from which chair it is told, where too little of `sort` suits both; undefined where it is known, or was asked. */
export function askChair(scene: Scene, sort: 'try' | 'say'): Made | undefined {
  const { situation, state, voice } = scene
  const [one, other] = Object.values(situation?.chairs ?? {})
  if (!situation || !one || !other || state.quiet || state.chairs?.[situation.id]) return undefined
  if (!situation.seats || state.chairAsked?.includes(situation.id) || left(scene, sort) >= ENOUGH) return undefined
  const asked = voice.move('ask-chair', { one: one.name, other: other.name })
  return (
    asked && {
      move: 'chair',
      spoken: [asked],
      asked: { key: asked.from, stage: 'chair', about: [situation.id, sort] },
      quick: [one, other].map(({ name }) => ({ label: name, send: name })),
      change: { chairAsked: [...(state.chairAsked ?? []), situation.id], advice: 'welcome' },
    }
  )
}

/** How many of a sort have not been laid down yet. */
function left({ situation, voice }: Scene, sort: 'try' | 'say'): number {
  const keys = Object.keys(situation?.[sort] ?? {})
  return keys.filter((key) => !voice.said.includes(`situation/${situation!.id}/${sort}/${key}`)).length
}
