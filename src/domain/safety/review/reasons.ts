// Why a sentence of a language model is not shown. Each reason has its words in the glass box.

/** Reasons that are found by patterns; their rules are in content/safety/review. */
export const RULED = [
  'orders',
  'generalises',
  'makes-light',
  'takes-sides',
  'flatters',
  'judges-absent',
  'diagnoses',
  'belittles',
  'foretells',
  'romance',
  'claims-to-feel',
  'claims-to-be-human',
  'claims-licence',
  'handles-crisis',
  'advice-in-danger',
  'helps-to-watch',
  'helps-to-manipulate',
  'urges-to-leave',
  'urges-to-confront',
  'harms-self',
  'harms-other',
  'sexual',
  'swears',
  'counsels-medicine',
  'counsels-law',
  'secret-of-another',
  'leaks-plan',
  'invents-study',
  'worksheet',
  'steps-out',
  'promises',
] as const
export type Ruled = (typeof RULED)[number]

/** Reasons that follow from how a sentence stands to what the model was given, or from its shape. */
export const COMPARED = [
  'invents-number',
  'invents-name',
  'invents-quote',
  'invents-fact',
  'assumes',
  'repeats',
  'wrong-language',
  'too-long',
  'markup',
  'digits',
  'asks-twice',
  'foreign-words',
  'speaks-of-itself',
  'commands',
  'claims',
  'unlike-coach',
] as const

export type ReviewReason = Ruled | (typeof COMPARED)[number]

/** Faults of manner: the sentence is left out and the reply goes on. Any other fault ends it. */
const OF_MANNER: ReadonlySet<ReviewReason> = new Set(['worksheet', 'markup', 'digits', 'asks-twice', 'unlike-coach'])

/** True where a sentence with these faults is only left out. */
export function isOfManner(reasons: readonly ReviewReason[]): boolean {
  return reasons.every((reason) => OF_MANNER.has(reason))
}
