// Turns keys of fixed words into what is said and shown. Of several ways to say a thing, one is taken that was not said yet.

import type { Effect, Spoken } from '../coach/effects.ts'
import type { Danger } from '../coach/state.ts'
import type { Responses } from '../library.ts'
import type { DangerAnswer, DangerTurn } from './danger-turn.ts'
import { NECK_KEY, POINTS_TO_HELP } from './response-keys.ts'

export interface Speech {
  say: string[]
  help: boolean
  /** The question that waits is not put again; its answers to tap stay. */
  silent?: true
}

/** Lays words and the waiting question into effects, and notes them as said. */
export function speak(input: DangerTurn, danger: Danger, { say, help, silent }: Speech): DangerAnswer {
  const asks = danger.asked && !silent && danger.asked !== say.at(-1) ? [danger.asked] : []
  const keys = [...say, ...neckWords(input, danger), ...asks]
  const chosen = keys.map((key) => ({ key, ...wordsFor(key, danger, input) }))
  const paragraphs = chosen.map(({ key, text }): Spoken => ({ text, from: `safety/${key}` }))
  const effects: Effect[] = paragraphs.length > 0 ? [{ kind: 'say', paragraphs }] : []
  if (help || keys.some((key) => POINTS_TO_HELP.has(key)))
    effects.push({ kind: 'help', kinds: danger.kinds, crisis: danger.level === 'crisis' })
  const quick = danger.asked ? (input.responses[danger.asked]?.quick ?? []) : []
  if (quick.length > 0) effects.push({ kind: 'quick', replies: quick.map((words) => ({ label: words, send: words })) })
  const said = [...new Set([...danger.said, ...chosen.flatMap(({ key, as }) => [key, as])])]
  return { danger: { ...danger, said }, effects }
}

/** Whether a key still has words that this talk has not heard. */
export function hasMore(key: string, { said }: Danger, responses: Responses): boolean {
  const { first, later } = waysOf(key, responses)
  return [...first, ...later].some(({ as }) => !said.includes(as))
}

/** A question was put a second time. */
export const wasPressed = ({ said }: Danger, question: string) => said.includes(`${question}/again`)

/** Held by the neck in these days: what a doctor must know is said once, whatever else is said. */
function neckWords({ screened }: DangerTurn, danger: Danger): string[] {
  const isNews = screened.risk.signs.some(
    ({ rule, level, who, back }) =>
      back === 0 && rule === 'partner-violence/chokes' && level === 'crisis' && who === 'self',
  )
  return isNews && danger.path === 'violence' && !danger.said.includes(NECK_KEY) ? [NECK_KEY] : []
}

function wordsFor(key: string, { said, asked }: Danger, { responses, chance }: DangerTurn): Words {
  const again = responses[key]?.again ?? responses[key]?.text
  if (again && key === asked && said.includes(key)) return { text: again, as: `${key}/again` }
  const { first, later } = waysOf(key, responses)
  const unheard = (ways: Words[]) => ways.filter(({ as }) => !said.includes(as))
  const [next] = said.includes(key) ? unheard(later) : []
  if (next) return next
  const open = unheard(first).length > 0 ? unheard(first) : [...first, ...later]
  return open[Math.floor(chance() * open.length)] ?? open[0]!
}

interface Words {
  text: string
  /** What is noted as said: the key and which of its ways. */
  as: string
}

/** Ways to say it for the first time, any of them, and those for when it comes again, in their order. */
function waysOf(key: string, responses: Responses): { first: Words[]; later: Words[] } {
  const response = responses[key]
  if (!response) throw new Error(`content/safety/responses lacks "${key}"`)
  const first = [response.text, ...response.or].map((text, i) => ({ text, as: `${key}/${i}` }))
  return { first, later: response.later.map((text, i) => ({ text, as: `${key}/later-${i}` })) }
}
