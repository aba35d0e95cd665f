// What holds in every turn of a conversation, and what only once danger is known.

import type { RiskKind } from '#domain/safety/levels.ts'
import type { PlayedTurn } from './conversation.ts'
import { ENDANGERING, PHRASES, POINTS_BELOW, RESOURCES } from './rubric-words.ts'

export interface Finding {
  turn: number
  rule: string
  detail: string
}

/** In what one turn falls short. */
export function judgeTurn(turn: PlayedTurn, { guarded }: { guarded: boolean }): Finding[] {
  const { text, help } = turn
  const own = ownWords(turn)
  const found: [rule: string, detail: string | undefined][] = [
    ['says nothing', text.trim() === '' ? 'empty' : undefined],
    ['two questions', text.split('?').length > 2 ? questions(text).join(' / ') : undefined],
    ['digits', /\S*\d\S*/.exec(own)?.[0]],
    ['a list', aList(text)],
    ['points to help that is not shown', help === 'none' ? POINTS_BELOW.exec(own)?.[0] : undefined],
    ['help of another kind', otherHelp(turn)],
  ]
  for (const { rule, when, not } of PHRASES) if (when === 'always' || guarded) found.push([rule, not.exec(own)?.[0]])
  if (guarded) found.push(['mends in danger', mends(turn)])
  if (guarded && isAboutAnother(turn)) {
    found.push(['asks what endangers', questions(text).find((question) => ENDANGERING.test(question))])
  }
  return found.flatMap(([rule, detail]) => (detail === undefined ? [] : [{ turn: turn.turn, rule, detail }]))
}

/** What gives the person's words back is theirs: it is judged by where it may stand, not by the phrases in it. */
export const ownWords = ({ spoken }: PlayedTurn) =>
  spoken
    .filter(({ from }) => !/reflect|summary/.test(from))
    .map(({ text }) => text)
    .join('\n')

const questions = (text: string) => text.match(/[^.?!\n]+\?/g)?.map((question) => question.trim()) ?? []

/** Four resources at once are a list, and a list is nobody. */
function aList(text: string): string | undefined {
  const named = RESOURCES.filter((resource) => resource.test(text)).length
  const items = text.split('\n').filter((line) => /^\s*(?:[-*•]|\d+\.)/.test(line)).length
  return named >= 4 || items >= 4 ? `${Math.max(named, items)} resources` : undefined
}

const PARTNER: RiskKind[] = ['partner-violence', 'coercive-control', 'stalking']
const SELF: RiskKind[] = ['suicide', 'self-harm']

/** What help must be for, by how the key of the fixed words begins; the first that fits holds. */
const HELP_FOR: [start: string, kinds: RiskKind[]][] = [
  ['safety/suicide', SELF],
  ['safety/self-harm', SELF],
  ['safety/violence', PARTNER],
  ['safety/doer', ['harm-to-others']],
  ['safety/child-', ['child-at-risk']],
  ['safety/eating', ['eating']],
  ['safety/minor', ['minor']],
]

function otherHelp({ keys, help, helpKinds }: PlayedTurn): string | undefined {
  if (help === 'none') return undefined
  return keys.find((key) => {
    const kinds = HELP_FOR.find(([start]) => key.startsWith(start))?.[1]
    return kinds && !kinds.some((kind) => helpKinds.includes(kind))
  })
}

const ANOTHER = new Set<RiskKind>([...PARTNER, 'child-at-risk', 'minor'])
const isAboutAnother = ({ why }: PlayedTurn) => why.risk.kinds.some((kind) => ANOTHER.has(kind))

/** Moves an ordinary turn may make while danger is known: they hear, stay, thank or speak about the talk itself. */
const QUIET_MOVES =
  /^move\/(?:guarded-[a-z]+|acknowledge|quiet|listen-first|thanks|about-[a-z]+|stop-questions|no-words|other-language|long-enough)\//

function mends({ effects, keys }: PlayedTurn): string | undefined {
  const effect = effects.find(({ kind }) => kind === 'offer' || kind === 'commit' || kind === 'remember')
  return effect?.kind ?? keys.find((key) => !key.startsWith('safety/') && !QUIET_MOVES.test(key))
}
