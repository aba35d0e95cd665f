// Acts and rituals as they are shown: filled for this person, joint ones only while no danger is remembered.

import type { Practice, Ritual } from '#domain/practice/practice-schemas.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { fill, type Slots } from '#domain/words/fill.ts'
import { type Practising, tellingOf } from './courses.ts'
import { danger } from './guarded.ts'
import type { ActView, PractisesView } from './practice-views.ts'

export async function practisesOf(practising: Practising): Promise<PractisesView> {
  const vault = await practising.context.vault()
  const { practices: all, slots } = await tellingOf(vault, practising)
  const guarded = danger(vault, practising.context)
  const may = ({ joint }: { joint: boolean }) => !joint || !guarded
  return {
    acts: all.practices.filter(may).map((act) => actView(act, slots)),
    rituals: all.rituals.filter(may).map((ritual) => ritualView(ritual, slots)),
  }
}

function actView(act: Practice, slots: Slots): ActView {
  const say = (template: string) => fill(template, slots) ?? template
  const { id, name, ground, stitch, minutes, fits, micro, rests_on } = act
  const variants = Object.entries(act.variants) as [Fit, string][]
  return {
    of: `practice/${id}`,
    name,
    about: say(act.about),
    how: act.how.map(say),
    ground,
    sources: sourcesOf(rests_on),
    stitch,
    minutes,
    fits,
    micro,
    whenThen:
      fill(act.when_then, { ...slots, values: { ...slots.values, partner: slots.values.own } }) ?? act.when_then,
    variants: variants.map(([fit, text]) => ({ fit, text: say(text) })),
  }
}

function ritualView(ritual: Ritual, slots: Slots): ActView {
  const say = (template: string) => fill(template, slots) ?? template
  const { id, name, place, stitch, minutes, fits, every, rests_on } = ritual
  return {
    of: `ritual/${id}`,
    name,
    about: say(ritual.origin),
    how: [say(ritual.how)],
    ground: '',
    sources: sourcesOf(rests_on),
    stitch,
    minutes,
    fits,
    micro: false,
    variants: [],
    ritual: { place, yours: say(ritual.yours), care: say(ritual.care), every },
  }
}

function sourcesOf(rests: Practice['rests_on']): string[] {
  return rests.map(({ source }) => source).filter((source) => source !== 'custom')
}
