// What can be practised, from a terminal: the day, the list of what there is, and what was kept.

import type { ActSummary, ActView, CourseView, ProgrammeSummary, RitualSummary } from '#app/practice/practice-views.ts'
import type { RitualView } from '#app/practice/regular-views.ts'
import type { Outcome } from '#app/views.ts'
import type { Place, Talking } from './converse.ts'
import { playCourse } from './play-course.ts'

/** One thing in the list, with what it is and what is done with it. */
type Thing =
  | { kind: 'course'; it: CourseView }
  | { kind: 'ritual-kept'; it: RitualView }
  | { kind: 'programme'; it: ProgrammeSummary }
  | { kind: 'act'; it: ActSummary }
  | { kind: 'ritual'; it: RitualSummary }

const MOST = 3

/** At most three things: rituals of today, what goes on, one small act. */
export async function showToday({ amante, screen }: Talking): Promise<void> {
  const all = await thingsOf(amante)
  const isDue = (thing: Thing) =>
    thing.kind === 'ritual-kept' ? thing.it.due : thing.kind === 'course' && thing.it.step !== undefined
  const small = all.filter((thing) => thing.kind === 'act' && thing.it.moment).slice(0, 1)
  const today = [...all.filter(isDue).slice(0, MOST - 1), ...small]
  if (today.length === 0) return screen.say('terminal.today-none')
  screen.plain(today.map((thing) => lineOf(screen, thing, all.indexOf(thing))).join('\n'))
  screen.say('terminal.today-more')
}

/** Everything there is, by number; with a number, into it. */
export async function practise(talking: Talking, _place: Place, rest: string): Promise<void> {
  const { amante, screen } = talking
  const all = await thingsOf(amante)
  if (rest === '') {
    screen.plain(all.map((thing, at) => lineOf(screen, thing, at)).join('\n'))
    return screen.say('terminal.today-more')
  }
  const chosen = all[Number(rest) - 1]
  if (!chosen) return screen.say('terminal.which')
  switch (chosen.kind) {
    case 'course':
      return playCourse(talking, chosen.it)
    case 'programme':
      return begin(talking, chosen.it)
    case 'ritual-kept':
      return showRitual(talking, chosen.it)
    default:
      return showAct(talking, chosen.it.of)
  }
}

export async function showKept({ amante, screen }: Talking): Promise<void> {
  const kept = await amante.kept()
  if (kept.length === 0) return screen.say('terminal.kept-none')
  const lines = kept.map(({ on, name, stitch }) =>
    screen.words('terminal.kept-line', { date: on, name: name || screen.words(`practise.stitch.${stitch}`) }),
  )
  screen.plain(lines.join('\n'))
}

async function thingsOf(amante: Talking['amante']): Promise<Thing[]> {
  const [courses, rituals, programmes, practices] = await Promise.all([
    amante.courses(),
    amante.rituals(),
    amante.programmes(),
    amante.practices(),
  ])
  return [
    ...courses.map((it): Thing => ({ kind: 'course', it })),
    ...rituals.filter(({ ended }) => !ended).map((it): Thing => ({ kind: 'ritual-kept', it })),
    ...programmes.map((it): Thing => ({ kind: 'programme', it })),
    ...practices.acts.map((it): Thing => ({ kind: 'act', it })),
    ...practices.rituals.map((it): Thing => ({ kind: 'ritual', it })),
  ]
}

function lineOf(screen: Talking['screen'], { kind, it }: Thing, at: number): string {
  const what = screen.words(`terminal.practise-${kind}`)
  return screen.words('terminal.practise-line', { number: at + 1, name: it.name, what })
}

async function showRitual(talking: Talking, { id }: RitualView): Promise<void> {
  const { amante, screen } = talking
  const opened = await amante.ritual(id)
  if (!opened.ok) return screen.trouble(opened)
  screen.plain(`${opened.value.name}\n${opened.value.how}`, '  ')
  return log(talking, () => amante.keepRitual(id))
}

async function showAct(talking: Talking, of: string): Promise<void> {
  const { amante, screen } = talking
  const opened = await amante.practice(of)
  if (!opened.ok) return screen.trouble(opened)
  for (const part of partsOf(opened.value)) if (part) screen.plain(part, '  ')
  return log(talking, () => amante.keepAct({ of }))
}

function partsOf({ name, about, how, whenThen, ritual }: ActView): (string | undefined)[] {
  return [name, about, ...how, whenThen, ritual?.yours, ritual?.care]
}

async function log({ screen }: Talking, keep: () => Promise<Outcome<unknown>>): Promise<void> {
  const answer = (await screen.ask(screen.words('terminal.practise-did')))?.trim().toLowerCase() ?? ''
  if (!answer.startsWith('y')) return
  const kept = await keep()
  if (kept.ok) screen.say('terminal.practise-kept')
  else screen.trouble(kept)
}

async function begin(talking: Talking, { id, name, about, ways }: ProgrammeSummary): Promise<void> {
  const { amante, screen } = talking
  screen.plain(name, '  ')
  screen.plain(about, '  ')
  const named = ways.map((way, at) => `${at + 1} ${screen.words(`practise.ways.${way}`)}`).join(' · ')
  const answer = (await screen.ask(screen.words('terminal.practise-way', { ways: named })))?.trim() ?? ''
  if (answer === '') return
  const way = ways[Number(answer) - 1]
  if (!way) return screen.say('terminal.practise-again')
  const begun = await amante.beginCourse({ programme: id, way })
  if (begun.ok) await playCourse(talking, begun.value)
  else screen.trouble(begun)
}
