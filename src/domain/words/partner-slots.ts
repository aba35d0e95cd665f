// How the coach speaks of the one who is not in the room: their name or role, their pronoun, and the verb it takes.

import type { PersonHeard } from '../hearing/reading.ts'
import type { Slots } from './fill.ts'

const PRONOUNS = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself' },
  they: { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themself' },
} as const

/** Slots for one person spoken of, with any further values; `fallback` is how to say it when nobody was named. */
export function partnerSlots(
  partner: Pick<PersonHeard, 'name' | 'pronoun' | 'plural'> | undefined,
  fallback: string,
  more: Slots['values'] = {},
): Slots {
  const pronoun = partner?.pronoun ?? 'they'
  return {
    values: { partner: partner?.name ?? fallback, ...PRONOUNS[pronoun], ...more },
    plural: pronoun === 'they',
  }
}
