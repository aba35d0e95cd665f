// A rehearsal, played: one pure function from where it stands and what the person does to where it stands next. What was
// said is screened before it comes here; danger never does.

import type { Library } from '../library.ts'
import type { Screened } from '../safety/screened.ts'
import { answerTo, lastWords } from './answer.ts'
import { createHearing, type Hearing } from './hear-line.ts'
import { marginOf, pauseIn } from './notes.ts'
import { pick } from './pick.ts'
import type { RehearsalSet, StandIn } from './rehearsal-schema.ts'
import type { Chair, Exchange, Rehearsal, Said } from './state.ts'
import { bandOf, held, moved, pointsOf } from './warmth.ts'

/** What a rehearsal is played with, prepared once for a library. */
export interface Stage extends Hearing {
  set: RehearsalSet
}

export function createStage(library: Library, set: RehearsalSet): Stage {
  return { set, ...createHearing(library, set) }
}

export interface ToRehearse {
  standIn: string
  name: string
  aim: string
  seed: number
}

export type RehearsalEvent =
  | { kind: 'say'; line: Screened }
  | { kind: 'pause' }
  | { kind: 'go-on' }
  /** Takes the last sentence back, to say it another way. */
  | { kind: 'again' }
  /** Sits down in the other's chair. */
  | { kind: 'swap' }
  | { kind: 'answer-as-them'; line: Screened }
  | { kind: 'enough' }

/** Exchanges after which it has been long enough. */
export const LONGEST = 12

/** Undefined where there is no such stand-in. */
export function beginRehearsal({ set }: Stage, { standIn, name, aim, seed }: ToRehearse): Rehearsal | undefined {
  const found = set.standIns.find(({ id }) => id === standIn)
  if (!found) return undefined
  const scene = pick('scenes', found.scenes, { seed, used: [] })!
  const bare = { version: 1 as const, standIn, name, aim, seed, exchanges: [], aside: [] }
  return { ...bare, scene, used: [scene.key], warmth: found.starts }
}

/** What cannot be done where it stands leaves it as it is. */
export function rehearse(stage: Stage, rehearsal: Rehearsal, event: RehearsalEvent): Rehearsal {
  const standIn = stage.set.standIns.find(({ id }) => id === rehearsal.standIn)
  if (!standIn) return rehearsal
  const { pause: _, ...now } = rehearsal
  switch (event.kind) {
    case 'say':
      return now.ended || now.chair?.answer === '' ? rehearsal : say({ stage, standIn, now }, event.line)
    case 'pause':
      return now.ended || rehearsal.pause ? rehearsal : pause(stage, now)
    case 'go-on':
      return now
    case 'again':
      return takeBack(now) ?? rehearsal
    case 'swap':
      return sitDown(now) ?? rehearsal
    case 'answer-as-them':
      return now.chair?.answer === '' ? answerAsThem(stage, { ...now, chair: now.chair }, event.line) : rehearsal
    case 'enough':
      return now.ended ? rehearsal : end(now, standIn, 'enough')
  }
}

function say({ stage, standIn, now }: { stage: Stage; standIn: StandIn; now: Rehearsal }, line: Screened): Rehearsal {
  const { exchanges, warmth, aside, seed } = now
  const heard = stage.hear(line)
  const repeated = exchanges.some(({ said }) => plain(said) === plain(line.text))
  const to = moved(warmth, pointsOf(heard, repeated), standIn)
  const after = held(to)
  const used = [...now.used]
  const take = <T extends Said>(said: T | undefined): T | undefined => {
    if (said) used.push(said.key)
    return said
  }
  // Hit once more where nothing is left to draw back: it goes.
  const goes = heard.manner === 'attack' && to < 0
  const answer = goes ? undefined : take(answerTo(standIn, heard, bandOf(after), { seed, used }))
  const going = answer ? undefined : take(lastWords(standIn, goes ? 'shut' : bandOf(after), { seed, used }))
  const spoken = answer ?? going
  // Every end of it was used up: nothing more can be said here.
  if (!spoken) return { ...now, ended: 'long' }
  const note = take(marginOf(stage.set, heard, { seed, used, repeated }))
  const exchange: Exchange = {
    said: line.text,
    heard,
    answer: spoken,
    before: warmth,
    after,
    ...(note ? { note } : {}),
    takes: aside,
  }
  const next = { ...now, exchanges: [...exchanges, exchange], aside: [], used, warmth: after }
  if (!answer) return { ...next, ended: goes ? 'left' : 'long' }
  return next.exchanges.length >= LONGEST ? end(next, standIn, 'long') : next
}

function end(now: Rehearsal, standIn: StandIn, ended: 'enough' | 'long'): Rehearsal {
  const last = now.exchanges.length > 0 ? lastWords(standIn, bandOf(now.warmth), now) : undefined
  const { chair, ...rest } = now
  const kept = chair && chair.answer !== '' ? { chair } : {}
  return { ...rest, ...kept, ended, ...(last ? { last, used: [...now.used, last.key] } : {}) }
}

function pause(stage: Stage, now: Rehearsal): Rehearsal {
  const made = pauseIn(stage.set, now)
  const keys = [made.what, made.better].flatMap((said) => (said && said.key !== '' ? [said.key] : []))
  return { ...now, pause: made, used: [...now.used, ...keys] }
}

/** Whether the last sentence can be said another way: also where the stand-in has gone, which comes back in twice. */
export function mayTakeBack({ exchanges, ended, used }: Rehearsal): boolean {
  const last = exchanges.at(-1)
  if (!last || last.takes.length >= MOST_TAKES) return false
  if (ended === undefined) return true
  return ended === 'left' && used.filter((key) => key.startsWith('ends/')).length <= RETURNS
}

const MOST_TAKES = 4
const RETURNS = 2

function takeBack(now: Rehearsal): Rehearsal | undefined {
  const back = now.exchanges.at(-1)
  if (!back || !mayTakeBack(now)) return undefined
  const { ended: _, last: __, chair, ...open } = now
  const { takes, ...take } = back
  const exchanges = now.exchanges.slice(0, -1)
  const kept = chair && chair.at <= exchanges.length ? { chair } : {}
  return { ...open, ...kept, exchanges, aside: [...takes, take], warmth: back.before }
}

/** Once, and only where something was said that could be heard from there. */
function sitDown(now: Rehearsal): Rehearsal | undefined {
  const said = now.exchanges.at(-1)?.said
  if (now.ended || now.chair || said === undefined) return undefined
  return { ...now, chair: { at: now.exchanges.length, heard: said, answer: '' } }
}

const SOFT = new Set(['felt', 'apology', 'takes-in', 'question', 'request'])

function answerAsThem({ set, hear }: Stage, now: Rehearsal & { chair: Chair }, line: Screened): Rehearsal {
  const { manner } = hear(line)
  const kind = manner === 'attack' ? 'sharp' : SOFT.has(manner) ? 'soft' : 'plain'
  const note = pick(`chair/${kind}`, set.chair.after[kind], now)
  return { ...now, chair: { ...now.chair, answer: line.text, ...(note ? { note } : {}) } }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
