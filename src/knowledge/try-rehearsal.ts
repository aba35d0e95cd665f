// Tries what stand-ins say as if a person had written it: nothing cruel, nothing that frightens, nothing twice.

import type { Library } from '#domain/library.ts'
import { createHearing } from '#domain/rehearsal/hear-line.ts'
import { BANDS, type EDGES, MANNERS } from '#domain/rehearsal/rehearsal-kinds.ts'
import type { StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import type { SharpKind } from '#domain/rewrite/rewrite-kinds.ts'
import { createRewriter, type Rewriter } from '#domain/rewrite/rewriter.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Content } from './content.ts'
import { compileRehearsal, type RehearsalFolder } from './load-rehearsal.ts'
import type { Problem } from './problem.ts'

/** Attack that a sentence may have, by its stand-in's edge; and what even a sharp one never says. */
const MOST_ATTACK: Record<(typeof EDGES)[number], number> = { soft: 0.5, sharp: 0.9 }
/** Words up to which a sentence is too short for its tone to be judged by more than its marks. */
const TERSE = 3
const NEVER: readonly SharpKind[] = ['contempt', 'label', 'name-calling', 'threat', 'ultimatum', 'comparison', 'order']

/** Everything wrong with the rehearsals of one language, which may have none. */
export function tryRehearsal({ rehearsal, languages }: Content, library: Library): Problem[] {
  const { language } = library
  const set = compileRehearsal(rehearsal, language)
  const coach = `content/rehearsal/coach.${language}.yaml`
  if (!set) return languages[language]?.offered ? [{ file: coach, message: 'missing, or it does not hold' }] : []
  const rewriter = createRewriter(library)
  try {
    const { fears } = createHearing(library, set)
    const { yes, no } = set.hears.fear
    const deaf = yes.filter((line) => !fears(line)).map((line) => `hears.fear: does not speak in "${line}"`)
    const loud = no.filter(fears).map((line) => `hears.fear: speaks in "${line}"`)
    return [
      ...[...deaf, ...loud].map((message) => ({ file: coach, message })),
      ...unpaired(rehearsal, language),
      ...set.standIns.flatMap((standIn) => tryStandIn(standIn, { library, rewriter })),
    ]
  } catch (error) {
    return [{ file: coach, message: (error as Error).message }]
  }
}

function unpaired({ standIns, words }: RehearsalFolder, language: string): Problem[] {
  const missing = Object.keys(standIns).filter((id) => !words[id]?.[language])
  const lost = Object.keys(words).filter((id) => !standIns[id])
  const orders = Object.values(standIns).map(({ order }) => order)
  return [
    ...missing.map((id) => ({
      file: `content/rehearsal/${id}/${language}.yaml`,
      message: 'missing, or it does not hold',
    })),
    ...lost.map((id) => ({ file: `content/rehearsal/${id}/stand-in.yaml`, message: 'missing, or it does not hold' })),
    ...Object.entries(standIns)
      .filter(([, { order }], at) => orders.indexOf(order) !== at)
      .map(([id]) => ({ file: `content/rehearsal/${id}/stand-in.yaml`, message: 'order: another has the same' })),
  ]
}

/** Every sentence it may say, with its place. */
export function linesOf({ answers, still, ends }: StandIn): { place: string; text: string }[] {
  const spread = (name: string, by: Record<(typeof BANDS)[number], string[]>) =>
    BANDS.flatMap((band) => by[band].map((text, at) => ({ place: `${name}.${band}.${at}`, text })))
  return [
    ...MANNERS.flatMap((manner) => spread(`answers.${manner}`, answers[manner])),
    ...spread('still', still),
    ...spread('ends', ends),
  ]
}

function tryStandIn(standIn: StandIn, { library, rewriter }: { library: Library; rewriter: Rewriter }): Problem[] {
  const file = `content/rehearsal/${standIn.id}/${library.language}.yaml`
  const seen = new Map<string, string>()
  return linesOf(standIn).flatMap(({ place, text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L} ]/gu, '')
    const twice = seen.get(plain)
    seen.set(plain, place)
    const spoken = text
      .replace('{ask}', 'do that')
      .replace(/\([^)]*\)/g, '')
      .trim()
    const screened = screen(spoken, [], library.signals)
    const { attack, marks } = rewriter.look(screened)
    const cruel = marks.filter(({ kind }) => NEVER.includes(kind) || standIn.edge === 'soft').map(({ kind }) => kind)
    const messages = [
      twice !== undefined && `is said in ${twice} too`,
      screened.risk.level !== 'none' && `sounds like danger (${screened.risk.kinds.join(', ')})`,
      spoken.split(/\s+/).length > TERSE && attack > MOST_ATTACK[standIn.edge] && `is too sharp (${attack.toFixed(2)})`,
      cruel.length > 0 && `is no word of a stand-in (${cruel.join(', ')})`,
      text.includes('{ask}') && !place.startsWith('answers.request') && 'has {ask} where nothing is asked for',
    ]
    return messages
      .filter((one) => one !== false)
      .map((message) => ({ file, message: `${place}: "${text}" ${message}` }))
  })
}
