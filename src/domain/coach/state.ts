// The state of one talk: everything the next step depends on, as a plain value that is sealed with the talk.

import type { PersonHeard } from '../hearing/reading.ts'
import type { Library } from '../library.ts'
import type { DangerPath } from '../safety/course-shape.ts'
import type { RiskKind, RiskLevel } from '../safety/levels.ts'
import type { AskedFor, AskStage, Cue } from '../vocabulary.ts'
import type { Offer } from './effects.ts'
import type { Ways } from './ways.ts'

/** Where the talk is: heard → closer → the other's view → want → one step → after it. */
export const STAGES = ['open', 'closer', 'other', 'want', 'step', 'after'] as const
export type Stage = (typeof STAGES)[number]

/** What was seen of danger in this talk. It is never taken out of the state, only laid to rest. */
export interface Danger {
  /** It only sounded so: no rule found it, and nothing the person answered has borne it out. */
  sounding?: true
  /** True once the person asked to keep what they say of it. */
  kept?: boolean
  level: RiskLevel
  kinds: RiskKind[]
  /** The course its questions follow. */
  path: DangerPath
  /** Courses that open once this one has asked what it must. */
  waiting: DangerPath[]
  /** How grave each of them was when it was told. */
  waitingAt?: Partial<Record<DangerPath, RiskLevel>>
  /** Turn at which this course was opened. */
  since: number
  /** Keys of the fixed words already said. */
  said: string[]
  /** The person has led the talk elsewhere, or the questions are done: ordinary turns go on, with restrictions. */
  resting: boolean
  /** The triage question that is waiting for an answer, if any. */
  asked?: string
  /** The question before it, whose answer may come a turn late. */
  before?: string
  /** The person wants no more questions. */
  quiet?: boolean
  /** Answers so far, by question. */
  answers: Record<string, 'yes' | 'no' | 'unclear'>
}

/** A question that waits for an answer. */
export interface Asked {
  /** Key of the text that asked. */
  key: string
  stage:
    | AskStage
    | 'permission'
    | 'offer'
    | 'which'
    | 'guess'
    | 'left'
    | 'when'
    | 'follow-up'
    | 'own-step'
    | 'check'
    | 'again'
    | 'chair'
    | 'afraid'
    | 'frightens'
  /** Situations that "which" and "guess" asked about. */
  about?: string[]
  /** What the person said they could do, where the question is how it would begin. */
  step?: string
}

export interface TalkState {
  /** Version of this shape; a talk of another one is carried over by `carryOver`. */
  version: 1
  /** Turns of the person so far. */
  turns: number
  stage: Stage
  situation?: { id: string; score: number; turn: number /** The most it has ever been. */; peak?: number }
  /** Words in which the person has told something, over the talk. */
  told?: number
  /** What they have told of what a question might ask for. */
  known?: AskedFor[]
  /** What in the talk a question or a step may follow from, the latest first. */
  cues?: Cue[]
  /** Evidence gathered over the talk, by situation. */
  belief: Record<string, number>
  /** Situations the person said it is not. */
  notThis: string[]
  /** The chair a situation is told from, by situation, once heard. */
  chairs?: Record<string, string>
  /** Situations whose chair was asked about. */
  chairAsked?: string[]
  /** Situations the coach guessed at; none is guessed twice. */
  guessed?: string[]
  partner?: PersonHeard
  /** Keys of texts already used: no sentence twice in a talk. */
  said: string[]
  /** Whether advice is welcome. */
  advice: 'unasked' | 'welcome' | 'unwelcome'
  /** What the coach last asked, so that a short answer can be understood. */
  asked?: Asked
  offered?: Offer
  /** The act the person took on in this talk. */
  taken?: { situation: string; key: string; text: string; when?: string }
  /** The first thing given back in the person's own words, for gathering up. */
  heart?: string
  /** What was put aside when the talk turned to something else, turned round. */
  earlier?: string
  /** Clauses given back so far, turned round: for gathering up in the middle of a long talk. */
  hearts?: string[]
  /** Situations named and put aside, to come back to. */
  left?: string[]
  /** The person has spoken of the other in blame: their own part is then worth a question. */
  blame?: true
  /** The person does not want the other's side looked at. */
  ownSide?: true
  /** Good news so far, and nothing sore. */
  glad?: true
  /** Earlier talks about the same were spoken of. */
  recalled?: true
  /** Their own part was asked about. */
  ownAsked?: true
  /** What the person would like, in their own words. */
  want?: string
  /** A wish for the two of them, as it can be said to the other. */
  wish?: string
  /** Clauses of the person already given back. */
  echoed: string[]
  /** The turn in which one was given back last. */
  echoedAt?: number
  /** The person asked for no more questions; holds until they ask for something themselves. */
  quiet?: boolean
  /** Somebody else than the partner was named: a bare "he" or "she" then tells nothing of the partner. */
  others?: boolean
  /** How the person asked to be spoken with, in this talk. */
  ways?: Partial<Ways>
  /** The person said that there is little strength left: steps are smaller, questions fewer. */
  tired?: boolean
  /** Whether somebody is afraid was asked: it stands open, or there is no fear. */
  fear?: 'open' | 'none'
  danger?: Danger
}

/** A talk in which nothing has been said. */
export function emptyTalk(): TalkState {
  return {
    version: 1,
    turns: 0,
    stage: 'open',
    belief: {},
    notThis: [],
    said: [],
    advice: 'unasked',
    echoed: [],
  }
}

/** The talk turns to something else: what must not be lost goes on, and what it was about can be come back to. */
export function turnedAway(state: TalkState): TalkState {
  const { turns, notThis, said, echoed, fear, danger, ways, tired, heart, earlier } = state
  const put = heart ?? earlier
  return {
    ...emptyTalk(),
    turns,
    notThis,
    said,
    echoed,
    ...(ways ? { ways } : {}),
    ...(tired ? { tired } : {}),
    ...(fear ? { fear } : {}),
    ...(danger ? { danger } : {}),
    ...(put ? { earlier: put } : {}),
  }
}

/**
 * A state as it was kept: by this version, by another, or in an export of another device. Where it stands in a way that is
 * not known here, the talk begins anew with what must not be lost: what was said, what it is not, and any danger.
 */
export function carryOver(kept: TalkState, { situations }: Pick<Library, 'situations'>): TalkState {
  if (kept.version !== 1 || !STAGES.includes(kept.stage)) {
    const { turns, notThis, said, echoed, fear, danger } = kept
    return { ...emptyTalk(), turns, notThis, said, echoed, ...(fear ? { fear } : {}), ...(danger ? { danger } : {}) }
  }
  const { situation, ...rest } = kept
  return !situation || situations.some((s) => s.id === situation.id) ? kept : rest
}
