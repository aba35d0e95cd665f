// Fixed words by what they are for, beside those that the courses name; and every key that must have words.

import type { DangerPath, Next } from './course-shape.ts'
import { COURSES } from './courses.ts'
import type { Deed } from './heard.ts'
import { ANSWER_KEYS } from './wonders.ts'

/** Said to who lost somebody by their own hand: what follows is mourning, and no matter between two. */
export const BEREAVED_KEY = 'bereaved-care'

/** Words laid before an ordinary turn where feelings are hard and nothing points to danger, by course. */
export const CARE_KEYS: Partial<Record<DangerPath, string>> = {
  suicide: 'suicide-care',
  'suicide-other': BEREAVED_KEY,
  'self-harm': 'suicide-care',
  violence: 'violence-care',
  aftermath: 'violence-care',
  'violence-other': 'violence-care',
  child: 'childhood-care',
  doer: 'doer-care',
}

/** Words besides openings and answers that say help is below: it is then shown, whatever the level. */
export const POINTS_TO_HELP = new Set([
  'minor-fine',
  'minor-stay',
  'doer-leave',
  'crisis-leave',
  'self-harm-danger',
  'violence-stay-next',
  'violence-other-stay-next',
  'doer-stay-on',
])

/** Words for what a person does in the middle of it. */
export const DEED_KEYS = {
  enough: 'enough',
  reaches: 'reaches',
  safer: 'safer',
  eased: 'eased',
  arrived: 'arrived',
  thanks: 'thanks',
} as const satisfies Partial<Record<Deed, string>>

/** A short word that something was read, before a question is put once more. */
export const TAKEN_IN: Partial<Record<DangerPath | 'other', string>> = {
  violence: 'taken-in-believed',
  aftermath: 'taken-in-believed',
  other: 'taken-in',
}

/** Words before the plain question, where means were named unasked. */
export const MEANS_KEY = 'suicide-means-told'

/** Who frightened them has gone for now; somebody is named who could be told. */
export const GONE_KEY = 'violence-gone'
export const ALLY_KEY = 'somebody'

/** Words for someone whose neck was held: harm may not show for a day. */
export const NECK_KEY = 'violence-neck'

/** Every key that content/safety/responses must have words for. */
export const RESPONSE_KEYS: string[] = [
  ...new Set([
    ...Object.values(COURSES).flatMap((course) => [
      ...Object.values(course.opens),
      ...Object.values(course.asks),
      ...(course.sounds ? Object.values(course.sounds).filter((key) => typeof key === 'string') : []),
      ...Object.entries(course.questions).flatMap(([key, answers]) => [
        key,
        ...Object.values(answers).flatMap((next: Next) => (next.ask ? [next.say, next.ask] : [next.say])),
      ]),
      course.fine,
      ...course.stay,
      course.leave,
    ]),
    ...Object.values(CARE_KEYS),
    ...ANSWER_KEYS,
    ...Object.values(DEED_KEYS),
    ...Object.values(TAKEN_IN),
    NECK_KEY,
    'crisis-leave',
    'also',
    'still-here',
    MEANS_KEY,
    GONE_KEY,
    ALLY_KEY,
  ]),
]
