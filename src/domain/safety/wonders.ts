// Which question of a person has which fixed answer in which course. Where a course has none of its own, `any` answers; where
// neither is there, the question is not met here and the course goes on.

import type { DangerPath } from './course-shape.ts'
import type { Wonder } from './heard.ts'

export const WONDER_KEYS: Record<Wonder, Partial<Record<DangerPath | 'any', string>>> = {
  person: { any: 'answer-person' },
  call: { any: 'answer-call', minor: 'answer-call-minor' },
  name: { any: 'answer-name' },
  house: { any: 'answer-house' },
  child: { any: 'answer-child' },
  custody: { violence: 'answer-custody', child: 'answer-custody' },
  papers: { any: 'answer-papers' },
  words: { any: 'answer-words', 'violence-other': 'answer-words-other', 'suicide-other': 'answer-words-other' },
  nothing: { any: 'answer-nothing' },
  private: { any: 'answer-private' },
  trace: { violence: 'answer-trace' },
  count: { violence: 'answer-count', doer: 'answer-count-doer' },
  fault: { violence: 'answer-fault', 'suicide-other': 'answer-fault-other', 'violence-other': 'answer-fault-other' },
  excuse: { doer: 'answer-excuse' },
  shame: { doer: 'answer-shame', suicide: 'answer-shame-own', 'self-harm': 'answer-shame-own' },
  method: { suicide: 'answer-method', 'self-harm': 'answer-method', eating: 'answer-method-eating' },
  watch: { monitoring: 'monitoring-again' },
  message: {
    violence: 'answer-message',
    doer: 'doer-leave',
    child: 'answer-message-child',
    minor: 'answer-message-minor',
  },
  contact: { violence: 'answer-contact', doer: 'doer-leave' },
  together: { violence: 'answer-together', doer: 'answer-together-doer' },
  leave: { violence: 'answer-leave', 'violence-other': 'answer-leave-other' },
  loses: { doer: 'answer-loses' },
  owe: { violence: 'answer-owe', 'suicide-other': 'answer-owe' },
  'step-in': { violence: 'answer-step-in', 'violence-other': 'answer-step-in-other' },
  start: { 'violence-other': 'answer-start', 'suicide-other': 'answer-start-suicide' },
  do: {
    violence: 'answer-do',
    suicide: 'answer-do-own',
    'self-harm': 'answer-do-own',
    'violence-other': 'answer-do-other',
    'suicide-other': 'answer-do-other',
    doer: 'answer-do-doer',
    child: 'answer-do-child',
  },
  doctor: { violence: 'answer-doctor', 'self-harm': 'answer-doctor-own', suicide: 'answer-doctor-own' },
  plan: { violence: 'answer-plan' },
  pictures: { violence: 'answer-pictures', minor: 'answer-pictures' },
  burden: { any: 'answer-burden' },
  love: { violence: 'answer-love' },
  tried: { any: 'answer-tried' },
  believed: { violence: 'answer-believed', child: 'answer-believed', minor: 'answer-believed' },
  sorry: { violence: 'answer-sorry' },
  return: { violence: 'answer-return' },
  part: { violence: 'answer-part' },
  witness: { violence: 'answer-witness' },
  silent: { violence: 'answer-silent' },
  telling: { 'suicide-other': 'answer-telling', 'violence-other': 'answer-telling' },
  useless: { suicide: 'answer-useless', 'self-harm': 'answer-useless', violence: 'answer-useless' },
}

/** Questions of the coach that follow an answer, whether they were put before or not. */
const ASKS: Partial<Record<Wonder, string>> = { plan: 'violence-plan' }

export interface PlainAnswer {
  key: string
  asks: string | undefined
}

/** Answers to what is asked in a course, in that order; what it has no answer to is left out. */
export function answersTo(wonders: readonly Wonder[], path: DangerPath): PlainAnswer[] {
  return wonders.flatMap((wonder) => {
    const key = WONDER_KEYS[wonder][path] ?? WONDER_KEYS[wonder].any
    return key ? [{ key, asks: ASKS[wonder] }] : []
  })
}

export const ANSWER_KEYS: string[] = Object.values(WONDER_KEYS).flatMap((keys) => Object.values(keys))
