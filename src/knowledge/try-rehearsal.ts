// Tries what stand-ins say as if a person had written it: nothing cruel, nothing that frightens, nothing twice.

import type { Library } from '#domain/library.ts'
import { spokenOf, unfitToSay } from '#domain/rehearsal/fit-to-say.ts'
import { createHearing } from '#domain/rehearsal/hear-line.ts'
import type { StandIn } from '#domain/rehearsal/rehearsal-schema.ts'
import { linesOf } from '#domain/rehearsal/stand-in-lines.ts'
import { createRewriter, type Rewriter } from '#domain/rewrite/rewriter.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Content } from './content.ts'
import { compileRehearsal, type RehearsalFolder } from './load-rehearsal.ts'
import type { Problem } from './problem.ts'

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

function tryStandIn(standIn: StandIn, { library, rewriter }: { library: Library; rewriter: Rewriter }): Problem[] {
  const file = `content/rehearsal/${standIn.id}/${library.language}.yaml`
  const seen = new Map<string, string>()
  return linesOf(standIn).flatMap(({ place, text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L} ]/gu, '')
    const twice = seen.get(plain)
    seen.set(plain, place)
    const screened = screen(spokenOf(text.replace('{ask}', 'do that')), [], library.signals)
    const unfit = unfitToSay(screened, standIn.edge, rewriter)
    const messages = [
      twice !== undefined && `is said in ${twice} too`,
      unfit && unfit.danger.length > 0 && `sounds like danger (${unfit.danger.join(', ')})`,
      unfit?.attack !== undefined && `is too sharp (${unfit.attack.toFixed(2)})`,
      unfit && unfit.cruel.length > 0 && `is no word of a stand-in (${unfit.cruel.join(', ')})`,
      text.includes('{ask}') && !place.startsWith('answers.request') && 'has {ask} where nothing is asked for',
    ]
    return messages
      .filter((one) => typeof one === 'string')
      .map((message) => ({ file, message: `${place}: "${text}" ${message}` }))
  })
}
