// What a person asks or does in the middle of danger, met before the course goes on: a plain question gets its plain answer,
// who turns to somebody is let go, who wants no more questions gets none.

import { isGuarded } from '../coach/guard.ts'
import type { Danger } from '../coach/state.ts'
import type { DangerPath } from './course-shape.ts'
import type { DangerAnswer, DangerTurn } from './danger-turn.ts'
import { mayPress, takeAnswer } from './follow-course.ts'
import type { Heard } from './heard.ts'
import { atLeast } from './levels.ts'
import { readAnswer } from './read-answer.ts'
import { ALLY_KEY, DEED_KEYS, GONE_KEY, MEANS_KEY } from './response-keys.ts'
import { hasMore, speak, wasPressed } from './speak.ts'
import { answersTo } from './wonders.ts'

const OWN_LIFE = new Set<DangerPath>(['suicide', 'self-harm'])
export const isOwnLife = (path: DangerPath) => OWN_LIFE.has(path)
const FOR_OTHERS = new Set<DangerPath>(['suicide-other', 'violence-other', 'child', 'medical'])
/** Where "him" and "her" may be the one who is feared, watched or hurt. */
const PARTNER = new Set<DangerPath>(['violence', 'doer', 'monitoring'])

/** Offers that may wait while somebody is named who could be told. */
const ASIDE = new Set(['suicide-plan', 'doer-help'])

/** What can be met, the most pressing first. */
type Met = 'enough' | 'safer' | 'means' | 'gone' | 'reaches' | 'arrived' | 'wonders' | 'eased' | 'ally' | 'thanks'

/** The answer to what the person asks or does; undefined where the course goes on by itself. */
export function meet(input: DangerTurn, danger: Danger): DangerAnswer | undefined {
  switch (whatIsMet(danger, input.heard)) {
    case 'enough':
      return speak(input, { ...unasked(danger), quiet: true }, { say: [DEED_KEYS.enough], help: false })
    case 'safer':
      return speak(input, danger, { say: [DEED_KEYS.safer], help: false, silent: true })
    case 'means':
      return meansAtHand(input, danger)
    case 'reaches':
      return speak(input, unasked(danger), { say: [DEED_KEYS.reaches], help: true })
    case 'arrived':
      return speak(input, unasked(danger), { say: [DEED_KEYS.arrived], help: true })
    case 'gone':
      return speak(input, danger, { say: [GONE_KEY], help: true, silent: true })
    case 'ally':
      return speak(input, danger, { say: [ALLY_KEY], help: false, silent: true })
    case 'wonders':
      return plainAnswer(input, danger)
    case 'eased':
      return speak(input, danger, { say: [DEED_KEYS.eased], help: false, silent: true })
    case 'thanks':
      return speak(input, unasked(danger), { say: [DEED_KEYS.thanks], help: true })
    case undefined:
      return undefined
  }
}

/** Whether there is something to meet in a talk that was laid to rest. */
export function isMetAtRest(danger: Danger, heard: Heard): boolean {
  const met = whatIsMet(danger, heard)
  if (met === undefined || met === 'thanks') return false
  // Where the talk is an ordinary one again, only what cannot wait is met.
  return isGuarded({ danger }) || met === 'means' || met === 'safer' || danger.path === 'monitoring'
}

function whatIsMet(danger: Danger, heard: Heard): Met | undefined {
  const { deeds, named, wonders, reply } = heard
  const { path, asked } = danger
  if (deeds.has('enough')) return 'enough'
  if (OWN_LIFE.has(path) && deeds.has('safer')) return 'safer'
  if (isMeansNews(danger) && named.has('at-hand') && reply !== 'no') return 'means'
  if (isGone(danger, heard)) return 'gone'
  if (turnsToSomebody(path, heard) && !isAnswer(asked, heard)) return 'reaches'
  if (deeds.has('arrived') && path === 'violence' && !asked) return 'arrived'
  if (answersTo(wonders, path).length > 0) return 'wonders'
  if (FOR_OTHERS.has(path) && deeds.has('eased') && !isAnswer(asked, heard)) return 'eased'
  if (
    named.has('ally') &&
    (!asked || (ASIDE.has(asked) && reply === 'other')) &&
    !FOR_OTHERS.has(path) &&
    !danger.said.includes(ALLY_KEY)
  )
    return 'ally'
  const waits = asked !== undefined && (reply === 'yes' || reply === 'no' || isPressing(danger, asked))
  return deeds.has('thanks') && !waits ? 'thanks' : undefined
}

