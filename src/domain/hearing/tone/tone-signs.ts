// What tone is reckoned from, by name. Apart from the shape of its words, so that the engine carries no checker of shapes.

/** Signs that take the edge off a message; what each is, its words in content/ show. */
const SOFT_SIGNS = ['warm', 'joke', 'polite', 'own', 'self', 'reported'] as const
/** Signs of how an attack is built, whatever its words: pressing, denying, demanding, comparing. */
const SHARP_SIGNS = [
  'pressed',
  'denied',
  'labelled',
  'accused',
  'demanded',
  'scolded',
  'likened',
  'weighed',
  'shutting',
] as const
export const TONE_SIGNS = [...SOFT_SIGNS, ...SHARP_SIGNS] as const
export type ToneSign = (typeof TONE_SIGNS)[number]

/** What the attack is reckoned from: the signs, and what tone/features.ts counts besides. */
export const TONE_FEATURES = [
  'hardest',
  'more',
  'sound',
  'asks',
  'loud',
  'short',
  'long',
  'fond',
  ...TONE_SIGNS,
] as const
export type ToneFeature = (typeof TONE_FEATURES)[number]
