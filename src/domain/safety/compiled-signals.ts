// The rules of one language made ready to run. Compiled once for each SignalSet and kept with it.

import type { Signal, SignalSet } from '../library.ts'
import { type ActorWords, actorWords } from './actors.ts'
import { type Learnt, unpack } from './learnt/unpack.ts'
import { RISK_KINDS, type RiskKind, type RiskLevel } from './levels.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import type { Matcher } from './matcher.ts'
import { matcherOf } from './matcher-of.ts'
import { MARKED, type Marked, type ReadingWords, readingWords } from './readings.ts'

/** A rule with its kind and name: "suicide/wants-to-die". */
export interface Rule extends Signal {
  kind: RiskKind
  name: string
}

/** What a pattern of the matcher stands for. */
export type Role = { rule: Rule; part: 'any' | 'with' | 'not_with' } | { mark: Marked }

export interface CompiledSignals {
  lexicon: Lexicon
  matcher: Matcher
  /** By index of pattern. */
  roles: Role[]
  /** By name of rule: the highest level in a message that answers a step of the coach. */
  ofStep: ReadonlyMap<string, RiskLevel>
  /** Words of an answer that says no more than that. */
  stepWords: ReadonlySet<string>
  actors: ActorWords
  readings: ReadingWords
  /** What was learnt from examples; a language may be without. */
  learnt: Learnt | undefined
}

const kept = new WeakMap<SignalSet, CompiledSignals>()

/** The compiled rules; throws an Error that names the first pattern that cannot be read. */
export function compileSignals(signals: SignalSet): CompiledSignals {
  const ready = kept.get(signals)
  if (ready) return ready
  const compiled = compile(signals)
  kept.set(signals, compiled)
  return compiled
}

function compile(signals: SignalSet): CompiledSignals {
  const { words } = signals
  const sources: string[] = []
  const roles: Role[] = []
  const ofStep = new Map<string, RiskLevel>()
  const add = (patterns: string[], role: Role) => {
    for (const pattern of patterns) {
      sources.push(pattern)
      roles.push(role)
    }
  }
  for (const kind of RISK_KINDS) {
    for (const [key, signal] of Object.entries(signals[kind])) {
      const rule: Rule = { ...signal, kind, name: `${kind}/${key}` }
      if (rule.of_step) ofStep.set(rule.name, rule.of_step)
      add(rule.any, { rule, part: 'any' })
      add(rule.with ?? [], { rule, part: 'with' })
      add(rule.not_with ?? [], { rule, part: 'not_with' })
    }
  }
  for (const mark of MARKED) add(words.readings[mark], { mark })
  const matcher = matcherOf(sources, words)
  return {
    lexicon: buildLexicon(words, matcher.known),
    matcher,
    roles,
    ofStep,
    stepWords: new Set([...words.openers, ...words.closers, ...words.step_words]),
    actors: actorWords(words),
    readings: readingWords(words),
    learnt: signals.learnt && unpack(signals.learnt),
  }
}
