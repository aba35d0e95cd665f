// How a person likes to be spoken with: chosen under You, or said in the talk and then kept.

/** Each way with its choices, the usual one first. */
export const WAYS = {
  /** How plainly things are put. */
  tone: ['gentle', 'direct'],
  /** How much is said at once. */
  length: ['full', 'short'],
  /** Whether the coach asks its way forward, or brings ideas early. */
  lead: ['questions', 'ideas'],
} as const

export type Ways = { [W in keyof typeof WAYS]: (typeof WAYS)[W][number] }

export const USUAL_WAYS: Ways = { tone: 'gentle', length: 'full', lead: 'questions' }

/** What a wish about the talk changes; undefined for an intent that is none. */
export function wishOf(intent: string): Partial<Ways> | undefined {
  return WISHES[intent]
}

const WISHES: Record<string, Partial<Ways>> = {
  'be-gentler': { tone: 'gentle' },
  'be-direct': { tone: 'direct' },
  'be-shorter': { length: 'short' },
  'say-more': { length: 'full' },
  'more-ideas': { lead: 'ideas' },
  'more-questions': { lead: 'questions' },
}
