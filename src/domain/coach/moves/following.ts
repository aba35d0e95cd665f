// The question that follows from what was just said: a good listener's next question comes from the last answer, not from
// a list. What it may follow is heard as cues; where there is none, a feeling will do.

import type { Clause } from '../../hearing/reading.ts'
import type { Cue, Feeling } from '../../vocabulary.ts'
import type { Spoken } from '../effects.ts'
import type { Scene } from '../scene.ts'

/** A question that follows from so short a message shows by itself that it was heard. */
export const BRIEF = 10
/** In a longer message a feeling may stand beside the point. */
const LONGEST = 45
const LONG = 60
const WEIGHTY = 0.4
/** Of one kind in a talk: more would be a habit. */
const MOST_OF_A_KIND = 2
/** So few words in all, and hardly anything is known yet. */
const LITTLE = 9

type Mood = 'angry' | 'sad' | 'worn' | 'ashamed' | 'fear' | 'doubt'

const MOODS: Partial<Record<Feeling, Mood>> = {
  angry: 'angry',
  resentful: 'angry',
  hurt: 'sad',
  betrayed: 'sad',
  rejected: 'sad',
  lonely: 'sad',
  unimportant: 'sad',
  sad: 'sad',
  disappointed: 'sad',
  overwhelmed: 'worn',
  tired: 'worn',
  trapped: 'worn',
  ashamed: 'ashamed',
  guilty: 'ashamed',
  embarrassed: 'ashamed',
  afraid: 'fear',
  anxious: 'fear',
  torn: 'doubt',
  confused: 'doubt',
}

/** Said of any day, or by anybody who asks for something: no first question. */
const NOT_FIRST: ReadonlySet<Cue | Mood> = new Set(['event', 'kind', 'wish'])
/** What tells of joy, a plan or a time is met in other ways. */
const NOT_ASKED: ReadonlySet<Cue | Mood> = new Set(['joy', 'plan', 'time'])

/** What nobody walks past, whatever the talk was about to do next. */
const HOT: ReadonlySet<Cue | Mood> = new Set([
  'self-doubt',
  'silent',
  'unsaid',
  'tears',
  'own-part',
  'old-story',
  'fear',
  'undeserved',
  'pretending',
  'body',
  'ashamed',
  'wish',
  'not-about',
  'likeness',
  'missing',
  'says',
])

/** A question, and the clause it follows from, where it is one. */
export interface Followed {
  asked: Spoken
  about?: Clause
}

/** What follows from a thing nobody walks past; undefined where none was said. */
export function followsHot(scene: Scene): Followed | undefined {
  return followsFrom(scene, HOT)
}

/** A question about what was just said, and the clause it follows from; undefined where nothing in it leads on. */
export function followsFrom(scene: Scene, only?: ReadonlySet<Cue | Mood>): Followed | undefined {
  const firstLeft = (kinds: ReadonlyArray<Cue | Mood>) =>
    leftOf(scene, only ? kinds.filter((kind) => only.has(kind)) : kinds)
  const { reading, state } = scene
  const torn = reading.halves && firstLeft(['doubt'])
  if (torn) return { asked: torn }
  if (reading.words <= BRIEF) {
    const asked = firstLeft(reading.cues)
    if (asked) return { asked }
  }
  // What weighs most in a long message is what its question is about.
  const open =
    reading.words > LONG ? reading.clauses.filter(({ echo }) => echo !== undefined).slice(0, 2) : reading.clauses
  for (const about of open) {
    const asked = about.weight >= WEIGHTY && !state.echoed.includes(about.quote) ? firstLeft(about.cues) : undefined
    if (asked) return { asked, about: plainestOf(reading.clauses, asked) ?? about }
  }
  const mood = reading.words <= LONGEST ? reading.feelings.map((f) => MOODS[f]).find((m) => m !== undefined) : undefined
  const asked = mood && firstLeft([mood])
  return asked && { asked }
}

/** Of the clauses that a question could follow from, the one that can be given back. */
function plainestOf(clauses: readonly Clause[], { from }: Spoken): Clause | undefined {
  return clauses.find(
    ({ echo, cues }) => echo !== undefined && cues.some((cue) => from.startsWith(`move/after-${cue}/`)),
  )
}

function leftOf({ voice, state }: Scene, kinds: ReadonlyArray<Cue | Mood>): Spoken | undefined {
  for (const kind of kinds) {
    const before = voice.said.filter((key) => key.startsWith(`move/after-${kind}/`)).length
    const tooSoon = state.stage === 'open' && NOT_FIRST.has(kind)
    const isAsked = !NOT_ASKED.has(kind) && !tooSoon && before < MOST_OF_A_KIND
    const asked = isAsked ? voice.move(`after-${kind}`) : undefined
    if (asked) return asked
  }
  return undefined
}

/** What content has for something that was told in this talk, the latest first: "other-silent", "small-step-waiting". */
export function ofWhatWasTold(
  { state, voice }: Pick<Scene, 'state' | 'voice'>,
  sort: keyof typeof OF_CUE,
): Spoken | undefined {
  return voice.firstOf((state.cues ?? []).map(OF_CUE[sort]))
}

/** What content calls the texts that follow from what was told. */
const OF_CUE = {
  other: (cue: Cue) => `other-${cue}`,
  want: (cue: Cue) => `want-${cue}`,
  say: (cue: Cue) => `say-${cue}`,
  'small-step': (cue: Cue) => `small-step-${cue}`,
}

/** Something easy to answer, as long as hardly anything was told. */
export function asksForMore({ state, voice }: Scene): Spoken | undefined {
  if ((state.told ?? 0) >= LITTLE) return undefined
  return voice.firstOf(
    state.partner && state.partner.role !== 'unnamed' ? ['ask-more-partner', 'ask-more'] : ['ask-more'],
  )
}

/** Whether a text follows from what was said, or answers it, so that it shows by itself that it was heard. */
export function isFollowing(spoken: Spoken | undefined): boolean {
  return spoken !== undefined && /^move\/(?:after-|form-question\/)/.test(spoken.from)
}
