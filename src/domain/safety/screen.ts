// The one door for every text a person enters. Nothing else makes a Screened value, and the engine takes nothing else.

import type { SignalSet } from '../library.ts'
import { kindsOf, levelTogether } from './build-up.ts'
import { type CompiledSignals, compileSignals } from './compiled-signals.ts'
import { atLeast, higher, lower, NO_RISK, type Risk, type RiskKind, type RiskLevel, type RiskSign } from './levels.ts'
import { readTurn } from './read-turns.ts'
import type { Screened } from './screened.ts'

/** A turn of the talk so far. */
export interface TurnBefore {
  who: 'person' | 'coach'
  text: string
  /** The coach laid down a step here, or asked whether and when: the next message may be nothing but its answer. */
  step?: boolean
}

/** Turns of the person that are looked back over, and after how many of them a sign weighs no more. */
const LOOK_BACK = 60
const FADES: Record<RiskLevel, number> = { none: 12, care: 12, concern: 12, danger: LOOK_BACK, crisis: LOOK_BACK }

/**
 * Screens one text in the light of the talk before it. Pure and the same every time; the work grows linearly with the length
 * of the text. Throws only where the rules themselves are broken, which the content check finds before.
 */
export function screen(text: string, before: TurnBefore[], signals: SignalSet): Screened {
  const compiled = compileSignals(signals)
  return { text, risk: assess(heardAfter(before.at(-1), text, compiled), before, compiled) } as unknown as Screened
}

/**
 * The same text with a sign of a kind that a language model heard in it. That raises the level to `concern` and no higher,
 * so that the fixed words ask; it lowers nothing.
 */
export function raised({ text, risk }: Screened, kind: RiskKind): Screened {
  const sign: RiskSign = {
    kind,
    level: 'concern',
    rule: `model/${kind}`,
    start: 0,
    end: text.length,
    who: 'self',
    back: 0,
  }
  const signs = [sign, ...risk.signs]
  const level = higher(risk.level, 'concern')
  const fresh = higher(risk.fresh, 'concern')
  return { text, risk: { level, fresh, kinds: kindsOf(signs, level), signs } } as unknown as Screened
}

function assess(now: RiskSign[], before: TurnBefore[], compiled: CompiledSignals): Risk {
  const turns = before
    .map((turn, i) => ({ ...turn, after: before[i - 1] }))
    .filter((turn) => turn.who === 'person')
    .slice(-LOOK_BACK)
  const earlier = turns.flatMap(({ text, after }, i) =>
    stillWeighing(heardAfter(after, text, compiled), turns.length - i),
  )
  if (now.length === 0 && earlier.length === 0) return NO_RISK
  const signs = [...now, ...earlier]
  const together = levelTogether(signs)
  const alone = levelTogether(now)
  // What sums up over the talk is news only where this turn adds to it, and the sum rises by it.
  const adds = now.some((sign) => !earlier.some((old) => old.rule === sign.rule && atLeast(old.level, sign.level)))
  const level = higher(now.length > 0 ? together : 'none', carriedLevel(earlier))
  const rises = !atLeast(levelTogether(earlier), together)
  return { level, fresh: adds && rises ? higher(alone, together) : alone, kinds: kindsOf(signs, level), signs }
}

/** After a step was laid down, some rules may speak of nothing but that step: "I'll do it tonight", and not a word more. */
function heardAfter(said: TurnBefore | undefined, text: string, compiled: CompiledSignals): RiskSign[] {
  const { signs } = readTurn(text, compiled)
  if (!said?.step || said.who !== 'coach') return signs
  return signs.map((sign) => {
    const most = saysNoMore(text, sign, compiled) ? compiled.ofStep.get(sign.rule) : undefined
    return most ? { ...sign, level: lower(sign.level, most) } : sign
  })
}

function saysNoMore(text: string, { start, end }: RiskSign, { stepWords }: CompiledSignals): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.toLowerCase().replace(/[’‘]/g, "'")
  return (rest.match(/[\p{L}\p{N}']+/gu) ?? []).every((word) => stepWords.has(word))
}

function stillWeighing(signs: RiskSign[], back: number): RiskSign[] {
  return signs.filter((sign) => back <= FADES[sign.level]).map((sign) => ({ ...sign, back }))
}

/** What was said before keeps its level; hard feelings alone do not. Taking it back changes nothing here. */
function carriedLevel(earlier: RiskSign[]): RiskLevel {
  const level = levelTogether(earlier)
  return level === 'care' ? lower(level, 'none') : level
}
