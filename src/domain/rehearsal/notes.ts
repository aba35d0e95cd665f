// What the coach says beside a rehearsal: a quiet note after an exchange, and at a pause what happened and one suggestion.

import { type Picking, pick } from './pick.ts'
import type { Advice, LineHeard, Noted } from './rehearsal-kinds.ts'
import type { RehearsalWords } from './rehearsal-schema.ts'
import type { Exchange, Pause, Rehearsal, Said, Take } from './state.ts'
import { bandOf, movedFrom } from './warmth.ts'

/** The note in the margin; undefined where there is nothing new to say. */
export function marginOf(
  words: RehearsalWords,
  heard: LineHeard,
  picking: Picking & { repeated: boolean },
): Said | undefined {
  const about = notedIn(heard, picking.repeated)
  return about && pick(`margin/${about}`, words.margin[about], picking)
}

function notedIn({ manner, has, hollow, disguised, long }: LineHeard, repeated: boolean): Noted | undefined {
  if (repeated) return 'repeated'
  if (hollow) return 'hollow'
  if (disguised) return 'disguised'
  if (manner === 'attack') return 'attack'
  if (long) return 'long'
  if (manner === 'request' && has.includes('happened') && has.includes('felt')) return 'whole'
  return manner === 'plain' ? undefined : manner
}

/** What happened at the last sentence, and one suggestion. */
export function pauseIn(words: RehearsalWords, { exchanges, seed, used }: Rehearsal): Pause {
  const now = exchanges.at(-1)
  if (!now) return { what: { key: '', text: words.pause.before } }
  const picking = { seed, used }
  const way = movedFrom(now)
  const what = pick(`pause/${way}`, words.pause[way], picking) ?? { key: '', text: words.pause[way][0]! }
  const advice = adviceFor(now)
  const better = pick(`better/${advice}`, words.better[advice], { seed, used: [...used, what.key] })
  const [mark] = now.heard.marks
  const quote = mark && now.said.slice(mark.start, mark.end)
  return { what, ...(quote ? { quote } : {}), ...(better ? { better } : {}) }
}

/** The one thing that would help most with this sentence. */
export function adviceFor({ heard, after }: Take | Exchange): Advice {
  const { manner, marks, has, hollow, disguised, long } = heard
  if (hollow) return 'hollow'
  if (disguised) return 'disguised'
  if (manner === 'news') return 'wait'
  if (manner === 'attack') return marks[0]?.kind ?? 'concrete'
  if (long) return 'long'
  if (manner === 'vague' || manner === 'short') return 'concrete'
  if (bandOf(after) === 'shut' && manner !== 'apology' && manner !== 'takes-in') return 'soften'
  if (manner === 'told' || manner === 'plain') return 'felt'
  if (manner === 'felt') return 'ask'
  if (manner === 'request') return has.includes('felt') || has.includes('happened') ? 'ask-them' : 'why'
  if (manner === 'question') return 'take-in'
  if (manner === 'apology') return 'ask-them'
  return has.includes('ask') ? 'go-on' : 'ask'
}
