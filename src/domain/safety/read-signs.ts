// One text, read alone: which rules speak, at which level, about which words.

import { actorOf } from './actors.ts'
import type { CompiledSignals, Rule } from './compiled-signals.ts'
import { aboutOthers, newsBeside } from './learnt/beside-rules.ts'
import { listen, type Manners } from './learnt/listen.ts'
import { atLeast, lower, type RiskLevel, type RiskSign } from './levels.ts'
import type { Match } from './matcher.ts'
import { layMarks, type Marked, readingsOf } from './readings.ts'
import { type Token, type Tokens, tokenize } from './tokens.ts'

/** What a text says by itself. */
export interface SignsRead {
  signs: RiskSign[]
}

/** Reads one text; `tick` counts steps of matching, for measuring. */
export function readSigns(text: string, compiled: CompiledSignals, tick?: () => void): SignsRead {
  const { words, asks } = tokenize(text, compiled.lexicon)
  const spoken: { rule: Rule; match: Match }[] = []
  const found: { mark: Marked; match: Match }[] = []
  const beside = new Map<Rule, Set<number>>()
  const without = new Map<Rule, Set<number>>()
  for (const match of compiled.matcher.run(words, tick)) {
    const role = compiled.roles[match.pattern]!
    const { sentence } = words[match.from]!
    if ('mark' in role) found.push({ mark: role.mark, match })
    else if (role.part === 'any') spoken.push({ rule: role.rule, match })
    else noteSentence(role.part === 'with' ? beside : without, role.rule, sentence)
  }
  const marks = layMarks(words, found, compiled.readings.self)
  const signs = new Map<string, RiskSign>()
  for (const { rule, match } of spoken) {
    if (rule.with && !beside.has(rule)) continue
    if (without.get(rule)?.has(words[match.from]!.sentence)) continue
    const readings = readingsOf(match, { words, asks, marks, sets: compiled.readings })
    const actor = actorOf(match, { words, sets: compiled.actors, within: rule.level === 'crisis' })
    const level = levelOf(rule, readings, actor)
    if (level === 'none' && (rule.level !== 'none' || readings.includes('negated'))) continue
    keepHighest(signs, words[match.from]!.clause, signOf({ rule, match, words, level, actor }))
  }
  const ruled = [...signs.values()]
  const { learnt, actors } = compiled
  const sounding = learnt ? listen({ words, asks, marks: marks.sentences }, actors, learnt, newsBeside(ruled)) : []
  return { signs: [...ruled, ...aboutOthers(sounding, ruled)] }
}

/** A text read only as far as how its sentences are meant; for learning. */
export function mannersOf(text: string, compiled: CompiledSignals): Tokens & Manners {
  const { words, asks } = tokenize(text, compiled.lexicon)
  const found = compiled.matcher.run(words).flatMap((match) => {
    const role = compiled.roles[match.pattern]!
    return 'mark' in role ? [{ mark: role.mark, match }] : []
  })
  return { words, asks, marks: layMarks(words, found, compiled.readings.self).sentences }
}

/** Readings that silence a rule unless the rule says otherwise. */
const SILENT: Partial<Record<string, RiskLevel>> = { negated: 'none', idiom: 'none', fiction: 'none' }

function levelOf(rule: Rule, readings: ReturnType<typeof readingsOf>, actor: RiskSign['actor']): RiskLevel {
  let level = rule.level
  for (const reading of readings) level = lower(level, rule.under[reading] ?? SILENT[reading] ?? level)
  const limit = actor && rule.by[actor]
  return limit ? lower(level, limit) : level
}

function noteSentence(notes: Map<Rule, Set<number>>, rule: Rule, sentence: number) {
  const sentences = notes.get(rule) ?? new Set()
  notes.set(rule, sentences.add(sentence))
}

interface Speaking {
  rule: Rule
  match: Match
  words: Token[]
  level: RiskLevel
  actor: RiskSign['actor']
}

function signOf({ rule, match, words, level, actor }: Speaking): RiskSign {
  return {
    kind: rule.kind,
    level,
    rule: rule.name,
    start: words[match.from]!.start,
    end: words[match.to - 1]!.end,
    who: rule.who,
    ...(rule.mark ? { mark: rule.mark } : {}),
    ...(actor ? { actor } : {}),
    back: 0,
  }
}

/** One sign for each rule in each clause: the highest, and of equals the first. */
function keepHighest(signs: Map<string, RiskSign>, clause: number, sign: RiskSign) {
  const key = `${sign.rule}@${clause}`
  const there = signs.get(key)
  if (!there || !atLeast(there.level, sign.level)) signs.set(key, sign)
}
