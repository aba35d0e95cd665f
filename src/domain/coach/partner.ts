// Whom the talk is about, as it goes on: a name once told is kept, a vaguer word does not displace a plainer one, and a
// pronoun is learnt but never guessed.

import type { PersonHeard, Reading } from '../hearing/reading.ts'
import type { TalkState } from './state.ts'

type Known = Pick<TalkState, 'partner' | 'others'>

/** What is known of the partner, and whether others were spoken of, after one more message. */
export function meetPartner(reading: Pick<Reading, 'people'>, known: Known): Known {
  const partners = reading.people.filter((p) => p.partner)
  const heard = partners.find((p) => !p.past) ?? partners[0]
  const others = known.others || reading.people.some((p) => !p.partner && !p.plural)
  const partner = heard ? joined(heard, known) : known.partner
  return { ...(partner ? { partner } : {}), ...(others ? { others } : {}) }
}

function joined(heard: PersonHeard, { partner: known, others }: Known): PersonHeard | undefined {
  if (heard.role === 'unnamed') {
    if (others) return known
    return known ? inPronoun(known, heard.pronoun) : heard
  }
  if (!known || known.role === 'unnamed') return inPronoun(heard, known?.pronoun)
  if (heard.role === known.role)
    return hasName(known) && !hasName(heard) ? inPronoun(known, heard.pronoun) : inPronoun(heard, known.pronoun)
  // "My partner", said of the wife who was named before.
  return heard.role === 'partner' && !known.past ? inPronoun(known, heard.pronoun) : heard
}

/** Takes on a pronoun where the person's own does not say it. */
function inPronoun(person: PersonHeard, pronoun: PersonHeard['pronoun'] | undefined): PersonHeard {
  return person.pronoun === 'they' && !person.plural && pronoun ? { ...person, pronoun } : person
}

/** A name is said alike by both; a role is "your wife" for one and "my wife" for the other. */
function hasName({ name, own }: PersonHeard): boolean {
  return name !== '' && name === own
}
