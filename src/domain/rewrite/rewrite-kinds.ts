// The closed lists of the workshop, by name. Apart from the shape of its words, so that the engine carries no checker of shapes.

/** What in a message would land as an attack, finer than hearing's marks. */
export const SHARP_KINDS = [
  'criticism',
  'label',
  'contempt',
  'sarcasm',
  'comparison',
  'name-calling',
  'defensiveness',
  'stonewalling',
  'absolute',
  'mind-reading',
  'threat',
  'ultimatum',
  'old-scores',
  'order',
] as const
export type SharpKind = (typeof SHARP_KINDS)[number]

/** The parts a message to a partner may have; what is missing is asked for in this order. */
export const PARTS = ['happened', 'felt', 'need', 'ask'] as const
export type Part = (typeof PARTS)[number]

/** Why a message is not written: the keys of `refuse`. */
export const REFUSALS = [
  'crisis',
  'danger',
  'harm',
  'threat',
  'blackmail',
  'monitoring',
  'manipulation',
  'pursuit',
  'placating',
] as const
export type RefusalKind = (typeof REFUSALS)[number]

/** What a clause is once it is turned. An ask is held as the bare act: "call me back"; what is peeled is turned once more. */
export const UNIT_KINDS = ['fact', 'felt', 'need', 'ask', 'ask-not', 'say', 'peel', 'drop'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]
