// Acts and rituals, listed and opened: filled for this person, joint ones only while no danger is remembered.

import type { ListedAct } from '#domain/practice/catalogue.ts'
import type { Practice, Ritual } from '#domain/practice/practice-schemas.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { fill, type Slots } from '#domain/words/fill.ts'
import { TroubleError } from '../outcome.ts'
import { type Practising, slotsOf, tellingOf } from './courses.ts'
import { danger } from './guarded.ts'
import type { ActSummary, ActView, PractisesView } from './practice-views.ts'

export async function practisesOf(practising: Practising): Promise<PractisesView> {
  const vault = await practising.context.vault()
  const { catalogue, slots } = await tellingOf(vault, practising)
  const guarded = danger(vault, practising.context)
  const may = ({ joint }: { joint: boolean }) => !joint || !guarded
  return {
    acts: catalogue.acts.filter(may).map((act) => actSummary(act, slots)),
    rituals: catalogue.rituals
      .filter(may)
      .map(({ id, name, place, every, fits }) => ({ of: `ritual/${id}`, name, place, every, fits })),
  }
}

/** One act or ritual with its texts, by reference. Throws TroubleError "not-found". */
export async function practiceOf(practising: Practising, of: string): Promise<ActView> {
  const { context, practices } = practising
  const isRitual = of.startsWith('ritual/')
  const vault = await context.vault()
  const [things, slots] = await Promise.all([
    isRitual ? practices.rituals() : practices.acts(),
    slotsOf(vault, context),
  ])
  const thing = things.find(({ id }) => of === `${isRitual ? 'ritual' : 'practice'}/${id}`)
  if (!thing || (thing.joint && danger(vault, context))) throw new TroubleError('not-found')
  return 'every' in thing ? ritualView(thing, slots) : actView(thing, slots)
}

function actSummary({ id, name, stitch, minutes, fits, moment }: ListedAct, slots: Slots): ActSummary {
  const say = (template: string) => fill(template, slots) ?? template
  return {
    of: `practice/${id}`,
    name,
    stitch,
    minutes,
    fits,
    ...(moment ? { moment: { about: say(moment.about), lighter: say(moment.lighter) } } : {}),
  }
}

function actView(act: Practice, slots: Slots): ActView {
  const say = (template: string) => fill(template, slots) ?? template
  const { id, name, ground, minutes } = act
  const variants = Object.entries(act.variants) as [Fit, string][]
  return {
    of: `practice/${id}`,
    name,
    about: say(act.about),
    how: act.how.map(say),
    ground,
    minutes,
    whenThen:
      fill(act.when_then, { ...slots, values: { ...slots.values, partner: slots.values.own } }) ?? act.when_then,
    variants: variants.map(([fit, text]) => ({ fit, text: say(text) })),
  }
}

function ritualView(ritual: Ritual, slots: Slots): ActView {
  const say = (template: string) => fill(template, slots) ?? template
  const { id, name, place, minutes, every } = ritual
  return {
    of: `ritual/${id}`,
    name,
    about: say(ritual.origin),
    how: [say(ritual.how)],
    ground: '',
    minutes,
    variants: [],
    ritual: { place, yours: say(ritual.yours), care: say(ritual.care), every },
  }
}
