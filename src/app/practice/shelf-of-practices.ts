// What can be practised, by kind: a page fetches each when it is first wanted, and never what nobody asked for.

import { type Catalogue, catalogueOf } from '#domain/practice/catalogue.ts'
import type { Check, Deck, Practice, Prompts, Ritual } from '#domain/practice/practice-schemas.ts'
import type { Practices } from '#domain/practice/practices.ts'
import type { Programme } from '#domain/practice/programme-schema.ts'
import type { RehearsalSet } from '#domain/rehearsal/rehearsal-schema.ts'
import { once } from '../once.ts'
import { TroubleError } from '../outcome.ts'

export interface PracticeShelf {
  /** Names and numbers of everything: enough for lists and for naming what was kept. */
  catalogue(): Promise<Catalogue>
  /** Acts with their texts; the kinds below likewise. */
  acts(): Promise<Practice[]>
  rituals(): Promise<Ritual[]>
  decks(): Promise<Deck[]>
  checks(): Promise<Check[]>
  prompts(): Promise<Prompts[]>
  /** Stand-ins for a rehearsal, and the coach's words beside them. */
  rehearsal(): Promise<RehearsalSet>
  /** One programme with its steps; undefined where the catalogue has none of this id. */
  programme(id: string): Promise<Programme | undefined>
}

/** Fetches each part once, and again if it could not be had. */
export function holdPractices(parts: PracticeShelf): PracticeShelf {
  const catalogue = once(() => parts.catalogue())
  const programmes = new Map<string, () => Promise<Programme | undefined>>()
  return {
    catalogue,
    acts: once(() => parts.acts()),
    rituals: once(() => parts.rituals()),
    decks: once(() => parts.decks()),
    checks: once(() => parts.checks()),
    prompts: once(() => parts.prompts()),
    rehearsal: once(() => parts.rehearsal()),
    programme: async (id) => {
      const load = programmes.get(id) ?? once(() => parts.programme(id))
      programmes.set(id, load)
      // Both at once, so that nobody waits twice; whether it is there at all, the catalogue says.
      const [listed, loaded] = await Promise.allSettled([catalogue(), load()])
      if (listed.status === 'rejected') throw listed.reason
      if (!listed.value.programmes.some((one) => one.id === id)) return undefined
      if (loaded.status === 'rejected') throw loaded.reason
      return loaded.value
    },
  }
}

/** A shelf over everything at once, for who has it near. */
export function shelfOf(load: () => Promise<Practices>): PracticeShelf {
  const whole = once(load)
  return {
    catalogue: async () => catalogueOf(await whole()),
    acts: async () => (await whole()).practices,
    rituals: async () => (await whole()).rituals,
    decks: async () => (await whole()).decks,
    checks: async () => (await whole()).checks,
    prompts: async () => (await whole()).prompts,
    rehearsal: async () => {
      const { rehearsal } = await whole()
      if (!rehearsal) throw new TroubleError('not-found')
      return rehearsal
    },
    programme: async (id) => (await whole()).programmes.find((one) => one.id === id),
  }
}
