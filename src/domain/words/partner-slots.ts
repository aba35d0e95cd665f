// How the coach speaks of the one who is not in the room: their name or role, their pronoun, and the verb it takes.

import type { PersonHeard } from '../hearing/reading.ts'
import type { Slots } from './fill.ts'

const PRONOUNS = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself' },
  they: { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themself' },
} as const

/** How to say it when nobody was named: by the coach ("your partner"), and by the person ("my partner"). */
export interface Unnamed {
  name: string
  own: string
}

/** Slots for one person spoken of, with any further values. `partner` is for the coach's voice, `own` for the person's; `who` and `whom` are
 * a pronoun where no more is known. */
export function partnerSlots(
  partner: Pick<PersonHeard, 'name' | 'own' | 'pronoun' | 'plural'> | undefined,
  unnamed: Unnamed,
  more: Slots['values'] = {},
): Slots {
  const pronoun = partner?.pronoun ?? 'they'
  const called = { partner: partner?.name || unnamed.name, own: partner?.own || unnamed.own }
  // Somebody spoken of only as "he" is "he" here too: whether they are a partner was not said.
  const spokenOf = partner && !partner.name && pronoun !== 'they' ? pronoun : undefined
  const met = {
    who: spokenOf ? PRONOUNS[spokenOf].they : called.partner,
    whom: spokenOf ? PRONOUNS[spokenOf].them : called.partner,
  }
  return { values: { ...called, ...met, ...PRONOUNS[pronoun], ...more }, plural: pronoun === 'they' }
}
