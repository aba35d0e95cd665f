// What lists, the day as a page and whatever names a thing need of everything that can be practised: names and numbers.
// Their texts lie apart.

import type { Practice, Ritual } from './practice-schemas.ts'
import type { Practices } from './practices.ts'
import type { Programme } from './programme-schema.ts'

export interface Catalogue {
  acts: ListedAct[]
  rituals: ListedRitual[]
  programmes: ListedProgramme[]
  decks: Named[]
  checks: Named[]
}

export interface Named {
  id: string
  name: string
}

export interface ListedAct extends Pick<Practice, 'id' | 'name' | 'stitch' | 'minutes' | 'fits' | 'joint' | 'micro'> {
  /** Of a small moment: what the day as a page says of it, and how it goes for who is tired. */
  moment?: { about: string; lighter: string }
}

export type ListedRitual = Pick<Ritual, 'id' | 'name' | 'place' | 'stitch' | 'minutes' | 'fits' | 'joint' | 'every'>

/** A programme to choose; its steps lie in a file of its own. */
export interface ListedProgramme
  extends Pick<Programme, 'id' | 'name' | 'about' | 'ground' | 'rests_on' | 'length' | 'minutes' | 'ways' | 'joint'> {
  /** How many there are. */
  parts: number
}

export function catalogueOf({ practices, rituals, programmes, decks, checks }: Practices): Catalogue {
  return {
    acts: practices.map(listedAct),
    rituals: rituals.map(({ id, name, place, stitch, minutes, fits, joint, every }) => ({
      id,
      name,
      place,
      stitch,
      minutes,
      fits,
      joint,
      every,
    })),
    programmes: programmes.map(listedProgramme),
    decks: decks.map(({ id, name }) => ({ id, name })),
    checks: checks.map(({ id, words }) => ({ id, name: words.name })),
  }
}

function listedAct({ id, name, stitch, minutes, fits, joint, micro, about, variants }: Practice): ListedAct {
  const listed = { id, name, stitch, minutes, fits, joint, micro }
  return micro ? { ...listed, moment: { about, lighter: variants['low-energy'] ?? about } } : listed
}

function listedProgramme(programme: Programme): ListedProgramme {
  const { id, name, about, ground, rests_on, length, minutes, ways, joint, parts } = programme
  return { id, name, about, ground, rests_on, length, minutes, ways, joint, parts: parts.length }
}

/** Everything of the kind that a reference, as kind/id, speaks of. */
function listOf(kind: string, { acts, rituals, programmes, decks, checks }: Catalogue): readonly Named[] {
  switch (kind) {
    case 'practice':
      return acts
    case 'ritual':
      return rituals
    case 'programme':
      return programmes
    case 'deck':
      return decks
    case 'check':
      return checks
    default:
      return []
  }
}

/** What a reference points to; undefined where there is nothing of the kind any more. */
export function listedAs(reference: string, catalogue: Catalogue): Named | undefined {
  const [kind = '', id] = reference.split('/')
  return listOf(kind, catalogue).find((one) => one.id === id)
}
