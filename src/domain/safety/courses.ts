// The courses a talk about danger can take: which words open them, which single question is asked next, and what each answer
// changes. Only keys stand here; the words are in content/safety/responses. Reasons: docs/decisions/safety-levels.md.

import type { RiskLevel } from './levels.ts'
import type { Wonder } from './screened.ts'

export const DANGER_PATHS = [
  'medical',
  'suicide',
  'self-harm',
  'violence',
  'child',
  'doer',
  'suicide-other',
  'violence-other',
  'eating',
  'minor',
  'monitoring',
] as const
export type DangerPath = (typeof DANGER_PATHS)[number]

/** What follows an answer: words, then at most one question. */
export interface Next {
  say: string
  ask?: string
  /** The answer tells of more than was known. */
  raise?: RiskLevel
}

export interface Course {
  /** Opening words by level; where a level has none, the next lower one speaks. */
  opens: Partial<Record<RiskLevel, string>>
  /** The first question by level, with the same rule. */
  asks: Partial<Record<RiskLevel, string>>
  questions: Record<string, { yes: Next; no: Next; unclear: Next }>
  /** Met kindly, and it ends nothing: "I'm fine", "forget it". */
  fine: string
  /** Words while the person stays with it, in this order, the last one again. */
  stay: string[]
  /** Words when the person leads elsewhere. */
  leave: string
  /** Whether help is shown from `concern` on, or from `danger`. */
  helpFrom: 'concern' | 'danger'
}

/** A question to which any answer is good: it is asked so that the person thinks it through. */
const each = (next: Next) => ({ yes: next, no: next, unclear: next })

