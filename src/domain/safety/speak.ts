// Turns keys of fixed words into what is said and shown.

import type { Effect, Spoken } from '../coach/effects.ts'
import type { Danger } from '../coach/state.ts'
import { NECK_KEY, POINTS_TO_HELP } from './courses.ts'
import type { DangerAnswer, DangerTurn } from './respond.ts'

/** Lays words and the waiting question into effects, and notes them as said. */
export function speak(input: DangerTurn, danger: Danger, turn: { say: string[]; help: boolean }): DangerAnswer {
  const asks = danger.asked && danger.asked !== turn.say.at(-1) ? [danger.asked] : []
  const keys = [...(input.first ? [input.first] : []), ...turn.say, ...neckWords(input, danger), ...asks]
  const paragraphs = keys.map((key): Spoken => ({ text: wordsFor(key, input), from: `safety/${key}` }))
  const quick = danger.asked ? (input.responses[danger.asked]?.quick ?? []) : []
  const effects: Effect[] = [{ kind: 'say', paragraphs }]
  if (turn.help || keys.some((key) => POINTS_TO_HELP.has(key)))
    effects.push({ kind: 'help', kinds: danger.kinds, crisis: danger.level === 'crisis' })
  if (quick.length > 0) effects.push({ kind: 'quick', replies: quick.map((words) => ({ label: words, send: words })) })
  return { danger: { ...danger, said: [...new Set([...danger.said, ...keys])] }, effects }
}

/** Held by the neck in these days: what a doctor must know is said once, whatever else is said. */
function neckWords({ screened }: DangerTurn, danger: Danger): string[] {
  const isNews = screened.risk.signs.some(
    ({ rule, level, who, back }) =>
      back === 0 && rule === 'partner-violence/chokes' && level === 'crisis' && who === 'self',
  )
  return isNews && danger.path === 'violence' && !danger.said.includes(NECK_KEY) ? [NECK_KEY] : []
}

function wordsFor(key: string, { responses, chance }: DangerTurn): string {
  const response = responses[key]
  if (!response) throw new Error(`content/safety/responses lacks "${key}"`)
  const words = [response.text, ...response.or]
  return words[Math.floor(chance() * words.length)] ?? response.text
}
