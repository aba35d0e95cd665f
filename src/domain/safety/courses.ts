// The courses a talk about danger can take: which words open them, which single question is asked next, and what each answer
// changes. Only keys stand here; the words are in content/safety/responses. Reasons: docs/decisions/safety-levels.md.

import type { Course, DangerPath, Next } from './course-shape.ts'

/** A question to which any answer is good: it is asked so that the person thinks it through. */
const each = (next: Next) => ({ yes: next, no: next, unclear: next })

export const COURSES: Record<DangerPath, Course> = {
  suicide: {
    opens: { concern: 'suicide-concern', danger: 'suicide-danger', crisis: 'suicide-crisis' },
    asks: { concern: 'suicide-thoughts', danger: 'suicide-means', crisis: 'suicide-alone' },
    sounds: {
      opens: 'suicide-wonder-first',
      asks: 'suicide-thoughts',
      help: true,
      unanswered: 'suicide-wonder-unclear',
    },
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
        unclear: { say: 'suicide-plan-unclear' },
      },
      'suicide-plan-hold': each({ say: 'suicide-plan-held', ask: 'suicide-plan-place' }),
      'suicide-plan-place': each({ say: 'suicide-plan-placed', ask: 'suicide-plan-stay' }),
      'suicide-plan-stay': each({ say: 'suicide-plan-end' }),
    },
    presses: ['suicide-thoughts', 'suicide-means', 'suicide-alone'],
    fine: 'suicide-fine',
    stay: ['suicide-stay', 'suicide-stay-next', 'suicide-stay-on', 'suicide-stay-still', 'stay-quiet'],
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
    presses: ['self-harm-now', 'suicide-thoughts'],
    fine: 'self-harm-fine',
    stay: ['self-harm-stay', 'suicide-stay-next', 'suicide-stay-still', 'stay-quiet'],
    leave: 'suicide-leave',
    helpFrom: 'concern',
  },
  violence: {
    opens: { concern: 'violence-concern', danger: 'violence-danger', crisis: 'violence-crisis' },
    asks: { concern: 'violence-safe-to-talk', crisis: 'violence-now' },
    sounds: { opens: 'violence-wonder-first', asks: 'violence-wonder' },
    questions: {
      'violence-wonder': {
        yes: { say: 'violence-concern', ask: 'violence-safe-to-talk' },
        no: { say: 'violence-wonder-no' },
        unclear: { say: 'violence-wonder-unclear' },
      },
      'violence-safe-to-talk': {
        yes: { say: 'violence-can-talk', ask: 'violence-now' },
        no: { say: 'violence-cannot-talk', open: true },
        unclear: { say: 'violence-talk-unclear', ask: 'violence-now' },
      },
      'violence-now': {
        yes: { say: 'violence-now-yes', ask: 'violence-place', raise: 'crisis' },
        no: { say: 'violence-now-no', ask: 'violence-person' },
        unclear: { say: 'violence-now-unclear', ask: 'violence-person' },
        near: { say: 'violence-near', open: true },
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
        unclear: { say: 'violence-plan-unclear' },
      },
      'violence-plan-door': each({ say: 'violence-plan-door-next', ask: 'violence-plan-word' }),
      'violence-plan-word': each({ say: 'violence-plan-word-next', ask: 'violence-plan-bag' }),
      'violence-plan-bag': each({ say: 'violence-plan-bag-next', ask: 'violence-plan-phone' }),
      'violence-plan-phone': each({ say: 'violence-plan-end' }),
    },
    presses: ['violence-safe-to-talk', 'violence-now'],
    fine: 'violence-fine',
    stay: ['violence-stay', 'violence-stay-next', 'violence-stay-on', 'violence-stay-still', 'stay-quiet'],
    leave: 'violence-leave',
    helpFrom: 'danger',
  },
  aftermath: {
    opens: { concern: 'aftermath-concern' },
    asks: { concern: 'aftermath-now' },
    questions: {
      'aftermath-now': {
        yes: { say: 'violence-concern', ask: 'violence-safe-to-talk' },
        no: { say: 'aftermath-now-no' },
        unclear: { say: 'aftermath-now-unclear' },
      },
    },
    presses: ['aftermath-now'],
    fine: 'aftermath-fine',
    stay: ['aftermath-stay', 'aftermath-stay-next', 'stay-quiet'],
    leave: 'aftermath-leave',
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
    presses: ['violence-other-now'],
    fine: 'violence-other-fine',
    stay: ['violence-other-stay', 'violence-other-stay-next', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  'suicide-other': {
    opens: { concern: 'suicide-other-concern', crisis: 'suicide-other-crisis' },
    asks: { concern: 'suicide-other-now' },
    questions: {
      'suicide-other-now': {
        yes: { say: 'suicide-other-now-yes', ask: 'suicide-other-near', raise: 'danger' },
        no: { say: 'suicide-other-now-no' },
        unclear: { say: 'suicide-other-now-unclear', ask: 'suicide-other-near' },
      },
      'suicide-other-near': {
        yes: { say: 'suicide-other-near-yes', pause: true },
        no: { say: 'suicide-other-near-no', pause: true },
        unclear: { say: 'suicide-other-near-no', pause: true },
      },
    },
    presses: ['suicide-other-now'],
    fine: 'suicide-other-fine',
    stay: ['suicide-other-stay', 'suicide-other-stay-next', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  doer: {
    opens: { concern: 'doer-concern', danger: 'doer-danger', crisis: 'doer-crisis' },
    asks: { concern: 'doer-hurt', danger: 'doer-now' },
    questions: {
      'doer-hurt': {
        yes: { say: 'doer-danger', ask: 'doer-now', raise: 'danger' },
        no: { say: 'doer-hurt-no' },
        unclear: { say: 'doer-hurt-unclear', ask: 'doer-now' },
      },
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
        unclear: { say: 'doer-help-unclear' },
      },
    },
    presses: ['doer-hurt', 'doer-now'],
    fine: 'doer-fine',
    stay: ['doer-stay', 'doer-stay-next', 'doer-stay-on', 'stay-quiet'],
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
    presses: ['child-now'],
    fine: 'child-fine',
    stay: ['child-stay', 'child-stay-next', 'stay-quiet'],
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
    presses: ['eating-body'],
    fine: 'eating-fine',
    stay: ['eating-stay', 'eating-stay-next', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
  minor: {
    opens: { concern: 'minor-concern', danger: 'minor-danger' },
    asks: { concern: 'minor-adult', danger: 'minor-now' },
    questions: {
      'minor-now': {
        yes: { say: 'minor-now-yes', ask: 'minor-adult', raise: 'crisis' },
        no: { say: 'minor-now-no', ask: 'minor-adult' },
        unclear: { say: 'minor-now-unclear', ask: 'minor-adult' },
      },
      'minor-adult': {
        yes: { say: 'minor-adult-yes', ask: 'minor-safe' },
        no: { say: 'minor-adult-no', ask: 'minor-safe' },
        unclear: { say: 'minor-adult-no', ask: 'minor-safe' },
      },
      'minor-safe': {
        yes: { say: 'minor-safe-yes', raise: 'danger' },
        no: { say: 'minor-safe-no' },
        unclear: { say: 'minor-safe-unclear' },
      },
    },
    presses: ['minor-now', 'minor-safe'],
    fine: 'minor-fine',
    stay: ['minor-stay'],
    leave: 'minor-stay',
    helpFrom: 'concern',
  },
  monitoring: {
    opens: { concern: 'monitoring-concern' },
    asks: { concern: 'monitoring-afraid' },
    sounds: { opens: 'monitoring-wonder-first', asks: 'monitoring-wonder' },
    questions: {
      'monitoring-wonder': {
        yes: { say: 'monitoring-concern', ask: 'monitoring-afraid' },
        no: { say: 'monitoring-wonder-no' },
        unclear: { say: 'monitoring-wonder-unclear' },
      },
      'monitoring-afraid': {
        yes: { say: 'monitoring-afraid-yes', ask: 'violence-safe-to-talk', kind: 'partner-violence' },
        no: { say: 'monitoring-afraid-no' },
        unclear: { say: 'monitoring-afraid-no' },
      },
    },
    presses: ['monitoring-afraid'],
    fine: 'monitoring-again',
    stay: ['monitoring-again'],
    leave: 'monitoring-leave',
    helpFrom: 'danger',
  },
  medical: {
    opens: { concern: 'medical-concern', danger: 'medical-crisis' },
    asks: { concern: 'medical-now', danger: 'medical-called' },
    questions: {
      'medical-now': {
        yes: { say: 'medical-crisis', ask: 'medical-called', raise: 'crisis' },
        no: { say: 'medical-now-no' },
        unclear: { say: 'medical-now-unclear' },
      },
      'medical-called': {
        yes: { say: 'medical-called-yes' },
        no: { say: 'medical-called-no' },
        unclear: { say: 'medical-called-no' },
      },
    },
    presses: ['medical-now', 'medical-called'],
    fine: 'medical-fine',
    stay: ['medical-stay', 'stay-quiet'],
    leave: 'other-leave',
    helpFrom: 'concern',
  },
}