const unasked = ({ asked: _, ...danger }: Danger): Danger => danger

/** In a crisis nobody is let go with a thank you before what must be asked was asked twice. */
const isPressing = (danger: Danger, asked: string) => danger.level === 'crisis' && mayPress(danger, asked)

/** Who frightened them in this hour has gone: a moment in which to be elsewhere, or to call. */
function isGone({ path, said, asked }: Danger, { company }: Heard): boolean {
  return (
    path === 'violence' && company === 'away' && !asked && said.includes('violence-now-yes') && !said.includes(GONE_KEY)
  )
}

function turnsToSomebody(path: DangerPath, { deeds, wonders }: Heard): boolean {
  // To go there and sort it out, or to tell them to go, is no turning to somebody.
  if (wonders.includes('step-in') || (FOR_OTHERS.has(path) && wonders.includes('leave'))) return false
  return deeds.has('reaches') || (deeds.has('reaches-them') && !PARTNER.has(path))
}

/** Questions for which turning to somebody, or its having eased, is the answer itself. */
function isAnswer(asked: string | undefined, { deeds }: Heard): boolean {
  if (deeds.has('eased') && asked?.endsWith('-other-now')) return true
  return asked === 'suicide-call' || asked === 'doer-help' || asked === 'minor-adult'
}

/** Means named unasked raise what is known, once; as an answer to the question about means they are read as one. */
function isMeansNews({ path, asked, level, said }: Danger): boolean {
  if (!OWN_LIFE.has(path) || asked === 'suicide-means' || !atLeast(level, 'concern')) return false
  return level !== 'crisis' || !said.includes('suicide-means-yes')
}

/** Below danger the plain question comes first; from danger on it is a crisis. */
function meansAtHand(input: DangerTurn, danger: Danger): DangerAnswer {
  // The plain question was put, and means are the answer: that is no time to ask it again.
  if (!atLeast(danger.level, 'danger') && danger.asked !== 'suicide-thoughts') {
    const { 'suicide-thoughts': _, ...answers } = danger.answers
    const asks: Danger = {
      ...danger,
      path: 'suicide',
      level: 'danger',
      resting: false,
      answers,
      asked: 'suicide-thoughts',
    }
    return speak(input, asks, { say: [MEANS_KEY], help: true })
  }
  const waiting = danger.asked === 'suicide-thoughts' ? undefined : danger.asked
  const ask = waiting ?? (danger.answers['suicide-alone'] || danger.quiet ? undefined : 'suicide-alone')
  const raised: Danger = {
    ...unasked(danger),
    path: 'suicide',
    level: 'crisis',
    resting: false,
    ...(ask ? { asked: ask } : {}),
  }
  return speak(input, raised, { say: ['suicide-means-yes'], help: true })
}

/** A plain question gets its plain answer; the question that waited waits on, unless it was answered too. */
function plainAnswer(input: DangerTurn, danger: Danger): DangerAnswer | undefined {
  const answer = answersTo(input.heard.wonders, danger.path).find(({ key }) => hasMore(key, danger, input.responses))
  if (!answer) return undefined
  const { key } = answer
  if (answer.asks) return askedAnew(input, danger, { key, asks: answer.asks })
  const { asked } = danger
  if (!asked) return speak(input, danger, { say: [key], help: danger.path !== 'monitoring' })
  // An answer that asks something itself stands alone.
  const asks = input.responses[key]!.text.includes('?')
  if (readAnswer(asked, input.screened, input.heard) !== undefined) return takeAnswer(input, danger, asks ? [] : [key])
  const again = !asks && !danger.quiet && !wasPressed(danger, asked)
  return speak(input, danger, { say: [key], help: danger.path !== 'monitoring', ...(again ? {} : { silent: true }) })
}

/** An answer after which a question is put, also where it was declined before. */
function askedAnew(input: DangerTurn, danger: Danger, { key, asks }: { key: string; asks: string }): DangerAnswer {
  const { [asks]: _, ...answers } = danger.answers
  return speak(input, { ...danger, resting: false, answers, asked: asks }, { say: [key], help: true })
}