export const COURSES: Record<DangerPath, Course> = {
  suicide: {
    opens: { concern: 'suicide-concern', danger: 'suicide-danger', crisis: 'suicide-crisis' },
    asks: { concern: 'suicide-thoughts', danger: 'suicide-means', crisis: 'suicide-alone' },
    questions: {
      'suicide-thoughts': {
        yes: { say: 'suicide-thoughts-yes', ask: 'suicide-means', raise: 'danger' },
        no: { say: 'suicide-thoughts-no' },
        unclear: { say: 'suicide-thoughts-unclear', ask: 'suicide-means', raise: 'danger' },
      },
      'suicide-means': {
        yes: { say: 'suicide-means-yes', ask: 'suicide-alone', raise: 'crisis' },
        no: { say: 'suicide-means-no', ask: 'suicide-alone' },
        unclear: { say: 'suicide-means-unclear', ask: 'suicide-alone' },
      },
      'suicide-alone': {
        yes: { say: 'suicide-alone-no', ask: 'suicide-call' },
        no: { say: 'suicide-alone-yes', ask: 'suicide-call' },
        unclear: { say: 'suicide-alone-unclear', ask: 'suicide-call' },
      },
      'suicide-call': {
        yes: { say: 'suicide-call-yes' },
        no: { say: 'suicide-call-no', ask: 'suicide-plan' },
        unclear: { say: 'suicide-call-unclear', ask: 'suicide-plan' },
      },
      'suicide-plan': {
        yes: { say: 'suicide-plan-yes', ask: 'suicide-plan-hold' },
        no: { say: 'suicide-plan-no' },
        unclear: { say: 'suicide-stay' },
      },
      'suicide-plan-hold': each({ say: 'suicide-plan-held', ask: 'suicide-plan-place' }),
      'suicide-plan-place': each({ say: 'suicide-plan-placed', ask: 'suicide-plan-stay' }),
      'suicide-plan-stay': each({ say: 'suicide-plan-end' }),
    },
    fine: 'suicide-fine',
    stay: ['suicide-stay', 'suicide-stay-next', 'suicide-stay-on', 'stay-quiet'],
    leave: 'suicide-leave',
    helpFrom: 'concern',
  },
  'self-harm': {
    opens: { concern: 'self-harm-concern', danger: 'self-harm-danger' },
    asks: { concern: 'self-harm-now' },
    questions: {
      'self-harm-now': {
        yes: { say: 'self-harm-now-yes', ask: 'suicide-thoughts' },
        no: { say: 'self-harm-now-no', ask: 'suicide-thoughts' },
        unclear: { say: 'self-harm-now-unclear', ask: 'suicide-thoughts' },
      },
    },
    fine: 'self-harm-fine',
    stay: ['self-harm-stay', 'suicide-stay-next', 'suicide-stay-on', 'stay-quiet'],
    leave: 'suicide-leave',
    helpFrom: 'concern',
  },
  violence: {
    opens: { concern: 'violence-concern', danger: 'violence-danger', crisis: 'violence-crisis' },
    asks: { concern: 'violence-safe-to-talk', crisis: 'violence-now' },
    questions: {
      'violence-safe-to-talk': {
        yes: { say: 'violence-can-talk', ask: 'violence-now' },
        no: { say: 'violence-cannot-talk' },
        unclear: { say: 'violence-talk-unclear', ask: 'violence-now' },
      },
      'violence-now': {
        yes: { say: 'violence-now-yes', ask: 'violence-place', raise: 'crisis' },
        no: { say: 'violence-now-no', ask: 'violence-person' },
        unclear: { say: 'violence-now-unclear', ask: 'violence-person' },
      },
      'violence-place': {
        yes: { say: 'violence-place-yes' },
        no: { say: 'violence-place-no' },
        unclear: { say: 'violence-place-unclear' },
      },
      'violence-person': {
        yes: { say: 'violence-person-yes', ask: 'violence-plan' },
        no: { say: 'violence-person-no', ask: 'violence-plan' },
        unclear: { say: 'violence-person-unclear', ask: 'violence-plan' },
      },
      'violence-plan': {
        yes: { say: 'violence-plan-yes', ask: 'violence-plan-door' },
        no: { say: 'violence-plan-no' },
        unclear: { say: 'violence-plan-no' },
      },
      'violence-plan-door': each({ say: 'violence-plan-door-next', ask: 'violence-plan-word' }),
      'violence-plan-word': each({ say: 'violence-plan-word-next', ask: 'violence-plan-bag' }),
      'violence-plan-bag': each({ say: 'violence-plan-bag-next', ask: 'violence-plan-phone' }),
      'violence-plan-phone': each({ say: 'violence-plan-end' }),
    },
    fine: 'violence-fine',
    stay: ['violence-stay', 'violence-stay-next', 'violence-stay-on', 'stay-quiet'],
    leave: 'violence-leave',
    helpFrom: 'danger',
  },
  'violence-other': {
    opens: { concern: 'violence-other-concern', crisis: 'violence-other-crisis' },
    asks: { concern: 'violence-other-now' },
    questions: {
      'violence-other-now': {
        yes: { say: 'violence-other-now-yes', raise: 'danger' },
        no: { say: 'violence-other-now-no' },
        unclear: { say: 'violence-other-now-unclear' },
      },
    },
    fine: 'violence-other-fine',
    stay: ['violence-other-stay', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  'suicide-other': {
    opens: { concern: 'suicide-other-concern', crisis: 'suicide-other-crisis' },
    asks: { concern: 'suicide-other-now' },
    questions: {
      'suicide-other-now': {
        yes: { say: 'suicide-other-now-yes', raise: 'danger' },
        no: { say: 'suicide-other-now-no' },
        unclear: { say: 'suicide-other-now-unclear' },
      },
    },
    fine: 'suicide-other-fine',
    stay: ['suicide-other-stay', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  doer: {
    opens: { concern: 'doer-concern', danger: 'doer-danger', crisis: 'doer-crisis' },
    asks: { concern: 'doer-now' },
    questions: {
      'doer-now': {
        yes: { say: 'doer-now-yes', ask: 'doer-apart', raise: 'crisis' },
        no: { say: 'doer-now-no', ask: 'doer-help' },
        unclear: { say: 'doer-now-unclear', ask: 'doer-apart' },
      },
      'doer-apart': {
        yes: { say: 'doer-apart-yes', ask: 'doer-help' },
        no: { say: 'doer-apart-no', ask: 'doer-help' },
        unclear: { say: 'doer-apart-no', ask: 'doer-help' },
      },
      'doer-help': {
        yes: { say: 'doer-help-yes' },
        no: { say: 'doer-help-no' },
        unclear: { say: 'doer-help-no' },
      },
    },
    fine: 'doer-fine',
    stay: ['doer-stay', 'doer-stay-next', 'stay-quiet'],
    leave: 'doer-leave',
    helpFrom: 'concern',
  },
  child: {
    opens: { concern: 'child-concern', danger: 'child-danger', crisis: 'child-crisis' },
    asks: { concern: 'child-now' },
    questions: {
      'child-now': {
        yes: { say: 'child-now-yes', raise: 'crisis' },
        no: { say: 'child-now-no' },
        unclear: { say: 'child-now-unclear' },
      },
    },
    fine: 'child-fine',
    stay: ['child-stay', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  eating: {
    opens: { concern: 'eating-concern', danger: 'eating-concern' },
    asks: { concern: 'eating-body' },
    questions: {
      'eating-body': {
        yes: { say: 'eating-body-yes' },
        no: { say: 'eating-body-no' },
        unclear: { say: 'eating-body-no' },
      },
    },
    fine: 'eating-fine',
    stay: ['eating-stay'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  minor: {
    opens: { concern: 'minor-concern' },
    asks: { concern: 'minor-adult' },
    questions: {
      'minor-adult': {
        yes: { say: 'minor-adult-yes' },
        no: { say: 'minor-adult-no' },
        unclear: { say: 'minor-adult-no' },
      },
    },
    fine: 'minor-fine',
    stay: ['minor-stay'],
    leave: 'minor-stay',
    helpFrom: 'concern',
  },
  monitoring: {
    opens: { concern: 'monitoring-concern' },
    asks: { concern: 'monitoring-afraid' },
    questions: {
      'monitoring-afraid': {
        yes: { say: 'monitoring-afraid-yes', ask: 'violence-safe-to-talk' },
        no: { say: 'monitoring-afraid-no' },
        unclear: { say: 'monitoring-afraid-no' },
      },
    },
    fine: 'monitoring-again',
    stay: ['monitoring-again'],
    leave: 'monitoring-leave',
    helpFrom: 'danger',
  },
  medical: {
    opens: { concern: 'medical-crisis' },
    asks: { concern: 'medical-called' },
    questions: {
      'medical-called': {
        yes: { say: 'medical-called-yes' },
        no: { say: 'medical-called-no' },
        unclear: { say: 'medical-called-no' },
      },
    },
    fine: 'medical-fine',
    stay: ['medical-stay'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
}

/** Words laid before an ordinary turn where feelings are hard and nothing points to danger, by course. */
export const CARE_KEYS: Partial<Record<DangerPath, string>> = {
  suicide: 'suicide-care',
  'suicide-other': 'bereaved-care',
  'self-harm': 'suicide-care',
  violence: 'violence-care',
  'violence-other': 'violence-care',
  child: 'childhood-care',
  doer: 'doer-care',
}

/** Words besides openings and answers that say help is below: it is then shown, whatever the level. */
export const POINTS_TO_HELP = new Set(['minor-fine', 'minor-stay', 'doer-leave', 'crisis-leave', 'self-harm-danger'])

/** Plain answers to plain questions in the middle of danger; the course then goes on. */
export const WONDER_KEYS: Record<Wonder, string> = {
  person: 'answer-person',
  call: 'answer-call',
  child: 'answer-child',
  words: 'answer-words',
}

/** Words for someone whose neck was held: harm may not show for a day. */
export const NECK_KEY = 'violence-neck'

/** Every key that content/safety/responses must have words for. */
export const RESPONSE_KEYS: string[] = [
  ...new Set([
    ...Object.values(COURSES).flatMap((course) => [
      ...Object.values(course.opens),
      ...Object.values(course.asks),
      ...Object.entries(course.questions).flatMap(([key, { yes, no, unclear }]) => [
        key,
        ...[yes, no, unclear].flatMap((next) => (next.ask ? [next.say, next.ask] : [next.say])),
      ]),
      course.fine,
      ...course.stay,
      course.leave,
    ]),
    ...Object.values(CARE_KEYS),
    ...Object.values(WONDER_KEYS),
    NECK_KEY,
    'crisis-leave',
    'also',
  ]),
]
