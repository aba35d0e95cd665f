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
 * a pronoun where no more is known, and missing where nobody was spoken of. */
export function partnerSlots(
  partner: Pick<PersonHeard, 'name' | 'own' | 'pronoun' | 'plural'> | undefined,
  unnamed: Unnamed,
  more: Slots['values'] = {},
): Slots {
  const pronoun = partner?.pronoun ?? 'they'
  const called = { partner: partner?.name || unnamed.name, own: partner?.own || unnamed.own }
  return {
    values: { ...called, ...met(partner, called.partner), ...PRONOUNS[pronoun], ...more },
    plural: pronoun === 'they',
  }
}

/** Somebody spoken of only as "he" is "he" here too: whether they are a partner was not said. Nobody, where nobody was. */
function met(partner: Pick<PersonHeard, 'name' | 'pronoun'> | undefined, called: string): Slots['values'] {
  if (!partner) return {}
  const { they, them } = PRONOUNS[partner.pronoun]
  return partner.name || partner.pronoun === 'they' ? { who: called, whom: called } : { who: they, whom: them }
}
